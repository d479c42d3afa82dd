// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/staff/staff_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"

namespace tramso::ctl {
namespace {

struct OpenStaff {
    std::filesystem::path file;
    StaffList list;
};

OrProblem<OpenStaff> openStaff(const std::filesystem::path& settingsFile) {
    const auto settings = readSettings(settingsFile);
    if (!settings) return tl::unexpected{settings.error()};
    makeStoreFolder(*settings);
    const auto file = staffFile(settings->store.folder);
    const auto list = readStaff(file);
    if (!list)
        return tl::unexpected{
            StartProblem{fmt::format("{}: {}", file.string(), faultName(list.error().code))}};
    return OpenStaff{file, *list};
}

}  // namespace

int staffAdd(const std::filesystem::path& settings, const std::string& name, int role) {
    auto staff = openStaff(settings);
    if (!staff) return complain(staff.error());
    SystemRandom random;
    const auto added = addMember(staff->list, name, static_cast<StaffRole>(role), random);
    if (!added) return complain(name, added.error());
    if (const auto kept = writeStaff(staff->file, staff->list); !kept)
        return complain(staff->file.string(), kept.error());
    std::cout << fmt::format("{} {}: code {} {} (the number, then the PIN); it is shown this once\n",
                             added->member.number, added->member.name, added->code.substr(0, 2),
                             added->code.substr(2));
    return 0;
}

int staffList(const std::filesystem::path& settings, int role) {
    const auto staff = openStaff(settings);
    if (!staff) return complain(staff.error());
    for (const StaffMember& member : staff->list)
        if (member.role == static_cast<StaffRole>(role))
            std::cout << fmt::format("{}  {}\n", member.number, member.name);
    return 0;
}

int staffRemove(const std::filesystem::path& settings, const std::string& number, int role) {
    auto staff = openStaff(settings);
    if (!staff) return complain(staff.error());
    const auto gone = std::erase_if(staff->list, [&](const StaffMember& member) {
        return member.number == number && member.role == static_cast<StaffRole>(role);
    });
    if (gone == 0) {
        std::cerr << number << ": nobody here has this number\n";
        return 1;
    }
    if (const auto kept = writeStaff(staff->file, staff->list); !kept)
        return complain(staff->file.string(), kept.error());
    return 0;
}

}  // namespace tramso::ctl
