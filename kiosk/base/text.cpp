// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <numeric>

namespace tramso {
namespace {

struct FreeText {
    void operator()(utf8proc_uint8_t* text) const noexcept {
        std::free(text);
    }  // NOLINT: allocated by utf8proc
};

Result<std::string> mapped(std::string_view utf8, int options) {
    utf8proc_uint8_t* raw = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                     static_cast<utf8proc_ssize_t>(utf8.size()), &raw,
                                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, FreeText> owner{raw};
    if (length < 0) return fail(FaultCode::BadData, "utf-8");
    return std::string{reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

std::string singleSpaced(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space) out += c;
        if (space && !out.empty() && out.back() != ' ') out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

Result<std::string> toNfc(std::string_view utf8) {
    return mapped(utf8, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string foldCase(std::string_view utf8) {
    // Folding may leave decomposed marks behind, so it is composed again in the same call.
    return singleSpaced(mapped(utf8, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD).value_or(""));
}

std::string withoutMarks(std::string_view utf8) {
    auto text = mapped(utf8, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    std::string plain = singleSpaced(text.value_or(""));
    replaceAll(plain, "đ", "d");  // a letter of its own in Unicode, not d with a mark
    return plain;
}

std::string comparableName(std::string_view utf8) {
    constexpr std::string_view kTones[] = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};
    const auto apart = mapped(utf8, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
    const std::string spaced = singleSpaced(apart.value_or(""));
    std::string name;
    for (const std::string_view syllable : split(spaced, ' ')) {
        std::string letters{syllable};
        std::string tones;
        for (const std::string_view tone : kTones)
            for (std::size_t at = letters.find(tone); at != std::string::npos; at = letters.find(tone)) {
                letters.erase(at, tone.size());
                tones += tone;
            }
        if (!name.empty()) name += ' ';
        name.append(letters).append(tones);
    }
    return name;
}

std::u32string toCodePoints(std::string_view utf8) {
    std::u32string out;
    while (!utf8.empty()) {
        utf8proc_int32_t point = -1;
        const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                           static_cast<utf8proc_ssize_t>(utf8.size()), &point);
        if (used > 0) out.push_back(static_cast<char32_t>(point));
        utf8.remove_prefix(used > 0 ? static_cast<std::size_t>(used) : 1);
    }
    return out;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    const std::u32string from = toCodePoints(a);
    const std::u32string to = toCodePoints(b);
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t changed = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, changed});
        }
    }
    return row.back();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator, from)) {
        parts.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace tramso
