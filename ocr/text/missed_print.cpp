// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/missed_print.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "ocr/box_union.h"
#include "ocr/median.h"
#include "ocr/page/paper.h"
#include "ocr/text/recognised_text.h"

namespace tramso {

namespace {

constexpr std::size_t kMostLines = 16;  // re-read per page; a picture full of scribbles must not cost minutes
constexpr double kPadMm = 0.35;         // letters stick out of their word's box by as much
constexpr double kLowestMm = 1.3;       // height of a letter
constexpr double kTallestMm = 9.0;
constexpr double kNarrowestMm = 0.25;
constexpr double kWidestMm = 25.0;     // touching letters
constexpr double kGapMm = 3.0;         // between words of one missed line
constexpr double kNeighbourMm = 14.0;  // from a missed piece to the line it belongs to
constexpr double kLoneMm = 9.0;        // a number or two letters, at most
constexpr double kLoneLetters = 2.5;   // … and so many times as wide as high
constexpr double kLoneTallest = 1.4;   // of a middling line
constexpr double kLoneGapMm = 3.5;     // from the nearest line
constexpr std::size_t kMostLone = 60;  // a page
constexpr int kSureAlone = 68;         // mean confidence for a line nobody else saw
constexpr int kMarginPx = 6;           // paper around a line, which recognition wants

int rightOf(const Box& b) {
    return b.x + b.width;
}
int bottomOf(const Box& b) {
    return b.y + b.height;
}

Box withMargin(const Box& b, Pix* page) {
    const int x = std::max(0, b.x - kMarginPx);
    const int y = std::max(0, b.y - kMarginPx);
    return {x, y, std::min(pixGetWidth(page), rightOf(b) + kMarginPx) - x,
            std::min(pixGetHeight(page), bottomOf(b) + kMarginPx) - y};
}

// The box of every recognised line, by its number.
std::vector<Box> lineBoxes(const std::vector<Word>& words) {
    std::vector<Box> lines;
    for (const Word& word : words) {
        const auto line = static_cast<std::size_t>(word.line);
        if (line >= lines.size()) lines.resize(line + 1);
        lines[line] = lines[line].width == 0 ? word.box : united(lines[line], word.box);
    }
    return lines;
}

bool isLetter(const Extent& e, double mm) {
    return e.h >= kLowestMm * mm && e.h <= kTallestMm * mm && e.w >= kNarrowestMm * mm &&
           e.w <= kWidestMm * mm;
}

// Letters outside all words, 1 bit.
PixPtr uncovered(Pix* white, double mm, const std::vector<Word>& words) {
    const PixPtr ink = inkOf(white);
    if (!ink) return nullptr;
    const int pad = std::max(2, static_cast<int>(kPadMm * mm));
    for (const Word& w : words)
        pixRasterop(ink.get(), w.box.x - pad, w.box.y - pad, w.box.width + 2 * pad, w.box.height + 2 * pad,
                    PIX_CLR, nullptr, 0, 0);
    PixPtr letters{pixCreateTemplate(ink.get())};
    const BoxaPtr shapes = inkExtents(ink.get());
    for (int i = 0; letters && i < boxaGetCount(shapes.get()); ++i)
        if (const Extent e = extentAt(shapes, i); isLetter(e, mm))
            pixRasterop(letters.get(), e.x, e.y, e.w, e.h, PIX_SRC, ink.get(), e.x, e.y);
    return letters;
}

// Whether two boxes stand side by side on one line.
bool isLevelWith(const Box& a, const Box& b) {
    const int shared = std::min(bottomOf(a), bottomOf(b)) - std::max(a.y, b.y);
    return 2 * shared >= std::min(a.height, b.height);
}

int distance(const Box& a, const Box& b) {
    return std::max({0, a.x - rightOf(b), b.x - rightOf(a)});
}

// The recognised line nearest to a missed piece, or -1.
int lineOf(const Box& piece, const std::vector<Box>& lines, double farthest) {
    int found = -1;
    double best = farthest;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // A line of twice the height holds two lines, or a seal.
        if (lines[i].width == 0 || !isLevelWith(piece, lines[i]) || piece.height > 2 * lines[i].height)
            continue;
        if (const double gap = distance(piece, lines[i]); gap < best) best = gap, found = static_cast<int>(i);
    }
    return found;
}

int meanConfidence(std::span<const Word> words) {
    if (words.empty()) return 0;
    const int sum =
        std::accumulate(words.begin(), words.end(), 0, [](int s, const Word& w) { return s + w.confidence; });
    return sum / static_cast<int>(words.size());
}

std::size_t lengthOf(std::span<const Word> words) {
    return std::accumulate(words.begin(), words.end(), std::size_t{0},
                           [](std::size_t s, const Word& w) { return s + w.text.size(); });
}

void renumber(std::vector<Word>& words) {
    int number = -1;
    int last = -1;
    for (Word& word : words) {
        if (word.line != last) ++number;
        last = word.line;
        word.line = number;
    }
}

// Of the lines that were read, px.
int usualHeight(const std::vector<Box>& lines) {
    std::vector<int> heights;
    for (const Box& line : lines)
        if (line.width > 0) heights.push_back(line.height);
    return heights.empty() ? 0 : median(std::move(heights));
}

// A letter or two, as tall as the print of this page, too far from any line to belong to its words.
bool standsAlone(const Box& piece, const std::vector<Box>& lines, double mm) {
    if (piece.width > kLoneMm * mm || piece.width > kLoneLetters * piece.height) return false;
    // Anything taller is no print, and would make the letters beside it small.
    if (piece.height > kLoneTallest * usualHeight(lines)) return false;
    return lineOf(piece, lines, kLoneGapMm * mm) < 0;
}

// Adds a piece to the line it belongs to, or to the missed one it stands beside.
void gather(std::vector<MissedLine>& missed, const Box& piece, const std::vector<Box>& lines, double mm) {
    const int line = lineOf(piece, lines, kNeighbourMm * mm);
    const auto known = std::find_if(missed.begin(), missed.end(), [&](const MissedLine& m) {
        return line >= 0
                   ? m.line == line
                   : m.line < 0 && isLevelWith(m.box, piece) && distance(m.box, piece) < kNeighbourMm * mm;
    });
    if (known != missed.end())
        known->box = united(known->box, piece);
    else
        missed.push_back({line < 0 ? piece : united(piece, lines[static_cast<std::size_t>(line)]), line});
}

}  // namespace

