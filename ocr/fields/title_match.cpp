// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "ocr/fields/field_finder.h"
#include "ocr/fields/near_match.h"

namespace tramso {
namespace {

// Out of 100: letters, then marks, then having the rows to itself as a title has.
constexpr double kForLetters = 92.0;
constexpr double kForMarks = 4.0;
constexpr double kForAlone = 4.0;

double fitWithin(std::span<const Sign> signs, const Phrase& title) {
    const auto size = static_cast<double>(title.plain.size());
    const auto matches = findNear(signs, title, title.plain.size() - 1);
    if (matches.empty()) return 0.0;
    const NearMatch& best = matches.front();
    const double wrong = static_cast<double>(best.wrong) / size;
    const double marks = static_cast<double>(best.marksOff) / size;
    const double around = static_cast<double>(phraseOf(signs).plain.size());
    return std::max(0.0, 1.0 - wrong) * (kForLetters + kForMarks * (1.0 - marks) +
                                         kForAlone * std::min(1.0, size / std::max(size, around)));
}

}  // namespace

int titleMatch(const PageReading& page, const std::string& title) {
    const Phrase wanted = phraseOf(title);
    if (wanted.plain.empty()) return 0;
    const auto rows = rowsOf(page, 0);
    double best = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        best = std::max(best, fitWithin(rows[i].signs, wanted));
        if (i + 1 == rows.size()) break;
        // A title may go on in the next row; its words get numbers of their own.
        std::vector<Sign> both = rows[i].signs;
        for (Sign sign : rows[i + 1].signs) {
            sign.word += rows[i].words.size();
            both.push_back(sign);
        }
        best = std::max(best, fitWithin(both, wanted));
    }
    return static_cast<int>(std::lround(best));
}

}  // namespace tramso
