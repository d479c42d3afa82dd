// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/value_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ocr/fields/cell_reader.h"

namespace tramso {
namespace {

constexpr int kSureLabel = 75;      // score from which a label ends the value before it
constexpr double kCombGap = 6.0;    // gap, in word heights, allowed between boxes for single digits
constexpr int kLeaderRun = 4;       // dots in a row that are a line to write on
constexpr double kNextLine = 1.6;   // word heights to the next line, at most, for text that goes on there
constexpr int kMostLinesMore = 2;   // lines a value may go on for
constexpr double kFullLine = 0.75;  // share of the text's width after which a line may be full
constexpr double kShortLine = 0.6;  // share that the last line of a value does not exceed
constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kLongLabel = 5;   // signs
constexpr std::size_t kLabelWords = 6;  // most words of a label nobody asked for

bool isDash(char32_t point) {
    return point == U'-' || point == U'–' || point == U'—';
}

struct Run {
    ReadValue value;
    bool ended = false;  // by a gap, a leader or another label, so it does not go on below
};

// Reads signs [from, to) of a row.
class RunReader {
public:
    RunReader(const Row& row, double widestGap) : row_{row}, widestGap_{widestGap} {}

    Run read(std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to && !run_.ended; ++i) take(row_.signs[i]);
        run_.ended = run_.ended || to < row_.signs.size();
        return std::move(run_);
    }

private:
    void take(const Sign& sign) {
        const Word* word = row_.words[sign.word];
        const bool leader = isLeader(sign.shown);
        const bool goesOn = leader || (leaders_ > 0 && isDash(sign.shown));  // dots are often read as dashes
        leaders_ = goesOn ? leaders_ + (sign.shown == U'…' ? 3 : 1) : 0;
        if (leaders_ >= kLeaderRun) {
            run_.ended = !run_.value.words.empty();
            return;
        }
        if (!leader && gapBefore(*word)) {
            run_.ended = true;
            return;
        }
        if (last_ != nullptr && last_ != word) run_.value.text += U' ';
        run_.value.text += sign.shown;
        last_ = word;
        auto& words = run_.value.words;
        if (sign.plain != 0 && (words.empty() || words.back() != word)) words.push_back(word);
    }

    [[nodiscard]] bool gapBefore(const Word& word) const {
        if (run_.value.words.empty() || run_.value.words.back() == &word) return false;
        return leftOf(word) - rightOf(*run_.value.words.back()) > widestGap_ * row_.height;
    }

    const Row& row_;
    double widestGap_;
    Run run_;
    const Word* last_ = nullptr;
    int leaders_ = 0;
};

// The first sign of the word that holds sign i.
std::size_t wordStart(const Row& row, std::size_t i) {
    while (i > 0 && row.signs[i - 1].word == row.signs[i].word) --i;
    return i;
}

// The sign after the word that holds sign i.
std::size_t wordEnd(const Row& row, std::size_t i) {
    const std::size_t word = row.signs[i].word;
    while (i < row.signs.size() && row.signs[i].word == word) ++i;
    return i;
}

bool isLabelColon(const Row& row, std::size_t i) {
    if (row.signs[i].shown != U':') return false;
    const bool inWord = i + 1 < row.signs.size() && row.signs[i + 1].word == row.signs[i].word;
    return !inWord || !isDigit(row.signs[i + 1].shown);  // 10:30 is a time
}

// Where a label nobody asked for starts within [from, end): the last capitalised word before a colon. Not at
// `notAt`: "Giấy tờ: Thẻ căn cước số: …" is no blank field.
std::size_t unknownLabel(const Row& row, std::size_t from, std::size_t notAt) {
    for (std::size_t colon = from; colon < row.signs.size(); ++colon) {
        if (!isLabelColon(row, colon)) continue;
        std::size_t start = wordStart(row, colon);
        if (start == colon && colon > from) start = wordStart(row, colon - 1);
        for (std::size_t n = 0; n < kLabelWords && start >= from; ++n) {
            const bool capital = isCapital(row.signs[start]);
            if (capital && start != notAt) return start;
            if (capital || start == 0) break;
            start = wordStart(row, start - 1);
        }
    }
    return row.signs.size();
}

// "b)", "12.", "III.": the row starts another item. Two strokes of a Roman number are read as an H.
bool startsItem(const Row& row) {
    std::size_t end = 0;
    while (end < row.signs.size() && row.signs[end].word == row.signs[0].word && row.signs[end].plain != 0)
        ++end;
    if (end == 0 || end > 4 || end >= row.signs.size()) return false;
    if (row.signs[end].shown != U'.' && row.signs[end].shown != U')') return false;
    return end == 1 || std::all_of(row.signs.begin(), row.signs.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const Sign& s) {
                                       return isDigit(s.shown) || s.shown == U'I' || s.shown == U'V' ||
                                              s.shown == U'X' || s.shown == U'l' || s.shown == U'H';
                                   });
}

