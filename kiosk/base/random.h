// SPDX-License-Identifier: GPL-3.0-or-later
// Chance as a port, so that tests decide what is drawn.
#pragma once

#include <cstddef>
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

}  // namespace tramso
