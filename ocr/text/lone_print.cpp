// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/lone_print.h"

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {

namespace {

constexpr int kMargin = 12;        // px of paper around all
constexpr int kSureOfDigits = 65;  // confidence
constexpr int kSureOfLetters = 88;

bool isNumber(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return isDigit(c); }) &&
           std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == '.' || c == ','; });
}

}  // namespace

Strip stripOf(Pix* white, std::span<const Box> pieces) {
    Strip strip;
    int width = kMargin;
    int tallest = 0;
    for (const Box& piece : pieces) tallest = std::max(tallest, piece.height);
    const int gap = tallest;  // as wide as a wide space
    for (const Box& piece : pieces) {
        strip.places.push_back({width, kMargin + tallest - piece.height, piece.width, piece.height});
        width += piece.width + gap;
    }
    if (pieces.empty()) return strip;
    strip.picture.reset(pixCreate(width + kMargin, tallest + 2 * kMargin, 8));
    if (!strip.picture) return strip;
    pixSetAll(strip.picture.get());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Box& to = strip.places[i];
        pixRasterop(strip.picture.get(), to.x, to.y, to.width, to.height, PIX_SRC, white, pieces[i].x,
                    pieces[i].y);
    }
    return strip;
}

std::vector<Word> loneWords(const Strip& strip, std::span<const Box> pieces, const std::vector<Word>& read,
                            int firstLine) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Box& place = strip.places[i];
        Word word{{}, pieces[i], 100, firstLine};
        for (const Word& part : read) {
            const int middle = part.box.x + part.box.width / 2;
            if (middle < place.x || middle > place.x + place.width) continue;
            word.text += part.text;
            word.confidence = std::min(word.confidence, part.confidence);
        }
        if (word.text.empty()) continue;
        if (word.confidence < (isNumber(word.text) ? kSureOfDigits : kSureOfLetters)) continue;
        words.push_back(std::move(word));
        ++firstLine;
    }
    return words;
}

}  // namespace tramso
