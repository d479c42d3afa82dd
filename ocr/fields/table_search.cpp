// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/table_search.h"

#include <algorithm>
#include <optional>
#include <set>

#include "ocr/fields/near_match.h"
#include "ocr/fields/section_search.h"

namespace tramso {
namespace {

constexpr std::size_t kFewestColumns = 2;
constexpr std::size_t kShortestPart = 5;  // letters of a label that goes on in the next line
constexpr double kPageEnd = 1e9;          // px
constexpr int kSteps = 200;               // places tried between two headings

// Headings of columns, and the labels of the rows.
struct Mentioned {
    std::set<std::string> headings;
    std::set<std::string> labels;
};

Mentioned mentioned(std::span<const FieldQuery> queries) {
    Mentioned all;
    for (const FieldQuery& query : queries)
        for (const std::string& text : query.labels)
            if (const auto [section, column, label] = splitLabel(text); !column.empty()) {
                all.headings.insert(column);
                all.labels.insert(label);
            }
    return all;
}

// A heading in its row, px.
struct Head {
    std::string text;
    double left = 0, right = 0;
};

std::vector<Head> headsIn(const Row& row, const std::set<std::string>& headings) {
    std::vector<Head> heads;
    for (const std::string& text : headings)
        if (const auto head = stretchOf(row, phraseOf(text)))
            heads.push_back({text, head->left, head->right});
    std::ranges::sort(heads, {}, &Head::left);
    return heads;
}

// Where a label a row begins with ends, or as much of it as its cell has room for; px. Nothing without one.
std::optional<double> labelEnd(const Row& row, const Phrase& label) {
    const auto matches = findNear(row.signs, label, toleratedErrors(label.plain.size()));
    if (!matches.empty() && matches.front().from < kMostItemSigns)
        return rightOf(*row.words[row.signs[matches.front().to - 1].word]);
    std::vector<Sign> first;
    for (const Sign& sign : row.signs) {
        const bool next = !first.empty() && sign.word != first.back().word;
        if (next && leftOf(*row.words[sign.word]) - rightOf(*row.words[first.back().word]) > row.height)
            break;
        first.push_back(sign);
    }
    const Phrase begin = phraseOf(first);
    if (begin.plain.size() < kShortestPart || !label.plain.starts_with(begin.plain)) return std::nullopt;
    return rightOf(*row.words[first.back().word]);
}

// The labels left of the columns.
struct Labels {
    std::size_t end = 0;  // the row after the last one that begins with one, on the page of the headings
    double right = 0;     // px; where the longest ends
};

Labels labelsBelow(std::span<const Row> rows, std::size_t head, const std::set<std::string>& labels) {
    Labels found{head + 1, leftOf(*rows[head].words.front())};
    for (const std::string& label : labels) {
        const Phrase phrase = phraseOf(label);
        for (std::size_t i = head + 1; i < rows.size() && rows[i].page == rows[head].page; ++i) {
            const auto right = labelEnd(rows[i], phrase);
            if (!right) continue;
            found.end = std::max(found.end, i + 1);
            found.right = std::max(found.right, *right);
        }
    }
    return found;
}

// The middle of the widest stretch between two places that fewest words reach into.
double gapBetween(std::span<const Row> rows, double from, double to) {
    std::size_t fewest = std::string::npos;
    int longest = 0;
    int run = 0;
    double best = (from + to) / 2;
    const double step = (to - from) / kSteps;
    for (int i = 0; i <= kSteps; ++i) {
        const double x = from + i * step;
        std::size_t crossing = 0;
        for (const Row& row : rows)
            crossing += static_cast<std::size_t>(std::ranges::count_if(
                row.words, [x](const Word* word) { return leftOf(*word) <= x && x <= rightOf(*word); }));
        if (crossing < fewest) fewest = crossing, longest = 0, run = 0;
        run = crossing == fewest ? run + 1 : 0;
        if (run <= longest) continue;
        longest = run;
        best = x - (run - 1) * step / 2;
    }
    return best;
}

}  // namespace

std::vector<Sign> labelCell(std::span<const Row> rows, std::size_t row, std::size_t lines,
                            const ColumnSpan& column) {
    std::vector<Sign> signs;
    std::size_t words = 0;
    for (std::size_t i = row; i < std::min(rows.size(), row + lines); ++i) {
        for (Sign sign : rows[i].signs) {
            if (rightOf(*rows[i].words[sign.word]) > column.labelsEnd) break;
            sign.word += words;
            signs.push_back(sign);
        }
        words += rows[i].words.size();
    }
    return signs;
}

std::map<std::string, TableColumn> findColumns(std::span<const Row> rows,
                                               std::span<const FieldQuery> queries) {
    const Mentioned wanted = mentioned(queries);
    std::vector<Head> heads;
    std::size_t head = 0;
    for (std::size_t i = 0; i < rows.size() && !wanted.headings.empty(); ++i)
        if (auto here = headsIn(rows[i], wanted.headings); here.size() > heads.size()) {
            heads = std::move(here);
            head = i;
        }
    std::map<std::string, TableColumn> columns;
    if (heads.size() < kFewestColumns) return columns;
    const Labels labels = labelsBelow(rows, head, wanted.labels);
    const auto table = rows.subspan(head, labels.end - head);
    const double labelsEnd =
        gapBetween(table, std::min(labels.right, heads.front().left), heads.front().left);
    double from = labelsEnd;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const bool last = i + 1 == heads.size();
        const double to = last ? kPageEnd : gapBetween(table, heads[i].right, heads[i + 1].left);
        columns[heads[i].text] = {head + 1, labels.end, {from, to, labelsEnd}};
        from = to;
    }
    return columns;
}

}  // namespace tramso