class ValueReader {
public:
    ValueReader(std::span<const Row> rows, std::span<const LabelPlace> places, const LabelPlace& label,
                FieldShape shape)
        : rows_{rows}, places_{places}, label_{label}, shape_{shape} {}

    ReadValue read() const {
        const std::size_t follows = blankBeforeValue() ? kNowhere : label_.valueFrom;
        const std::size_t stop = stopAfter(label_.row, label_.valueFrom, follows);
        Run run = reader(label_.row).read(label_.valueFrom, stop);
        if (run.value.words.empty()) return mayStandBelow(stop) ? below() : ReadValue{};
        const bool maybeLong = shape_ == FieldShape::Text || shape_ == FieldShape::DateInWords;
        if (!run.ended && maybeLong) goOn(run.value);
        return std::move(run.value);
    }

private:
    [[nodiscard]] RunReader reader(std::size_t row) const {
        const bool words =
            shape_ != FieldShape::Date && shape_ != FieldShape::PersonalNumber && shape_ != FieldShape::Phone;
        return {rows_[row], words ? kWideGap : kCombGap};
    }

    // Without a colon, only a longer label that stands apart is sure to be one: a column heading.
    [[nodiscard]] bool endsValues(const LabelPlace& place) const {
        if (place.score < kSureLabel || place.closed) return place.score >= kSureLabel;
        const Row& row = rows_[place.row];
        if (place.from == 0 || place.to - place.from < kLongLabel) return false;
        const Word& before = *row.words[row.signs[place.from - 1].word];
        return leftOf(*row.words[row.signs[place.from].word]) - rightOf(before) > kWideGap * row.height;
    }

    // Where the value that starts at `from` ends; no unknown label starts at `notAt`.
    [[nodiscard]] std::size_t stopAfter(std::size_t row, std::size_t from, std::size_t notAt) const {
        std::size_t stop = unknownLabel(rows_[row], from, notAt);
        for (const LabelPlace& place : places_)
            if (place.row == row && place.from >= from && endsValues(place))
                stop = std::min(stop, place.from);
        return stop;
    }

    [[nodiscard]] bool hasLabel(std::size_t row) const {
        return stopAfter(row, 0, kNowhere) < rows_[row].signs.size();
    }

    // Whether the row after `row` is the next line of the same page and starts no other item.
    [[nodiscard]] bool isNextLine(std::size_t row) const {
        if (row + 1 >= rows_.size() || rows_[row + 1].page != rows_[row].page) return false;
        const Row& next = rows_[row + 1];
        if (next.top - rows_[row].bottom > kNextLine * rows_[row].height || next.signs.empty()) return false;
        const bool footnote =
            next.signs.size() > 1 && next.signs[0].shown == U'(' && isDigit(next.signs[1].shown);
        return !footnote && !startsItem(next);
    }

    // … and no other field either.
    [[nodiscard]] bool followsFreely(std::size_t row) const { return isNextLine(row) && !hasLabel(row + 1); }

    // Dots between label and value.
    [[nodiscard]] bool dotsBeforeValue() const {
        const auto& signs = rows_[label_.row].signs;
        const auto dots = std::count_if(signs.begin() + static_cast<std::ptrdiff_t>(label_.to),
                                        signs.begin() + static_cast<std::ptrdiff_t>(label_.valueFrom),
                                        [](const Sign& sign) { return isLeader(sign.shown); });
        return dots >= 2;
    }

    // Room to write on between label and value, as dots or as a wide gap.
    [[nodiscard]] bool blankBeforeValue() const {
        const Row& row = rows_[label_.row];
        if (dotsBeforeValue() || label_.valueFrom >= row.signs.size()) return dotsBeforeValue();
        const Word& last = *row.words[row.signs[label_.to - 1].word];
        return leftOf(*row.words[row.signs[label_.valueFrom].word]) - rightOf(last) > kWideGap * row.height;
    }

