// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what stations count: the steps of a visit, the codes of the checks before sending.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace portal {

// A text in both languages.
struct TwoTexts {
    std::string vi, en;
};

// The steps a visit can be left at, in its order: "identify", "procedure" …
[[nodiscard]] std::span<const std::string_view> visitSteps();
// What a step is called; the key itself where no words are known.
[[nodiscard]] TwoTexts stepWords(const std::string& step);
// What a check found; likewise.
[[nodiscard]] TwoTexts checkWords(const std::string& code);

}  // namespace portal
