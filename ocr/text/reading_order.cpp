// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/reading_order.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "ocr/median.h"

namespace tramso {

namespace {

constexpr std::size_t kFewestProse = 3;  // lines of a column
constexpr std::size_t kFewestStacked = 2;
constexpr std::size_t kMostStacked = 8;  // more are the cells of a table
constexpr std::size_t kProseWords = 4;   // a middling line of prose has at least so many
constexpr double kFull = 0.6;            // … and fills so much of its column
constexpr double kOffCentre = 0.5;       // of a line's height

// A line of print and its words.
struct Line {
    int left = 0, top = 0, right = 0, bottom = 0;
    std::vector<Word> words;

    [[nodiscard]] int height() const { return bottom - top; }
    [[nodiscard]] int width() const { return right - left; }
    [[nodiscard]] int middle() const { return (top + bottom) / 2; }
    [[nodiscard]] int centre() const { return (left + right) / 2; }
};
using Lines = std::vector<Line>;

Lines linesOf(std::vector<Word> words) {
    Lines lines;
    int number = -1;
    for (Word& word : words) {
        const Box& b = word.box;
        if (lines.empty() || word.line != number)
            lines.push_back({b.x, b.y, b.x + b.width, b.y + b.height, {}});
        number = word.line;
        Line& line = lines.back();
        line.left = std::min(line.left, b.x), line.right = std::max(line.right, b.x + b.width);
        line.top = std::min(line.top, b.y), line.bottom = std::max(line.bottom, b.y + b.height);
        line.words.push_back(std::move(word));
    }
    return lines;
}

template <class Of>
auto middling(std::span<const Line* const> lines, Of of) {
    std::vector<decltype(of(*lines.front()))> values;
    for (const Line* line : lines) values.push_back(of(*line));
    return median(std::move(values));
}

bool isProse(std::span<const Line* const> lines) {
    if (lines.size() < kFewestProse) return false;
    int left = lines.front()->left;
    int right = lines.front()->right;
    for (const Line* line : lines) left = std::min(left, line->left), right = std::max(right, line->right);
    return middling(lines, [](const Line& l) { return l.words.size(); }) >= kProseWords &&
           middling(lines, [](const Line& l) { return l.width(); }) >= kFull * (right - left);
}

// Lines of different widths with their middles one below the other.
bool isStack(std::span<const Line* const> lines) {
    if (lines.size() < kFewestStacked || lines.size() > kMostStacked) return false;
    const int height = middling(lines, [](const Line& l) { return l.height(); });
    const int centre = middling(lines, [](const Line& l) { return l.centre(); });
    const bool centred = std::all_of(lines.begin(), lines.end(), [&](const Line* l) {
        return std::abs(l->centre() - centre) <= kOffCentre * height;
    });
    const auto [narrow, wide] = std::minmax_element(
        lines.begin(), lines.end(), [](const Line* a, const Line* b) { return a->width() < b->width(); });
    return centred && (*wide)->width() - (*narrow)->width() > 2 * height;
}

// Lines of [first, last) that stand left and right of a gutter.
struct Columns {
    std::size_t first = 0, last = 0;
    int gutter = 0;
};

bool standSideBySide(std::span<const Line* const> left, std::span<const Line* const> right) {
    const auto byTop = [](const Line* a, const Line* b) { return a->top < b->top; };
    const auto byBottom = [](const Line* a, const Line* b) { return a->bottom < b->bottom; };
    const auto top = [&](auto lines) { return (*std::min_element(lines.begin(), lines.end(), byTop))->top; };
    const auto bottom = [&](auto lines) {
        return (*std::max_element(lines.begin(), lines.end(), byBottom))->bottom;
    };
    const int shared = std::min(bottom(left), bottom(right)) - std::max(top(left), top(right));
    return 2 * shared >= std::min(bottom(left) - top(left), bottom(right) - top(right));
}

bool areColumns(const Lines& lines, const Columns& c) {
    std::vector<const Line*> left;
    std::vector<const Line*> right;
    for (std::size_t i = c.first; i < c.last; ++i)
        (lines[i].right <= c.gutter ? left : right).push_back(&lines[i]);
    if (left.empty() || right.empty() || !standSideBySide(left, right)) return false;
    return (isProse(left) && isProse(right)) || (isStack(left) && isStack(right));
}

// The longest run of lines, sorted by height, that are columns on both sides of some gutter.
Columns widestColumns(const Lines& lines) {
    Columns best;
    for (const Line& at : lines) {
        Columns run{0, 0, at.left};  // the gutter ends where some line begins
        for (std::size_t i = 0; i <= lines.size(); ++i) {
            const bool crosses = i == lines.size() || (lines[i].left < at.left && lines[i].right > at.left);
            if (!crosses) continue;
            run.last = i;
            if (run.last - run.first > best.last - best.first && areColumns(lines, run)) best = run;
            run.first = i + 1;
        }
    }
    return best;
}

// Row by row, from left to right.
void appendRows(Lines lines, Lines& ordered) {
    while (!lines.empty()) {
        const auto top = std::min_element(
            lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.middle() < b.middle(); });
        const int middle = top->middle();
        const int reach = std::max(1, top->height() / 2);
        const auto rest = std::stable_partition(
            lines.begin(), lines.end(), [&](const Line& line) { return line.middle() - middle <= reach; });
        std::stable_sort(lines.begin(), rest, [](const Line& a, const Line& b) { return a.left < b.left; });
        std::move(lines.begin(), rest, std::back_inserter(ordered));
        lines.erase(lines.begin(), rest);
    }
}

Lines taken(Lines& lines, std::size_t first, std::size_t last) {
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(last);
    return {std::make_move_iterator(begin), std::make_move_iterator(end)};
}

// `lines` are sorted by height.
void append(Lines lines, Lines& ordered) {
    const Columns columns = widestColumns(lines);
    if (columns.last == columns.first) return appendRows(std::move(lines), ordered);
    Lines left;
    Lines right;
    for (Line& line : taken(lines, columns.first, columns.last))
        (line.right <= columns.gutter ? left : right).push_back(std::move(line));
    append(taken(lines, 0, columns.first), ordered);
    append(std::move(left), ordered);
    append(std::move(right), ordered);
    append(taken(lines, columns.last, lines.size()), ordered);
}

}  // namespace

std::vector<Word> inReadingOrder(std::vector<Word> words) {
    Lines lines = linesOf(std::move(words));
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.middle() < b.middle(); });
    Lines ordered;
    append(std::move(lines), ordered);
    std::vector<Word> result;
    int number = 0;
    for (Line& line : ordered) {
        for (Word& word : line.words) {
            word.line = number;
            result.push_back(std::move(word));
        }
        ++number;
    }
    return result;
}

}  // namespace tramso
