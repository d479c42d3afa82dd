// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/heading.h"

#include <algorithm>

#include "ocr/fields/label_search.h"

namespace tramso {
namespace {

constexpr double kCapitalShare = 0.8;      // of the letters, digits not counted
constexpr std::size_t kFewestLetters = 5;  // of a heading
constexpr int kLinesJoined = 2;            // below the first
constexpr double kNextLine = 2.5;          // word heights to the next line of a title
constexpr double kNoteWeight = 0.3;        // what a letter behind the title weighs, against one wrong letter
constexpr std::ptrdiff_t kMostBefore = 2;  // letters that may stand before the title: a stain read as one

bool inCapitals(const std::vector<Sign>& signs) {
    std::size_t letters = 0;
    std::size_t capitals = 0;
    for (const Sign& sign : signs) {
        if (sign.plain == 0 || isDigit(sign.shown)) continue;
        ++letters;
        capitals += isCapital(sign) ? 1 : 0;
    }
    return letters >= kFewestLetters &&
           static_cast<double>(capitals) >= kCapitalShare * static_cast<double>(letters);
}

// A row cut at its wide gaps.
std::vector<Heading> partsOf(const Row& row, std::size_t index) {
    std::vector<Heading> parts;
    const Word* before = nullptr;
    for (const Sign& sign : row.signs) {
        const Word* word = row.words[sign.word];
        const bool gap =
            before != nullptr && before != word && leftOf(*word) - rightOf(*before) > kWideGap * row.height;
        if (before == nullptr || gap) parts.push_back({{}, {}, index, leftOf(*word), 0, {}});
        parts.back().signs.push_back(sign);
        parts.back().right = rightOf(*word);
        before = word;
    }
    return parts;
}

std::vector<Heading> singleHeadings(const std::vector<Row>& rows) {
    std::vector<Heading> all;
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (Heading& part : partsOf(rows[i], i))
            if (inCapitals(part.signs)) all.push_back(std::move(part));
    return all;
}

bool standsBelow(const std::vector<Row>& rows, const Heading& upper, const Heading& lower) {
    const Row& above = rows[upper.row];
    const Row& below = rows[lower.row];
    const bool near = below.top - above.bottom < kNextLine * above.height && lower.row > upper.row;
    return near && lower.left < upper.right && upper.left < lower.right;
}

// Words of the second get numbers of their own.
void append(Heading& heading, const Heading& more) {
    const std::size_t shift = heading.signs.empty() ? 0 : heading.signs.back().word + 1;
    for (Sign sign : more.signs) {
        sign.word += shift;
        heading.signs.push_back(sign);
    }
}

}  // namespace

std::vector<Heading> headingsOf(const std::vector<Row>& rows) {
    const auto single = singleHeadings(rows);
    std::vector<Heading> all;
    for (std::size_t i = 0; i < single.size(); ++i) {
        Heading heading = single[i];
        for (std::size_t j = 0; j < i; ++j)
            if (standsBelow(rows, single[j], heading)) heading.above = phraseOf(single[j].signs);
        all.push_back(heading);
        const Heading* last = &single[i];
        for (int n = 0; n < kLinesJoined; ++n) {
            const auto next = std::find_if(single.begin() + static_cast<std::ptrdiff_t>(i), single.end(),
                                           [&](const Heading& h) { return standsBelow(rows, *last, h); });
            if (next == single.end()) break;
            append(heading, *next);
            all.push_back(heading);
            last = &*next;
        }
    }
    for (Heading& heading : all) heading.phrase = phraseOf(heading.signs);
    return all;
}

double titleFit(const Heading& heading, const Phrase& title) {
    const std::size_t size = title.plain.size();
    if (size == 0 || heading.phrase.plain.empty()) return 0.0;
    const auto matches = findNear(heading.signs, title, toleratedErrors(size));
    if (matches.empty()) return 0.0;
    const NearMatch& best = matches.front();
    const auto lettersBefore =
        std::count_if(heading.signs.begin(), heading.signs.begin() + static_cast<std::ptrdiff_t>(best.from),
                      [](const Sign& sign) { return sign.plain != 0; });
    const double letters = static_cast<double>(size);
    if (lettersBefore > kMostBefore) return 0.0;
    const double beside =
        std::max(0.0, static_cast<double>(heading.phrase.plain.size()) - letters) / letters * kNoteWeight;
    return std::max(0.0, 1.0 - static_cast<double>(best.wrong) / letters - std::min(beside, 0.3));
}

}  // namespace tramso
