// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/preflight/names.h"

#include <algorithm>
#include <string>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

// The name without the signs that some write and others leave out.
std::string withoutSigns(std::string name) {
    for (const std::string_view sign : {"'", "\u2019", "`", "-", "."})
        for (std::size_t at = name.find(sign); at != std::string::npos; at = name.find(sign, at))
            name.erase(at, sign.size());
    return name;
}

std::string joined(std::string name) {
    std::erase(name, ' ');
    return name;
}

// Mỹ and Mĩ, Thúy and Thúi alike: one letter for both.
std::string withI(std::string name) {
    std::ranges::replace(name, 'y', 'i');
    return name;
}

bool swapped(std::string_view a, std::string_view b) {
    const auto [differA, differB] = std::ranges::mismatch(a, b);
    if (a.size() != b.size() || b.end() - differB < 2) return false;
    return differA[0] == differB[1] && differA[1] == differB[0] &&
           std::equal(differA + 2, a.end(), differB + 2, b.end());
}

bool isSlip(const std::string& a, const std::string& b) {
    const auto wordsA = split(a, ' ');
    const auto wordsB = split(b, ' ');
    if (wordsA.size() != wordsB.size()) return false;
    std::size_t slips = 0;
    for (std::size_t i = 0; i < wordsA.size(); ++i) {
        if (wordsA[i] == wordsB[i]) continue;
        const bool close = editDistance(wordsA[i], wordsB[i]) <= 1 || swapped(wordsA[i], wordsB[i]);
        if (!close) return false;
        ++slips;
    }
    return slips == 1;
}

}  // namespace

NameLikeness likeness(std::string_view a, std::string_view b) {
    const std::string exactA = joined(withoutSigns(comparableName(a)));
    const std::string exactB = joined(withoutSigns(comparableName(b)));
    if (exactA.empty() || exactB.empty()) return a == b ? NameLikeness::Same : NameLikeness::Other;
    // A missing space also moves the tone, so names are also compared with tones where they stand.
    if (exactA == exactB || joined(withoutSigns(foldCase(a))) == joined(withoutSigns(foldCase(b))))
        return NameLikeness::Same;
    if (withI(exactA) == withI(exactB)) return NameLikeness::Spelling;
    const std::string plainA = withoutSigns(withoutMarks(a));
    const std::string plainB = withoutSigns(withoutMarks(b));
    if (joined(plainA) == joined(plainB)) return NameLikeness::Marks;
    return isSlip(plainA, plainB) ? NameLikeness::Slip : NameLikeness::Other;
}

}  // namespace tramso
