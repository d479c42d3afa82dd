// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/label_search.h"

#include <algorithm>

#include "ocr/fields/near_match.h"
#include "ocr/fields/section_search.h"
#include "ocr/fields/table_search.h"

namespace tramso {
namespace {

// What takes how much off the score of a label.
constexpr int kWorstScore = 60;      // below, it is not looked at
constexpr int kInsideSentence = 26;  // printed in small letters though the label has a capital: never sure
constexpr int kLongerLabel = 15;     // more words follow before the colon
constexpr int kNoColon = 20;         // the next word follows as in a sentence
constexpr int kNothingFollows = 5;   // the row ends without a colon
constexpr std::size_t kMostMarks = 5;
constexpr std::size_t kMostHintSigns = 40;
constexpr std::size_t kMostExtraWords = 6;

bool isColon(char32_t point) {
    return point == U':' || point == U';' || point == U'：';
}

// Reads on from the end of a label to the start of its value.
class AfterLabel {
public:
    AfterLabel(const Row& row, std::size_t labelEnd) : row_{row}, at_{labelEnd}, labelEnd_{labelEnd} {}

    // Sets `valueFrom` and `closed`; returns what is to be taken off the score.
    int run(FieldShape shape, LabelPlace& place) {
        skipHint();
        skipClosing();
        const int cost = closed_ ? 0 : costWithoutColon(shape);
        if (closed_) skipFootnote();
        place.valueFrom = at_;
        place.closed = closed_;
        return cost;
    }

private:
    [[nodiscard]] bool atEnd() const { return at_ >= row_.signs.size(); }
    [[nodiscard]] char32_t shown() const { return atEnd() ? U'\0' : row_.signs[at_].shown; }

    // "(viết in hoa)", "(1)": belongs to the label.
    void skipHint() {
        if (shown() != U'(') return;
        const std::size_t last = std::min(row_.signs.size(), at_ + kMostHintSigns);
        for (std::size_t i = at_; i < last; ++i)
            if (row_.signs[i].shown == U')') {
                at_ = i + 1;
                return;
            }
    }

    void skipClosing() {
        while (!atEnd() && row_.signs[at_].plain == 0 && shown() != U'(' && shown() != U'+' &&
               shown() != U'/') {
            closed_ = closed_ || isColon(shown()) || isLeader(shown());
            ++at_;
        }
    }

    // "(1)", "(12)": the number of a note on the back.
    void skipFootnote() {
        std::size_t end = at_ + 1;
        while (end < row_.signs.size() && isDigit(row_.signs[end].shown)) ++end;
        const std::size_t digits = end - at_ - 1;
        if (shown() != U'(' || digits < 1 || digits > 2 || end >= row_.signs.size()) return;
        if (row_.signs[end].shown != U')') return;
        at_ = end + 1;
        skipClosing();
    }

    [[nodiscard]] bool wideGapBefore() const {
        const auto& before = *row_.words[row_.signs[labelEnd_ - 1].word];
        return leftOf(*row_.words[row_.signs[at_].word]) - rightOf(before) > kWideGap * row_.height;
    }

    int costWithoutColon(FieldShape shape) {
        if (atEnd()) return kNothingFollows;
        if (wideGapBefore()) return 0;
        const bool number = shape != FieldShape::Text && shape != FieldShape::Name;
        if (number && isDigit(shown())) return 0;
        if (!isCapital(row_.signs[at_]) && !isDigit(shown()) && skipToColon()) return kLongerLabel;
        return kNoColon;
    }

    bool skipToColon() {
        const std::size_t firstWord = row_.signs[at_].word;
        for (std::size_t i = at_; i < row_.signs.size(); ++i) {
            if (row_.signs[i].word > firstWord + kMostExtraWords) return false;
            if (!isColon(row_.signs[i].shown)) continue;
            at_ = i;
            skipClosing();
            return true;
        }
        return false;
    }

