// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests this process has answered, and how.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

namespace portal {

// May be used from any thread.
class RequestCounts {
public:
    // Method, pattern of the address, status.
    using Kind = std::tuple<std::string, std::string, int>;
    struct Answered {
        std::int64_t times = 0;
        double seconds = 0;  // all of them together
    };

    void add(Kind kind, std::chrono::duration<double> spent) {
        const std::scoped_lock lock{mutex_};
        Answered& answered = counts_[std::move(kind)];
        ++answered.times;
        answered.seconds += spent.count();
    }
    [[nodiscard]] std::map<Kind, Answered> all() const {
        const std::scoped_lock lock{mutex_};
        return counts_;
    }

private:
    mutable std::mutex mutex_;
    std::map<Kind, Answered> counts_;
};

}  // namespace portal
