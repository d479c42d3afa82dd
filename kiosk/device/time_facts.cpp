// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/time_facts.h"

#include <algorithm>

#include "kiosk/base/text.h"
#include "kiosk/device/command_output.h"
#include "kiosk/device/station_check.h"

namespace tramso {
namespace {

// A host's name or address, as it can be shown.
std::string hostIn(std::string_view said) {
    constexpr std::size_t kLongest = 100;
    const std::string_view host = trim(said);
    const bool plain = std::ranges::all_of(host, [](char c) { return c > 0x20 && c < 0x7F; });
    return plain && host.size() <= kLongest ? std::string{host} : std::string{};
}

}  // namespace

std::string zoneOf(const std::filesystem::path& link) {
    constexpr std::string_view kFolder = "/zoneinfo/";
    std::error_code none;
    const std::string target = std::filesystem::read_symlink(link, none).string();
    const auto at = target.find(kFolder);
    return at == std::string::npos ? std::string{} : target.substr(at + kFolder.size());
}

TimeFacts timeFacts() {
    constexpr std::chrono::seconds kPatience{5};
    constexpr std::size_t kLongestAnswer = 4096;
    TimeFacts facts{.kept = kernelClockIsKept(), .server = {}, .zone = zoneOf("/etc/localtime")};
    if (const auto said = commandOutput({"timedatectl", "show-timesync", "--property=ServerName", "--value"},
                                        kPatience, kLongestAnswer))
        facts.server = hostIn(*said);
    return facts;
}

}  // namespace tramso
