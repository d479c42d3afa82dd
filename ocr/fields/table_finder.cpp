// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/table_finder.h"

#include <algorithm>
#include <optional>

#include "kiosk/base/text.h"
#include "ocr/fields/near_match.h"
#include "ocr/fields/value_shape.h"

namespace tramso {
namespace {

constexpr std::size_t kHeadRows = 3;  // a head may be broken over so many
constexpr double kGapBelow = 4;       // heights of a word between a table and what follows

// The head of one column.
struct ListHead {
    std::size_t column = 0;
    double left = 0, right = 0, bottom = 0;  // px
};

// For each row, the head of each column that stands in it.
using HeadsOfRows = std::vector<std::vector<std::optional<ListHead>>>;

std::optional<ListHead> headIn(const Row& row, const ListColumn& column, std::size_t index) {
    for (const std::string& label : column.labels)
        if (const auto head = stretchOf(row, phraseOf(label)))
            return ListHead{index, head->left, head->right, row.bottom};
    return std::nullopt;
}

HeadsOfRows headsOf(const std::vector<Row>& rows, std::span<const ListColumn> columns) {
    HeadsOfRows heads(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t i = 0; i < columns.size(); ++i)
            heads[row].push_back(headIn(rows[row], columns[i], i));
    return heads;
}

// The heads that begin in one of the rows from `at` on, from left to right.
std::vector<ListHead> headsAt(const HeadsOfRows& rows, std::size_t at, std::size_t columns) {
    std::vector<ListHead> heads;
    for (std::size_t i = 0; i < columns; ++i)
        for (std::size_t row = at; row < std::min(rows.size(), at + kHeadRows); ++row)
            if (const auto& head = rows[row][i]) {
                heads.push_back(*head);
                break;
            }
    std::ranges::sort(heads, {}, &ListHead::left);
    const auto overlap = [](const ListHead& a, const ListHead& b) { return b.left < a.right; };
    const bool apart = std::ranges::adjacent_find(heads, overlap) == heads.end();
    const bool first = std::ranges::find(heads, 0U, &ListHead::column) != heads.end();
    return apart && first && heads.size() >= 2 ? heads : std::vector<ListHead>{};
}

bool isNumber(const Word& word) {
    std::string_view text = word.text;
    while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.remove_suffix(1);
    constexpr std::size_t kDigits = 2;
    return !text.empty() && text.size() <= kDigits && allDigits(text);
}

// A row of the page as the columns see it.
struct TableLine {
    bool numbered = false;
    std::vector<std::vector<const Word*>> cells;  // by column
};

// Words belong to the column their middle lies in; columns meet halfway between their heads.
TableLine tableLineOf(const Row& row, const std::vector<ListHead>& heads, std::size_t columns) {
    TableLine line;
    line.cells.resize(columns);
    for (const Word* word : row.words) {
        const double middle = (leftOf(*word) + rightOf(*word)) / 2;
        if (isNumber(*word) && rightOf(*word) < heads.front().left) {
            line.numbered = true;
            continue;
        }
        std::size_t at = 0;
        while (at + 1 < heads.size() && middle > (heads[at].right + heads[at + 1].left) / 2) ++at;
        line.cells[heads[at].column].push_back(word);
    }
    return line;
}

// The number a row begins with, left of the first column; 0: none.
int numberOf(const Row& row, const std::vector<ListHead>& heads) {
    if (row.words.empty() || !isNumber(*row.words[0]) || rightOf(*row.words[0]) >= heads.front().left)
        return 0;
    return std::stoi(row.words[0]->text);
}

// "11. Ý kiến của chủ hộ": words right behind a number that is not the next row's.
bool isNextSection(const Row& row, const std::vector<ListHead>& heads, int nextNumber) {
    const int number = numberOf(row, heads);
    if (number == 0 || number == nextNumber || row.words.size() < 2) return false;
    return leftOf(*row.words[1]) - rightOf(*row.words[0]) < row.height;
}

FoundCell cellOf(const std::vector<const Word*>& words, FieldShape shape) {
    if (words.empty()) return {};
    std::u32string text;
    for (const Word* word : words) {
        if (!text.empty()) text += U' ';
        text += toCodePoints(word->text);
    }
    const ShapedValue shaped = shapeValue(text, shape);
    if (shaped.value.empty()) return {};
    const WordsExtent extent = extentOf(words);
    return {shaped.value, std::clamp(extent.confidence - shaped.cost, 0, shaped.mostTrusted), extent.box};
}

bool hasLetters(const std::vector<const Word*>& words) {
    return std::ranges::any_of(words, [](const Word* word) { return !phraseOf(word->text).plain.empty(); });
}

// What is left of a head that was broken: words of a label.
bool isOfHead(const std::vector<const Word*>& words, const ListColumn& column) {
    std::string text;
    for (const Word* word : words) text += word->text;
    const std::u32string plain = phraseOf(text).plain;
    return std::ranges::any_of(column.labels, [&](const std::string& label) {
        return phraseOf(label).plain.find(plain) != std::u32string::npos;
    });
}

using Words = std::vector<std::vector<const Word*>>;  // by column

std::vector<Words> linesBelow(const std::vector<Row>& rows, const std::vector<ListHead>& heads,
                              std::span<const ListColumn> columns, std::size_t most) {
    const double bottom = std::ranges::max(heads, {}, &ListHead::bottom).bottom;
    std::vector<TableLine> lines;
    double last = bottom;
    int nextNumber = 1;
    for (const Row& row : rows) {
        if (row.top < bottom - row.height / 2) continue;
        if (isNextSection(row, heads, nextNumber) || row.top - last > kGapBelow * row.height) break;
        last = row.bottom;
        if (numberOf(row, heads) != 0) nextNumber = numberOf(row, heads) + 1;
        lines.push_back(tableLineOf(row, heads, columns.size()));
    }
    const bool numbered = std::ranges::any_of(lines, &TableLine::numbered);
    std::vector<Words> found;
    for (TableLine& line : lines) {
        const bool begins = numbered ? line.numbered : hasLetters(line.cells.front());
        if (!begins && found.empty()) continue;
        if (begins && !line.numbered && isOfHead(line.cells.front(), columns.front())) continue;
        if (begins && found.size() == most) break;
        if (begins) found.emplace_back(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i)
            found.back()[i].insert(found.back()[i].end(), line.cells[i].begin(), line.cells[i].end());
    }
    return found;
}

}  // namespace

FoundTable findTable(std::span<const PageReading* const> pages, std::span<const ListColumn> columns,
                     std::size_t mostRows) {
    FoundTable table;
    std::vector<ListHead> best;
    std::vector<Row> rows;
    // Of equals the lowest: a label above the table may be that of a column, too.
    for (std::size_t page = 0; page < pages.size() && !columns.empty(); ++page) {
        auto pageRows = rowsOf(*pages[page], static_cast<int>(page));
        const HeadsOfRows headRows = headsOf(pageRows, columns);
        bool here = false;
        for (std::size_t at = 0; at < pageRows.size(); ++at)
            if (auto heads = headsAt(headRows, at, columns.size());
                !heads.empty() && heads.size() >= best.size()) {
                best = std::move(heads);
                here = true;
            }
        if (!here) continue;
        rows = std::move(pageRows);
        table.page = static_cast<int>(page);
    }
    if (best.empty()) return table;
    for (const Words& words : linesBelow(rows, best, columns, mostRows)) {
        std::vector<FoundCell> cells;
        for (std::size_t i = 0; i < columns.size(); ++i) cells.push_back(cellOf(words[i], columns[i].shape));
        if (!cells.front().value.empty()) table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace tramso
