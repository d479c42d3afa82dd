// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/page_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kiosk/base/text.h"
#include "ocr/text/comb.h"
#include "ocr/text/glued_words.h"
#include "ocr/text/lone_print.h"
#include "ocr/text/missed_print.h"
#include "ocr/text/reading_order.h"
#include "ocr/text/recognised_text.h"
#include "ocr/text/second_look.h"

namespace tramso {

namespace {

constexpr int kSurePrint = 80;    // mean confidence of a line that may hold more signs than letters
constexpr int kSureRemnant = 90;  // confidence of two or three signs that stand by themselves
constexpr int kSureSign = 60;     // confidence of a sign at the end of a line

// Reads in one go what stands by itself.
Result<Done> readLone(std::vector<Word>& words, Engine& engine, Pix* white, int dpi,
                      const std::vector<Box>& lone, const std::stop_token& stop) {
    const Strip strip = stripOf(white, lone);
    if (!strip.picture) return Done{};
    const Box whole{0, 0, pixGetWidth(strip.picture.get()), pixGetHeight(strip.picture.get())};
    auto read = engine.recogniseLine(strip.picture.get(), whole, dpi, stop, Engine::Parts::Letters);
    if (!read) return tl::unexpected{read.error()};
    const int next = words.empty() ? 0 : words.back().line + 1;
    for (Word& word : loneWords(strip, lone, *read, next)) words.push_back(std::move(word));
    return Done{};
}

// Reads by itself what layout analysis passed over.
Result<Done> readMissed(std::vector<Word>& words, Engine& engine, Pix* white, int dpi,
                        const std::stop_token& stop) {
    std::vector<Box> lone;
    for (const MissedLine& missed : findMissedPrint(white, dpi, words)) {
        if (missed.lone) {
            lone.push_back(missed.box);
            continue;
        }
        auto read = engine.recogniseLine(white, missed.box, dpi, stop);
        if (!read) return tl::unexpected{read.error()};
        insertMissed(words, missed, std::move(*read));
    }
    return readLone(words, engine, white, dpi, lone, stop);
}

// Reads the sides of words that look like two by themselves, from the last to the first, so that parting one
// does not move the others.
Result<Done> partGlued(std::vector<Word>& words, Engine& engine, Pix* white, int dpi,
                       const std::stop_token& stop) {
    const auto glued = findGluedWords(white, words);
    for (std::size_t rest = glued.size(); rest > 0; --rest) {
        const GluedWord& at = glued[rest - 1];
        const Box& box = words[at.word].box;
        constexpr int kPaper = 6;  // px around a word, which recognition wants
        const int middle = (at.gapLeft + at.gapRight) / 2;
        const int top = std::max(0, box.y - kPaper);
        const int height = box.height + 2 * kPaper;
        const int from = std::max(0, box.x - std::min(kPaper, at.gapRight - at.gapLeft));
        const auto left = engine.recogniseLine(white, {from, top, middle - from, height}, dpi, stop);
        if (!left) return tl::unexpected{left.error()};
        const int end = box.x + box.width + std::min(kPaper, at.gapRight - at.gapLeft);
        const auto right = engine.recogniseLine(white, {middle, top, end - middle, height}, dpi, stop);
        if (!right) return tl::unexpected{right.error()};
        partGluedWord(words, at, *left, *right);
    }
    return Done{};
}

// Reads what is in doubt once more.
Result<Done> lookAgain(std::vector<Word>& words, Engine& engine, Pix* white, int dpi,
                       const std::stop_token& stop) {
    for (const std::size_t at : doubtfulWords(words))
        for (const float scale : {0.8F, 1.25F}) {
            const PixPtr picture = cutOut(white, words, at, scale);
            if (!picture || words[at].confidence >= kDoubtedWord) break;
            const Box whole{0, 0, pixGetWidth(picture.get()), pixGetHeight(picture.get())};
            const auto again = engine.recogniseLine(picture.get(), whole, dpi, stop);
            if (!again) return tl::unexpected{again.error()};
            takeSurer(words[at], *again);
        }
    return Done{};
}

// Letters and digits of a word, and its other signs.
struct Count {
    int letters = 0;
    int signs = 0;
};

// A letter outside ASCII counts once: by its first byte, which for quotes and other signs is E2.
Count countOf(const std::string& text) {
    constexpr unsigned kContinued = 0xC0;
    constexpr unsigned char kSigns = 0xE2;
    Count count;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & kContinued) == 0x80) continue;
        const bool beyond = byte >= 0x80 && byte != kSigns;
        const bool letter = beyond || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        ++(letter ? count.letters : count.signs);
    }
    return count;
}

bool isMarkOfItem(const std::string& text) {
    constexpr std::array<std::string_view, 5> kMarks{"-", "–", "+", "•", "*"};
    return std::find(kMarks.begin(), kMarks.end(), text) != kMarks.end();
}

using At = std::vector<Word>::iterator;

// Two or three signs by themselves, letters and others mixed, or a letter Vietnamese has not got: what is
// left of a seal or a signature.
bool isRemnant(const Word& word, const Count& count) {
    constexpr int kMostSigns = 3;
    constexpr std::string_view kForeign = "FJWZfjwz";
    if (word.confidence >= kSureRemnant || count.letters + count.signs > kMostSigns) return false;
    const bool number = std::ranges::any_of(word.text, isDigit<char>);
    const bool foreign = word.text.size() == 1 && kForeign.find(word.text[0]) != std::string_view::npos;
    const bool closed = word.text.ends_with('.') || word.text.ends_with(')') || word.text.ends_with(':') ||
                        word.text.ends_with('\'');
    return foreign || (!number && !closed && count.letters > 0 && count.signs > 0);
}

bool isScribble(At first, At last) {
    if (last - first == 1 && isMarkOfItem(first->text)) return false;
    if (holdsZoneLine({first, last})) return false;
    if (last - first == 1 && isRemnant(*first, countOf(first->text))) return true;
    Count all;
    int sum = 0;
    for (auto word = first; word != last; ++word) {
        const Count count = countOf(word->text);
        all.letters += count.letters, all.signs += count.signs;
        sum += word->confidence;
    }
    return all.letters == 0 || (all.signs > all.letters && sum < kSurePrint * static_cast<int>(last - first));
}

// A stroke beside a line comes out as a sign at its end.
At withoutLastSigns(At first, At last) {
    while (last - first > 1 && (last - 1)->confidence < kSureSign && countOf((last - 1)->text).letters == 0)
        --last;
    return last;
}

}  // namespace

std::vector<Word> withoutScribbles(std::vector<Word> words) {
    std::vector<Word> kept;
    for (auto first = words.begin(); first != words.end();) {
        const auto last =
            std::find_if(first, words.end(), [&](const Word& w) { return w.line != first->line; });
        if (!isScribble(first, last))
            kept.insert(kept.end(), std::make_move_iterator(first),
                        std::make_move_iterator(withoutLastSigns(first, last)));
        first = last;
    }
    return kept;
}

Result<std::vector<Word>> readWords(Engine& engine, Pix* white, int dpi, const std::stop_token& stop) {
    auto words = engine.recognise(white, dpi, stop);
    if (!words) return words;
    if (auto done = readMissed(*words, engine, white, dpi, stop); !done) return tl::unexpected{done.error()};
    if (auto done = partGlued(*words, engine, white, dpi, stop); !done) return tl::unexpected{done.error()};
    if (auto done = lookAgain(*words, engine, white, dpi, stop); !done) return tl::unexpected{done.error()};
    return inReadingOrder(withoutScribbles(withCombsJoined(std::move(*words))));
}

}  // namespace tramso
