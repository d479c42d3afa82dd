// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/text_checks.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "portal/moment.h"

namespace portal {
namespace {

// How many bytes follow a first one; 4 when it is none.
std::size_t followers(unsigned char first) {
    if (first < 0x80) return 0;
    if (first >= 0xC2 && first <= 0xDF) return 1;
    if (first >= 0xE0 && first <= 0xEF) return 2;
    if (first >= 0xF0 && first <= 0xF4) return 3;
    return 4;
}

bool isScalar(std::uint32_t point, std::size_t more) {
    if (point >= 0xD800 && point <= 0xDFFF) return false;
    return more < 2 || (more == 2 ? point >= 0x800 : point >= 0x10000 && point <= 0x10FFFF);
}

}  // namespace

bool isPlainText(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t more = followers(first);
        const bool control = first < 0x20 || first == 0x7F;
        if (control && first != '\n' && first != '\r' && first != '\t') return false;
        if (more == 4 || more > text.size() - 1 - i) return false;
        std::uint32_t point = more == 0 ? first : first & (0x3FU >> more);
        for (std::size_t k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xC0U) != 0x80U) return false;
            point = point << 6U | (next & 0x3FU);
        }
        if (!isScalar(point, more)) return false;
        i += more;
    }
    return true;
}

bool isDay(std::string_view text) {
    return text.size() == 10 && isRfc3339(std::string{text} + "T00:00:00Z");
}

}  // namespace portal
