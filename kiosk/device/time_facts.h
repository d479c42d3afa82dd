// SPDX-License-Identifier: GPL-3.0-or-later
// Where the machine has its time from.
#pragma once

#include <filesystem>
#include <string>

namespace tramso {

struct TimeFacts {
    bool kept = false;   // a server keeps the clock
    std::string server;  // its name; empty: none has answered, or this machine does not tell
    std::string zone;    // "Asia/Ho_Chi_Minh"; empty: not said
};

// Asks the kernel, systemd-timesyncd and /etc/localtime. Blocks for as long as the second takes, at most a
// few seconds.
[[nodiscard]] TimeFacts timeFacts();

// The zone a link like /etc/localtime leads to.
[[nodiscard]] std::string zoneOf(const std::filesystem::path& link);

}  // namespace tramso
