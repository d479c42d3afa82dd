// SPDX-License-Identifier: GPL-3.0-or-later
// Which two-byte code stands for which character in one PDF, and the table that tells readers so.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tramso {

// Gives each character of a document a code of its own, in order of first use; so any Unicode character, also
// beyond the first 65536, is found by search. Not for use by several threads.
class GlyphCodes {
public:
    // The space is always there, under code 1; code 0 is never given out.
    GlyphCodes() { (void)codeOf(U' '); }

    // The code of a character, given on first use. 0 once all 65535 codes are taken.
    [[nodiscard]] std::uint16_t codeOf(char32_t character);
    // The codes of a text as the hexadecimal string of a PDF content stream, without the angle brackets.
    [[nodiscard]] std::string hexOf(const std::u32string& text);
    // Number of codes given.
    [[nodiscard]] std::size_t size() const { return characters_.size(); }
    // The ToUnicode CMap (PDF Reference 1.4, 5.9.2) of all codes given so far.
    [[nodiscard]] std::string toUnicodeMap() const;

private:
    std::map<char32_t, std::uint16_t> codes_;
    std::vector<char32_t> characters_;  // character of code i + 1
};

}  // namespace tramso