    const Row& row_;
    std::size_t at_;
    std::size_t labelEnd_;
    bool closed_ = false;
};

// One label of one query, ready to be searched.
struct Wanted {
    std::size_t query;
    FieldShape shape;
    Phrase phrase;
    bool capital;      // the label starts with a capital letter
    int rank;          // its place in the list of the query
    SectionRows rows;  // where to look
    bool anywhere;     // names no section
    std::optional<ColumnSpan> column;
};

int scoreOf(const NearMatch& match, const Wanted& wanted, const Row& row) {
    const std::size_t wrong = 100 * match.wrong / wanted.phrase.plain.size();
    const int spelling = static_cast<int>(wrong + std::min(match.marksOff, kMostMarks));
    const bool inSentence = wanted.capital && !isCapital(row.signs[match.from]);
    return 100 - spelling - std::min(wanted.rank, 5) - (inSentence ? kInsideSentence : 0);
}

void searchRow(std::span<const Row> rows, std::size_t index, const Wanted& wanted,
               std::vector<LabelPlace>& places) {
    const Row& row = rows[index];
    for (const NearMatch& match :
         findNear(row.signs, wanted.phrase, toleratedErrors(wanted.phrase.plain.size()))) {
        LabelPlace place{wanted.query, index, match.from, match.to, match.to, 0, false, false};
        place.score = scoreOf(match, wanted, row);
        place.score -= AfterLabel{row, match.to}.run(wanted.shape, place);
        if (place.score >= kWorstScore) places.push_back(place);
    }
}

// A label of one or two lines left of the columns; its cell is the value, or blank.
void searchTable(std::span<const Row> rows, std::size_t index, const Wanted& wanted,
                 std::vector<LabelPlace>& places) {
    const std::size_t first = labelCell(rows, index, 1, *wanted.column).size();
    for (const std::size_t lines : {1U, 2U}) {
        const auto signs = labelCell(rows, index, lines, *wanted.column);
        const auto found = findNear(signs, wanted.phrase, toleratedErrors(wanted.phrase.plain.size()));
        if (found.empty() || found.front().from >= std::min(first, kMostItemSigns)) continue;
        const std::size_t end = std::min(found.front().to, first);
        LabelPlace place{wanted.query, index, found.front().from, end,  end, 0,
                         true,         false, wanted.column,      lines};
        place.score = scoreOf(found.front(), wanted, rows[index]);
        if (place.score >= kWorstScore) places.push_back(place);
        return;
    }
}

std::vector<Wanted> wantedLabels(std::span<const Row> rows, std::span<const FieldQuery> queries,
                                 const std::map<std::string, SectionRows>& sections) {
    const auto columns = findColumns(rows, queries);
    std::vector<Wanted> all;
    for (std::size_t q = 0; q < queries.size(); ++q)
        for (std::size_t rank = 0; rank < queries[q].labels.size(); ++rank) {
            const auto [section, column, label] = splitLabel(queries[q].labels[rank]);
            const auto signs = signsOf(label);
            Wanted wanted{q,
                          queries[q].shape,
                          phraseOf(signs),
                          !signs.empty() && isCapital(signs.front()),
                          static_cast<int>(rank),
                          {0, rows.size()},
                          section.empty() && column.empty(),
                          std::nullopt};
            const auto part = sections.find(section);
            const auto cells = columns.find(column);
            if ((!section.empty() && part == sections.end()) || (!column.empty() && cells == columns.end()))
                continue;
            if (part != sections.end()) wanted.rows = part->second;
            if (cells != columns.end()) {
                wanted.rows = {cells->second.first, cells->second.end};
                wanted.column = cells->second.span;
            }
            all.push_back(std::move(wanted));
        }
    return all;
}

}  // namespace

std::vector<LabelPlace> findLabels(std::span<const Row> rows, std::span<const FieldQuery> queries) {
    const auto sections = findSections(rows, queries);
    std::vector<LabelPlace> places;
    for (const Wanted& wanted : wantedLabels(rows, queries, sections))
        for (std::size_t row = wanted.rows.first; row < wanted.rows.end; ++row) {
            const std::size_t before = places.size();
            if (wanted.column) {
                searchTable(rows, row, wanted, places);
                continue;
            }
            searchRow(rows, row, wanted, places);
            const bool inside =
                wanted.anywhere && std::any_of(sections.begin(), sections.end(), [row](const auto& s) {
                    return row >= s.second.first && row < s.second.end;
                });
            for (std::size_t i = before; i < places.size(); ++i) places[i].insideSection = inside;
        }
    return places;
}

}  // namespace tramso
