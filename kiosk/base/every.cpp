// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/every.h"

#include <condition_variable>
#include <mutex>

namespace tramso {

std::jthread every(std::chrono::seconds pause, std::function<void(const std::stop_token&)> work) {
    return std::jthread{[pause, work = std::move(work)](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any pausing;
        while (!stop.stop_requested()) {
            work(stop);
            std::unique_lock lock{mutex};
            pausing.wait_for(lock, stop, pause, [] { return false; });
        }
    }};
}

}  // namespace tramso
