// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/glyph_codes.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tramso {
namespace {

constexpr std::size_t kMostCodes = 0xFFFF;
constexpr std::size_t kMostPerBlock = 100;  // entries a bfchar block may hold

constexpr const char* kMapStart =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /TramSo-Text def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
constexpr const char* kMapEnd = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

std::string utf16Hex(char32_t character) {
    if (character < 0x10000) return fmt::format("{:04X}", static_cast<std::uint32_t>(character));
    const std::uint32_t rest = static_cast<std::uint32_t>(character) - 0x10000U;
    return fmt::format("{:04X}{:04X}", 0xD800U + (rest >> 10U), 0xDC00U + (rest & 0x3FFU));
}

}  // namespace

std::uint16_t GlyphCodes::codeOf(char32_t character) {
    if (const auto known = codes_.find(character); known != codes_.end()) return known->second;
    if (characters_.size() == kMostCodes) return 0;
    characters_.push_back(character);
    const auto code = static_cast<std::uint16_t>(characters_.size());
    codes_.emplace(character, code);
    return code;
}

std::string GlyphCodes::hexOf(const std::u32string& text) {
    std::string hex;
    for (const char32_t character : text)
        fmt::format_to(std::back_inserter(hex), "{:04X}", codeOf(character));
    return hex;
}

std::string GlyphCodes::toUnicodeMap() const {
    std::string map = kMapStart;
    for (std::size_t from = 0; from < characters_.size(); from += kMostPerBlock) {
        const std::size_t to = std::min(from + kMostPerBlock, characters_.size());
        fmt::format_to(std::back_inserter(map), "{} beginbfchar\n", to - from);
        for (std::size_t i = from; i < to; ++i)
            fmt::format_to(std::back_inserter(map), "<{:04X}> <{}>\n", i + 1, utf16Hex(characters_[i]));
        map += "endbfchar\n";
    }
    return map + kMapEnd;
}

}  // namespace tramso
