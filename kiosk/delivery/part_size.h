// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a document goes in one request: as much as the line carries in a few seconds.
#pragma once

#include <chrono>
#include <cstdint>

namespace tramso {

// What a part may cost when the line breaks under it, and what the requests' own cost may not exceed.
struct PartLimits {
    std::chrono::milliseconds target{4'000};  // a part should take so long
    std::size_t first = 1U << 20U;            // bytes; before anything is known of the line
    std::size_t least = 64U << 10U;           // bytes
    std::size_t most = 16U << 20U;            // bytes
};

// Learns from the parts that went.
class PartSize {
public:
    explicit PartSize(PartLimits limits = {}) : limits_{limits}, size_{limits.first} {}

    // Bytes the next part should have: a whole multiple of the least.
    [[nodiscard]] std::size_t next() const { return size_; }
    // A part of so many bytes was answered after so long. At most four times more or less than before.
    void went(std::size_t bytes, std::chrono::steady_clock::duration spent);
    // The line broke under a part: half of it next time.
    void broke();

private:
    void become(double wanted);

    PartLimits limits_;
    std::size_t size_;
};

}  // namespace tramso