std::vector<MissedLine> findMissedPrint(Pix* white, int dpi, const std::vector<Word>& words) {
    const double mm = dpi / 25.4;
    const PixPtr letters = uncovered(white, mm, words);
    const PixPtr pieces{letters ? pixCloseSafeBrick(nullptr, letters.get(), static_cast<int>(kGapMm * mm), 1)
                                : nullptr};
    if (!pieces) return {};
    const std::vector<Box> lines = lineBoxes(words);
    std::vector<MissedLine> missed;
    std::vector<MissedLine> lone;
    const BoxaPtr shapes = inkExtents(pieces.get());
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const Extent e = extentAt(shapes, i);
        const Box piece{e.x, e.y, e.w, e.h};
        if (standsAlone(piece, lines, mm))
            lone.push_back({piece, -1, true});
        else
            gather(missed, piece, lines, mm);
    }
    std::erase_if(missed,
                  [&](const MissedLine& m) { return m.line < 0 && m.box.width < 1.5 * m.box.height; });
    std::sort(missed.begin(), missed.end(),
              [](const MissedLine& a, const MissedLine& b) { return a.box.width > b.box.width; });
    if (missed.size() > kMostLines) missed.resize(kMostLines);
    // From the last line to the first, so that inserting does not move the numbers still to be used.
    std::sort(missed.begin(), missed.end(),
              [](const MissedLine& a, const MissedLine& b) { return a.line > b.line; });
    for (MissedLine& m : missed) m.box = withMargin(m.box, white);
    if (lone.size() > kMostLone) lone.clear();  // scribbles, or no print at all
    missed.insert(missed.end(), lone.begin(), lone.end());
    return missed;
}

void insertMissed(std::vector<Word>& words, const MissedLine& missed, std::vector<Word> read) {
    if (read.empty()) return;
    auto first =
        std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.line == missed.line; });
    auto last = std::find_if(first, words.end(), [&](const Word& w) { return w.line != missed.line; });
    if (missed.line >= 0) {
        const std::span<const Word> old{first, last};
        if (lengthOf(read) <= lengthOf(old) || meanConfidence(read) + 3 < meanConfidence(old)) return;
        for (Word& word : read) word.line = missed.line;
        words.insert(words.erase(first, last), std::make_move_iterator(read.begin()),
                     std::make_move_iterator(read.end()));
        return;
    }
    const bool zone = holdsZoneLine(read);
    const bool figures = read.size() == 1 && isLongNumber(read.front().text);
    if (!zone && !figures && meanConfidence(read) < kSureAlone) return;
    const int middle = missed.box.y + missed.box.height / 2;
    const std::vector<Box> lines = lineBoxes(words);
    first = std::find_if(words.begin(), words.end(),
                         [&](const Word& w) { return lines[static_cast<std::size_t>(w.line)].y > middle; });
    // A number of its own between its neighbours': all later lines move on by one.
    const int number = first == words.end() ? static_cast<int>(lines.size()) : first->line;
    for (auto word = first; word != words.end(); ++word) ++word->line;
    for (Word& word : read) word.line = number;
    words.insert(first, std::make_move_iterator(read.begin()), std::make_move_iterator(read.end()));
    renumber(words);
}

}  // namespace tramso