    // The row after which the next one may stand under the label: the label's own, or the next when that has
    // nothing but what stands left of it, as the notes beside an ID card's text.
    [[nodiscard]] std::size_t rowAbove() const {
        const std::size_t next = label_.row + 1;
        if (next + 1 >= rows_.size() || rows_[next].words.empty()) return label_.row;
        const Row& row = rows_[label_.row];
        const bool aside =
            rightOf(*rows_[next].words.back()) < leftOf(*row.words[row.signs[label_.from].word]) - row.height;
        return aside && rows_[next].page == row.page ? next : label_.row;
    }

    // Nothing stands beside the label, and no dots that were left blank.
    [[nodiscard]] bool mayStandBelow(std::size_t stop) const {
        return !dotsBeforeValue() && stop == label_.valueFrom && isNextLine(rowAbove());
    }

    // In a row that has labels too, as beside the photograph of an ID card, only what begins right under the
    // label is its value.
    [[nodiscard]] ReadValue rightUnder(std::size_t under) const {
        const Row& row = rows_[label_.row];
        const Row& next = rows_[under];
        const double label = leftOf(*row.words[row.signs[label_.from].word]);
        for (std::size_t i = 0; i < next.signs.size(); i = wordEnd(next, i)) {
            if (std::abs(leftOf(*next.words[next.signs[i].word]) - label) > row.height) continue;
            const std::size_t stop = stopAfter(under, i, kNowhere);
            const Run run = reader(under).read(i, stop);
            return run.value.words.empty() ? ReadValue{} : ReadValue{run.value.text, run.value.words, true};
        }
        return {};
    }

    // The part of the next row that stands under the label, before the next label's column.
    [[nodiscard]] ReadValue below() const {
        const Row& row = rows_[label_.row];
        const std::size_t under = rowAbove() + 1;
        const Row& next = rows_[under];
        if (hasLabel(under)) return rightUnder(under);
        const double left = leftOf(*row.words[row.signs[label_.from].word]) - 2 * row.height;
        double right = std::numeric_limits<double>::max();
        if (label_.valueFrom < row.signs.size()) right = leftOf(*row.words[row.signs[label_.valueFrom].word]);
        for (std::size_t from = 0; from < next.signs.size();) {
            const Run run = reader(under).read(from, next.signs.size());
            if (run.value.words.empty()) return {};
            const Word* last = run.value.words.back();
            std::size_t end = from;
            while (end < next.signs.size() && leftOf(*next.words[next.signs[end].word]) <= leftOf(*last))
                ++end;
            if (rightOf(*last) > left && leftOf(*run.value.words.front()) < right)
                return {run.value.text, run.value.words, true};
            from = end;
        }
        return {};
    }

    [[nodiscard]] double textRight(int page) const {
        double right = 1;
        for (const Row& row : rows_)
            if (row.page == page && !row.words.empty()) right = std::max(right, rightOf(*row.words.back()));
        return right;
    }

    // Whether the next row reads as the rest of a line that was full.
    [[nodiscard]] bool readsOn(const ReadValue& value, const Row& next) const {
        const double width = textRight(next.page);
        if (rightOf(*value.words.back()) < kFullLine * width) return false;
        const Sign& first = next.signs.front();
        const bool heading = std::none_of(next.signs.begin(), next.signs.end(),
                                          [](const Sign& s) { return s.plain != 0 && !isCapital(s); });
        const bool unfinished = value.text.back() == U',' || value.text.back() == U'-';
        const bool small = first.plain != 0 && !isCapital(first) && !isDigit(first.shown);
        return !heading && (small || unfinished || rightOf(*next.words.back()) < kShortLine * width);
    }

    void goOn(ReadValue& value) const {
        std::size_t row = label_.row;
        for (int i = 0; i < kMostLinesMore && followsFreely(row) && readsOn(value, rows_[row + 1]);
             ++i, ++row) {
            Run more = reader(row + 1).read(0, rows_[row + 1].signs.size());
            if (more.value.words.empty()) return;
            value.text += U' ' + more.value.text;
            value.words.insert(value.words.end(), more.value.words.begin(), more.value.words.end());
            if (more.ended) return;
        }
    }

    std::span<const Row> rows_;
    std::span<const LabelPlace> places_;
    const LabelPlace& label_;
    FieldShape shape_;
};

}  // namespace

ReadValue readValue(std::span<const Row> rows, std::span<const LabelPlace> places, const LabelPlace& label,
                    FieldShape shape) {
    return label.column ? readCell(rows, label) : ValueReader{rows, places, label, shape}.read();
}

}  // namespace tramso
