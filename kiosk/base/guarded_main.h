// SPDX-License-Identifier: GPL-3.0-or-later
// The outermost function of a program: where exceptions of libraries end.
#pragma once

#include <cstdio>
#include <exception>

namespace tramso {

// Exit code of a program that a library's exception ended (EX_SOFTWARE of sysexits.h).
inline constexpr int kEndedByException = 70;

// Runs a program's body and returns its exit code. Our code throws nothing; what a library throws (memory ran
// out, say) is named on standard error and ends the program, so that whoever started it can start it again.
template <class Body>
[[nodiscard]] int guardedMain(Body body) noexcept {
    try {
        return body();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "ended: %s\n", error.what());
    } catch (...) {
        std::fputs("ended by an unknown exception\n", stderr);
    }
    return kEndedByException;
}

}  // namespace tramso
