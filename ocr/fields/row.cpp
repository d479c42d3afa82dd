// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/row.h"

#include <algorithm>

#include "kiosk/base/text.h"
#include "ocr/box_union.h"
#include "ocr/median.h"

namespace tramso {
namespace {

constexpr double kSameRowOverlap = 0.6;  // share of the lower line's height

// Latin letters with all their additions, and digits; signs like × and combining marks are none.
bool isLetterOrDigit(char32_t point) {
    if (point < 0x80)
        return isDigit(point) || (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
    const bool latin = point >= 0xC0 && point <= 0x24F && point != 0xD7 && point != 0xF7;
    return latin || (point >= 0x1E00 && point <= 0x1EFF);
}

char32_t firstPoint(const std::string& utf8, char32_t otherwise) {
    const auto points = toCodePoints(utf8);
    return points.empty() ? otherwise : points.front();
}

struct Folded {
    char32_t exact = 0;
    char32_t plain = 0;
};

Folded foldedLetter(char32_t point) {
    const std::string utf8 = toUtf8({point});
    return {firstPoint(foldCase(utf8), point), firstPoint(withoutMarks(utf8), point)};
}

// Folding a letter takes a dozen allocations and a page is looked through many times: every letter is folded
// once.
const Folded& folded(char32_t letter) {
    constexpr char32_t kLatinEnd = 0x250;    // Latin with its additions
    constexpr char32_t kMoreLatin = 0x1E00;  // Latin Extended Additional, where most Vietnamese letters are
    constexpr char32_t kMoreEnd = 0x1F00;
    static const std::vector<Folded> all = [] {
        std::vector<Folded> letters;
        for (char32_t p = 0; p < kLatinEnd; ++p) letters.push_back(foldedLetter(p));
        for (char32_t p = kMoreLatin; p < kMoreEnd; ++p) letters.push_back(foldedLetter(p));
        return letters;
    }();
    return all[letter < kLatinEnd ? letter : letter - kMoreLatin + kLatinEnd];
}

Sign signOf(char32_t point, std::size_t word) {
    if (!isLetterOrDigit(point)) return {point, point, 0, word};
    const Folded& letter = folded(point);
    return {point, letter.exact, letter.plain, word};
}

bool isSpace(char32_t point) {
    return point <= U' ' || point == 0xA0;
}

void appendSigns(std::vector<Sign>& signs, const std::string& utf8, std::size_t word) {
    for (const char32_t point : toCodePoints(toNfc(utf8).value_or(utf8)))
        if (!isSpace(point)) signs.push_back(signOf(point, word));
}

// A line as OCR found it.
struct Line {
    double left, right, top, bottom;
    std::vector<const Word*> words;
};

void include(Line& line, const Word& word) {
    const double top = word.box.y;
    const double bottom = top + word.box.height;
    if (line.words.empty()) line = {leftOf(word), rightOf(word), top, bottom, {}};
    line.left = std::min(line.left, leftOf(word));
    line.right = std::max(line.right, rightOf(word));
    line.top = std::min(line.top, top);
    line.bottom = std::max(line.bottom, bottom);
    line.words.push_back(&word);
}

std::vector<Line> linesOf(const PageReading& page) {
    std::vector<Line> lines;
    const Word* before = nullptr;
    for (const Word& word : page.words) {
        if (before == nullptr || before->line != word.line) lines.push_back({});
        include(lines.back(), word);
        before = &word;
    }
    return lines;
}

bool standSideBySide(const Line& a, const Line& b) {
    const double overlap = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    const double lower = std::min(a.bottom - a.top, b.bottom - b.top);
    if (overlap <= 0 || overlap < kSameRowOverlap * lower) return false;
    if (a.right <= b.left || b.right <= a.left) return true;
    // One may fill a gap of the other.
    return std::none_of(a.words.begin(), a.words.end(), [&b](const Word* word) {
        return std::any_of(b.words.begin(), b.words.end(), [word](const Word* other) {
            return leftOf(*word) < rightOf(*other) && leftOf(*other) < rightOf(*word);
        });
    });
}

// Lines in groups; every line of a group stands beside all others of it.
std::vector<std::vector<Line>> grouped(std::vector<Line> lines) {
    std::vector<std::vector<Line>> groups;
    for (Line& line : lines) {
        const auto fits = [&line](const std::vector<Line>& group) {
            return std::all_of(group.begin(), group.end(),
                               [&line](const Line& other) { return standSideBySide(line, other); });
        };
        const auto group = std::find_if(groups.begin(), groups.end(), fits);
        if (group == groups.end())
            groups.push_back({std::move(line)});
        else
            group->push_back(std::move(line));
    }
    return groups;
}

double middlingHeight(const std::vector<const Word*>& words) {
    std::vector<double> heights;
    heights.reserve(words.size());
    for (const Word* word : words) heights.push_back(word->box.height);
    return std::max(1.0, median(std::move(heights)));
}

Row rowOf(const std::vector<Line>& group, int page) {
    Row row;
    row.page = page;
    row.top = group.front().top;
    row.bottom = group.front().bottom;
    for (const Line& line : group) row.words.insert(row.words.end(), line.words.begin(), line.words.end());
    std::stable_sort(row.words.begin(), row.words.end(),
                     [](const Word* a, const Word* b) { return a->box.x < b->box.x; });
    row.height = middlingHeight(row.words);
    for (std::size_t i = 0; i < row.words.size(); ++i) appendSigns(row.signs, row.words[i]->text, i);
    return row;
}

}  // namespace

std::vector<Row> rowsOf(const PageReading& page, int pageIndex) {
    std::vector<Row> rows;
    for (const auto& group : grouped(linesOf(page))) rows.push_back(rowOf(group, pageIndex));
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.top + a.bottom < b.top + b.bottom; });
    return rows;
}

std::vector<Sign> signsOf(const std::string& utf8) {
    std::vector<Sign> signs;
    appendSigns(signs, utf8, 0);
    return signs;
}

std::string toUtf8(const std::u32string& text) {
    std::string out;
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    for (const char32_t wide : text) {
        const auto point = static_cast<std::uint32_t>(wide);
        if (point < 0x80) {
            put(point);
            continue;
        }
        if (point >= 0x10000) put(0xF0U | (point >> 18U));
        if (point >= 0x800) put((point >= 0x10000 ? 0x80U : 0xE0U) | ((point >> 12U) & 0x3FU));
        put((point >= 0x800 ? 0x80U : 0xC0U) | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
    return out;
}

bool isLeader(char32_t point) {
    return point == U'.' || point == U'…' || point == U'_' || point == U'·' || point == U'•' || point == U'‥';
}

WordsExtent extentOf(const std::vector<const Word*>& words) {
    WordsExtent extent{words.front()->box, 100};
    for (const Word* word : words) {
        extent.box = united(extent.box, word->box);
        extent.confidence = std::min(extent.confidence, word->confidence);
    }
    return extent;
}

}  // namespace tramso
