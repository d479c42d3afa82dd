// SPDX-License-Identifier: GPL-3.0-or-later
// Word to the service manager that started this program, by the protocol of sd_notify(3).
#pragma once

#include <string_view>

namespace tramso {

// The program does what it is there for.
inline constexpr std::string_view kReady = "READY=1";
// It still does; silence for longer than the manager allows (WatchdogSec) ends it.
inline constexpr std::string_view kAlive = "WATCHDOG=1";

// Sends one message to the socket that NOTIFY_SOCKET names, a path or, with a leading @, an abstract name.
// False when nobody supervises or the message did not go; never waits.
bool tellSupervisor(std::string_view message);

}  // namespace tramso
