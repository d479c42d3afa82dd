// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting in a slow virtual machine: for something, never for a time.
#pragma once

#include <unistd.h>

#include <chrono>

namespace tramso::test {

// Asks until it is true; false when that does not happen within the limit.
template <class Question>
[[nodiscard]] bool comesTrue(Question question, std::chrono::seconds limit = std::chrono::seconds{60}) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!question()) {
        if (std::chrono::steady_clock::now() > end) return false;
        ::usleep(20'000);
    }
    return true;
}

}  // namespace tramso::test
