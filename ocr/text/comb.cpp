// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/comb.h"

#include <algorithm>

#include "kiosk/base/text.h"
#include "ocr/box_union.h"

namespace tramso {

namespace {

constexpr std::ptrdiff_t kFewest = 4;  // words of a row
constexpr std::size_t kDigits = 6;     // all of them together

bool isNumber(const Word& word) {
    return allDigits(word.text);
}

bool isSingle(const Word& word) {
    return word.text.size() == 1;
}

// A column of a table has its numbers on lines of their own, a telephone number comes in groups.
bool isComb(std::vector<Word>::const_iterator first, std::vector<Word>::const_iterator last) {
    std::size_t digits = 0;
    for (auto word = first; word != last; ++word) digits += word->text.size();
    return last - first >= kFewest && digits >= kDigits &&
           2 * std::count_if(first, last, isSingle) >= last - first;
}

void append(Word& row, const Word& next) {
    row.box = united(row.box, next.box);
    row.text += next.text;
    row.confidence = std::min(row.confidence, next.confidence);
}

void spread(std::vector<Word>& words, const Comb& comb) {
    const Extent& from = comb.packed;
    const Extent& to = comb.boxes;
    for (Word& word : words) {
        Box& box = word.box;
        const int x = box.x + box.width / 2;
        const int y = box.y + box.height / 2;
        if (x < from.x || x > from.x + from.w || y < from.y || y > from.y + from.h) continue;
        const double wider = double(to.w) / std::max(1, from.w);
        const int left = std::max(0, box.x - from.x);
        box.width = static_cast<int>(std::min(box.width * wider, to.w - left * wider));
        box.x = to.x + static_cast<int>(left * wider);
    }
}

}  // namespace

void spreadOver(std::span<const Comb> combs, std::vector<Word>& words) {
    for (const Comb& comb : combs) spread(words, comb);
}

std::vector<Word> withCombsJoined(std::vector<Word> words) {
    std::vector<Word> joined;
    for (auto first = words.begin(); first != words.end();) {
        const auto last = std::find_if(first, words.end(),
                                       [&](const Word& w) { return w.line != first->line || !isNumber(w); });
        joined.push_back(*first);
        if (!isComb(first, last)) {
            ++first;
            continue;
        }
        for (++first; first != last; ++first) append(joined.back(), *first);
    }
    return joined;
}

}  // namespace tramso
