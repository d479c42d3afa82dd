// SPDX-License-Identifier: GPL-3.0-or-later
// Work that comes back while a program runs.
#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace tramso {

// A thread that does the work at once, and again whenever `pause` has gone by since it was done. Asked to
// stop it does not wait for the pause's end; the work sees the same request.
[[nodiscard]] std::jthread every(std::chrono::seconds pause,
                                 std::function<void(const std::stop_token&)> work);

}  // namespace tramso
