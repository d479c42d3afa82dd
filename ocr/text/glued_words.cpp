// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/glued_words.h"

#include <leptonica/allheaders.h>

#include <algorithm>

#include "kiosk/base/text.h"
#include "ocr/median.h"
#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr std::size_t kFewestLetters = 4;
constexpr std::size_t kFewestGaps = 2;     // between the words of a line, to know its spaces
constexpr double kLikeSpace = 0.7;         // of a middling space of the line
constexpr double kWiderThanLetters = 2.5;  // times the next widest gap of the word
constexpr std::size_t kMost = 6;           // a page; each is read again

// Without what stands at its end: "Nam," and the beginning of a leader.
std::string bareEnd(const std::string& text) {
    return text.substr(0, text.find_last_not_of(".,:;_-") + 1);
}

bool isOfLetters(const std::string& text) {
    const auto letters = std::ranges::count_if(text, [](char c) {
        constexpr unsigned kContinued = 0xC0;
        return (static_cast<unsigned char>(c) & kContinued) != 0x80;
    });
    return letters >= static_cast<std::ptrdiff_t>(kFewestLetters) && std::ranges::none_of(text, [](char c) {
               return isDigit(c) || (c >= 0 && c <= '@') || c == '_' || c == '|';
           });
}

// Stretches of paper from top to bottom between the letters of a box, [left, right).
struct Gap {
    int left = 0, right = 0;
    [[nodiscard]] int width() const { return right - left; }
};

bool hasInk(Pix* ink, const Box& box, int x) {
    const int bottom = std::min(pixGetHeight(ink), box.y + box.height);
    const l_uint32* row = pixGetData(ink) + static_cast<std::ptrdiff_t>(std::max(0, box.y)) * pixGetWpl(ink);
    for (int y = std::max(0, box.y); y < bottom; ++y, row += pixGetWpl(ink))
        if (GET_DATA_BIT(row, x) != 0) return true;
    return false;
}

std::vector<Gap> gapsIn(Pix* ink, const Box& box) {
    std::vector<Gap> gaps;
    const int end = std::min(pixGetWidth(ink), box.x + box.width);
    int lastInk = -1;
    for (int x = std::max(0, box.x); x < end; ++x) {
        if (!hasInk(ink, box, x)) continue;
        if (lastInk >= 0 && x > lastInk + 1) gaps.push_back({lastInk + 1, x});
        lastInk = x;
    }
    return gaps;
}

// The middling space of the line a word stands in, px; 0 when there are too few. Cells stand further apart
// than words.
int spaceOf(const std::vector<Word>& words, std::size_t at) {
    std::vector<int> gaps;
    const auto sameLine = [&](std::size_t i) { return words[i].line == words[at].line; };
    std::size_t first = at;
    while (first > 0 && sameLine(first - 1)) --first;
    for (std::size_t i = first; i + 1 < words.size() && sameLine(i + 1); ++i)
        if (const int gap = words[i + 1].box.x - words[i].box.x - words[i].box.width;
            gap > 0 && gap < words[at].box.height)
            gaps.push_back(gap);
    return gaps.size() < kFewestGaps ? 0 : median(std::move(gaps));
}

std::string joined(const std::vector<Word>& words) {
    std::string text;
    for (const Word& word : words) text += word.text;
    return text;
}

}  // namespace

std::vector<GluedWord> findGluedWords(Pix* white, const std::vector<Word>& words) {
    const PixPtr ink = inkOf(white);
    std::vector<GluedWord> found;
    for (std::size_t i = 0; ink && i < words.size(); ++i) {
        if (!isOfLetters(bareEnd(words[i].text))) continue;
        const int space = spaceOf(words, i);
        auto gaps = space > 0 ? gapsIn(ink.get(), words[i].box) : std::vector<Gap>{};
        if (gaps.empty()) continue;
        std::ranges::sort(gaps, std::ranges::greater{}, &Gap::width);
        const double next = gaps.size() > 1 ? gaps[1].width() : 1;
        if (gaps[0].width() < kLikeSpace * space || gaps[0].width() < kWiderThanLetters * next) continue;
        found.push_back({i, gaps[0].left, gaps[0].right});
    }
    if (found.size() > kMost) found.clear();
    return found;
}

bool partGluedWord(std::vector<Word>& words, const GluedWord& glued, const std::vector<Word>& left,
                   const std::vector<Word>& right) {
    Word& word = words[glued.word];
    const std::string front = joined(left);
    const std::string back = joined(right);
    if (front.empty() || back.empty() || bareEnd(front + back) != bareEnd(word.text)) return false;
    Word second = word;
    word.text = front;
    second.text = back;
    second.box.width += second.box.x - glued.gapRight;
    second.box.x = glued.gapRight;
    word.box.width = glued.gapLeft - word.box.x;
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(glued.word) + 1, std::move(second));
    return true;
}

}  // namespace tramso
