// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/second_look.h"

#include <leptonica/allheaders.h>

#include <algorithm>

#include "kiosk/base/text.h"
#include "ocr/text/recognised_text.h"

namespace tramso {

namespace {

constexpr int kSurer = 10;                // confidence gained at least, for the second reading to count
constexpr int kStillAsked = 75;           // the most a second reading is trusted
constexpr std::size_t kShortestWord = 3;  // bytes; shorter ones are signs and strokes
constexpr std::size_t kMostLooks = 10;    // a page
constexpr int kAround = 8;                // px of paper, which recognition wants

// The box with paper around it, up to the middle of what parts it from its neighbours.
Box roomOf(const std::vector<Word>& words, std::size_t at, Pix* white) {
    const Box& box = words[at].box;
    int left = box.x - kAround;
    int right = box.x + box.width + kAround;
    if (at > 0 && words[at - 1].line == words[at].line) {
        const Box& before = words[at - 1].box;
        left = std::max(left, std::min(box.x, (before.x + before.width + box.x) / 2));
    }
    if (at + 1 < words.size() && words[at + 1].line == words[at].line)
        right = std::min(right, std::max(box.x + box.width, (box.x + box.width + words[at + 1].box.x) / 2));
    left = std::max(0, left);
    const int top = std::max(0, box.y - kAround);
    return {left, top, std::min(right, pixGetWidth(white)) - left,
            std::min(box.y + box.height + kAround, pixGetHeight(white)) - top};
}

// "©", "«", "°": not what a form is printed with.
bool hasOddSign(const std::string& text) {
    constexpr unsigned char kLatinSigns = 0xC2;  // first byte of U+0080 to U+00BF
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) == kLatinSigns; });
}

}  // namespace

std::vector<std::size_t> doubtfulWords(const std::vector<Word>& words) {
    std::vector<std::size_t> doubtful;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].confidence < kDoubtedWord && words[i].text.size() >= kShortestWord &&
            !isZoneLine(words[i].text))
            doubtful.push_back(i);
    std::ranges::stable_sort(doubtful, {}, [&](std::size_t i) { return words[i].confidence; });
    if (doubtful.size() > kMostLooks) doubtful.resize(kMostLooks);
    return doubtful;
}

PixPtr cutOut(Pix* white, const std::vector<Word>& words, std::size_t at, float scale) {
    const Box room = roomOf(words, at, white);
    BOX* box = boxCreate(room.x, room.y, room.width, room.height);
    const PixPtr part{box != nullptr ? pixClipRectangle(white, box, nullptr) : nullptr};
    boxDestroy(&box);
    return part ? PixPtr{pixScale(part.get(), scale, scale)} : nullptr;
}

void takeSurer(Word& word, const std::vector<Word>& again) {
    if (again.size() != 1 || again.front().confidence < word.confidence + kSurer) return;
    if (hasOddSign(again.front().text) && !hasOddSign(word.text)) return;
    word.text = again.front().text;
    word.confidence = std::min(again.front().confidence, kStillAsked);
}

}  // namespace tramso
