// SPDX-License-Identifier: GPL-3.0-or-later
// Chance as a port, so that tests decide what is drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace tramso {

class Random {
public:
    virtual ~Random() = default;
    // Fills the buffer with bytes nobody can guess. Callable from any thread.
    virtual void fill(std::span<std::byte> out) = 0;
};

// The kernel's generator (getrandom). Ends the program if the kernel has none: nothing may run on guessable
// keys.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::byte> out) override;
};

// A number from 0 to `bound` - 1, every one as likely as any other; `bound` is at least 1.
[[nodiscard]] std::uint32_t drawBelow(std::uint32_t bound, Random& random);

}  // namespace tramso
