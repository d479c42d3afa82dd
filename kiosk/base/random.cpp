// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/random.h"

#include <sys/random.h>

#include <cerrno>
#include <cstdlib>

namespace tramso {

void SystemRandom::fill(std::span<std::byte> out) {
    while (!out.empty()) {
        const ssize_t got = getrandom(out.data(), out.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) std::abort();
        out = out.subspan(static_cast<std::size_t>(got));
    }
}

std::uint32_t drawBelow(std::uint32_t bound, Random& random) {
    // Those above the last whole multiple would make the small numbers likelier.
    const std::uint32_t fair = UINT32_MAX / bound * bound;
    std::uint32_t drawn = 0;
    do random.fill(std::as_writable_bytes(std::span{&drawn, 1}));
    while (drawn >= fair);
    return drawn % bound;
}

}  // namespace tramso
