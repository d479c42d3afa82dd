// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as recognised words: "text\n" lines follow five bytes each of place, size and line number.
#pragma once

#include "kiosk/base/byte_reader.h"
#include "ocr/page_reader.h"

inline tramso::PageReading pageFrom(tramso::ByteReader reader) {
    constexpr std::size_t kMostWords = 200;
    tramso::PageReading page;
    while (reader.left() > 5 && page.words.size() < kMostWords) {
        const int step = 1 << (reader.u8().value_or(0) % 24U);  // from tiny to absurd boxes
        const int x = reader.u8().value_or(0) * step;
        const int y = reader.u8().value_or(0) * step;
        const int size = reader.u8().value_or(0) - 8;
        const int line = reader.u8().value_or(0);
        std::string text;
        for (auto byte = reader.u8(); byte && *byte != '\n'; byte = reader.u8())
            text += static_cast<char>(*byte);
        page.words.push_back({text, {x, y, size * 10, size}, 100 - line % 100, line});
    }
    return page;
}
