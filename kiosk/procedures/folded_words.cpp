// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/folded_words.h"

#include <algorithm>
#include <array>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::size_t kLongest = 24;  // bytes; no Vietnamese syllable comes near
constexpr std::size_t kForOneSlip = 3;
constexpr std::size_t kForTwoSlips = 8;

constexpr float kBeginning = 0.8F;
constexpr float kOneSlip = 0.55F;
constexpr float kTwoSlips = 0.4F;

// Letters put in, left out, replaced or swapped with their neighbour (optimal string alignment). Words of at
// most kLongest bytes.
std::size_t slips(std::string_view a, std::string_view b) {
    using Row = std::array<std::size_t, kLongest + 1>;
    Row older{};
    Row old{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) old[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({old[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], older[j - 2] + 1);
        }
        older = old;
        old = row;
    }
    return old[b.size()];
}

}  // namespace

std::vector<std::string> foldedWords(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : withoutMarks(text)) {
        const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (part && !inside) words.emplace_back();
        if (part && words.back().size() < kLongest) words.back() += c;
        inside = part;
    }
    return words;
}

std::uint32_t lettersOf(std::string_view word) {
    constexpr unsigned kDigits = 26;
    std::uint32_t letters = 0;
    for (const char c : word) letters |= 1U << (c >= 'a' ? static_cast<unsigned>(c - 'a') : kDigits);
    return letters;
}

std::size_t slipsAllowed(std::string_view typed) {
    return typed.size() < kForOneSlip ? 0 : typed.size() < kForTwoSlips ? 1 : 2;
}

float fit(std::string_view typed, std::string_view known, bool unfinished) {
    if (typed == known) return 1.0F;
    if (unfinished && typed.size() >= 2 && known.starts_with(typed)) return kBeginning;
    const std::size_t allowed = slipsAllowed(typed);
    const std::size_t longer = std::max(typed.size(), known.size());
    if (longer - std::min(typed.size(), known.size()) > allowed || longer > kLongest) return 0;
    const std::size_t made = allowed == 0 ? 1 : slips(typed, known);
    if (made > allowed) return 0;
    return made == 1 ? kOneSlip : kTwoSlips;
}

}  // namespace tramso
