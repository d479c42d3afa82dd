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
    Settings settings;
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
    return OpenStaff{file, *list, *settings};
}

// Notes the change in the station's journal, then keeps the list: nobody has a code the journal does not tell
// of.
int keep(const OpenStaff& staff, StaffDeed deed, const StaffMember& member) {
    SystemRandom random;
    const auto store = openStore(staff.settings, random);
    if (!store) return complain(store.error());
    if (const auto noted = (*store)->note({deed, member.number, std::string{roleName(member.role)}}); !noted)
        return complain("journal", noted.error());
    const auto kept = writeStaff(staff.file, staff.list);
    return kept ? 0 : complain(staff.file.string(), kept.error());
}

}  // namespace

int staffAdd(const std::filesystem::path& settings, const std::string& name, int role) {
    auto staff = openStaff(settings);
    if (!staff) return complain(staff.error());
    SystemRandom random;
    const auto added = addMember(staff->list, name, static_cast<StaffRole>(role), random);
    if (!added) return complain(name, added.error());
    if (const int wrong = keep(*staff, StaffDeed::Added, added->member); wrong != 0) return wrong;
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
    const auto found = std::ranges::find_if(staff->list, [&](const StaffMember& member) {
        return member.number == number && member.role == static_cast<StaffRole>(role);
    });
    if (found == staff->list.end()) {
        std::cerr << number << ": nobody here has this number\n";
        return 1;
    }
    const StaffMember gone = *found;
    staff->list.erase(found);
    return keep(*staff, StaffDeed::Removed, gone);
}

}  // namespace tramso::ctl
