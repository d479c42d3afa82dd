// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of 8-bit pictures as bytes from left to right: Leptonica keeps them in words, whose bytes stand the
// other way round on most machines.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "ocr/page/pix.h"

namespace tramso {

// One row, copied out, changed and copied back. Some bytes longer than the picture is wide.
class ByteRow {
public:
    explicit ByteRow(Pix* grey) : words_(static_cast<std::size_t>(pixGetWpl(grey))) {}

    void takeFrom(const std::uint32_t* row) { swapInto(row, words_.data()); }
    void putInto(std::uint32_t* row) const { swapInto(words_.data(), row); }
    [[nodiscard]] std::uint8_t* data() { return reinterpret_cast<std::uint8_t*>(words_.data()); }

private:
    void swapInto(const std::uint32_t* from, std::uint32_t* to) const {
        const std::size_t count = words_.size();
        for (std::size_t i = 0; i < count; ++i) to[i] = leftToRight(from[i]);
    }
    static std::uint32_t leftToRight(std::uint32_t word) {
        if constexpr (std::endian::native == std::endian::big) return word;
        return word >> 24U | (word >> 8U & 0xFF00U) | (word << 8U & 0xFF0000U) | word << 24U;
    }

    std::vector<std::uint32_t> words_;
};

}  // namespace tramso
