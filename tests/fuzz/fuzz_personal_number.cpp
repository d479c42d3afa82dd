// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a personal number: twelve digits are read, nothing else is, and masking never shows more than
// six.
#include <algorithm>
#include <cstdlib>

#include "kiosk/base/bytes.h"
#include "kiosk/identity/personal_number.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = tramso::viewText(std::as_bytes(std::span{data, size}));
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto number = tramso::parsePersonalNumber(text);
    if (number.has_value() != (text.size() == 12 && std::ranges::all_of(text, digit))) std::abort();
    if (std::ranges::count_if(tramso::maskedNumber(text), digit) > 6) std::abort();
    if (!number) return 0;
    if (number->birthYear < 1900 || number->birthYear > 2399) std::abort();
    if (number->provinceCode < 0 || number->provinceCode > 999) std::abort();
    if (tramso::doubts(*number, 1990, tramso::Sex::Male, 2026).size() > 4) std::abort();
    return 0;
}
