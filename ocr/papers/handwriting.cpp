// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/handwriting.h"

#include <algorithm>
#include <map>
#include <optional>

#include "ocr/box_union.h"
#include "ocr/fields/label_search.h"
#include "ocr/page/paper.h"
#include "ocr/page/pix.h"
#include "ocr/papers/catalogue.h"

namespace tramso {
namespace {

constexpr int kReadPrint = 60;  // mean confidence of a place's words from which they are print
constexpr double kAbove = 0.6;  // word heights a pen rises above the line, and sinks below it
constexpr double kBelow = 0.5;
constexpr double kSmallest = 0.35;     // word heights; lower shapes are dots, dashes and rules
constexpr double kWideStroke = 1.6;    // word heights; print has no letter so wide, joined letters are
constexpr double kJoinedShare = 0.35;  // of the shapes' width, in wide or high ones, that makes a pen likely
constexpr double kHighStroke = 1.7;    // word heights; loops and signatures
constexpr double kLeastWidth = 2.0;    // word heights of ink altogether; less is a tick or a stain
constexpr int kSureLabel = 75;

// The room a label leaves for its value.
struct Place {
    std::size_t query = 0;
    int page = 0;
    double left = 0, right = 0, top = 0, bottom = 0;  // px
    double height = 1;                                // px, of a word
};

// Where lines may end: as far from the right edge as they begin from the left one, or where print ends.
double textRight(const std::vector<Row>& rows, int page, int pageWidth) {
    double left = pageWidth / 2.0;
    double right = 1;
    for (const Row& row : rows) {
        if (row.page != page || row.words.empty()) continue;
        left = std::min(left, leftOf(*row.words.front()));
        right = std::max(right, rightOf(*row.words.back()));
    }
    return std::max(right, pageWidth - left);
}

Place placeOf(const std::vector<Row>& rows, const std::vector<LabelPlace>& labels, const LabelPlace& label,
              int pageWidth) {
    const Row& row = rows[label.row];
    Place place{label.query,
                row.page,
                rightOf(*row.words[row.signs[label.to - 1].word]),
                textRight(rows, row.page, pageWidth),
                row.top - kAbove * row.height,
                row.bottom + kBelow * row.height,
                row.height};
    place.left += 0.3 * row.height;  // the colon
    if (label.column) {
        place.left = label.column->left;
        place.right = label.column->right;
        return place;
    }
    for (const LabelPlace& other : labels)
        if (other.row == label.row && other.from >= label.to && other.closed && other.score >= kSureLabel)
            place.right =
                std::min(place.right, leftOf(*row.words[row.signs[other.from].word]) - 0.2 * row.height);
    return place;
}

// The best place of each query's label.
std::vector<Place> placesOf(const std::vector<Row>& rows, const std::vector<LabelPlace>& labels,
                            std::size_t queries, std::span<const PageReading* const> pages) {
    std::vector<Place> places;
    for (std::size_t q = 0; q < queries; ++q) {
        const LabelPlace* best = nullptr;
        for (const LabelPlace& label : labels) {
            const bool likely = label.query == q && label.closed && label.score >= kSureLabel;
            if (likely && (best == nullptr || label.score > best->score)) best = &label;
        }
        if (best == nullptr) continue;
        const auto page = static_cast<std::size_t>(rows[best->row].page);
        places.push_back(placeOf(rows, labels, *best, pages[page]->width));
    }
    return places;
}

// Mean confidence of the words that stand in a place; nothing when there are none.
std::optional<int> trustIn(const PageReading& page, const Place& place) {
    long sum = 0;
    long letters = 0;
    for (const Word& word : page.words) {
        const double middle = word.box.y + word.box.height / 2.0;
        if (leftOf(word) < place.left || rightOf(word) > place.right + place.height) continue;
        if (middle < place.top || middle > place.bottom) continue;
        const auto size =
            static_cast<long>(std::ranges::count_if(word.text, [](char c) { return c != '.'; }));
        sum += size * word.confidence;
        letters += size;
    }
    if (letters == 0) return std::nullopt;
    return static_cast<int>(sum / letters);
}

// Red is the colour of seals: seen in red light they are paper.
PixPtr inRedLight(Pix* picture) {
    if (pixGetDepth(picture) == 32) return PixPtr{pixGetRGBComponent(picture, COLOR_RED)};
    return PixPtr{pixConvertTo8(picture, 0)};
}

// The dark shapes of a place, without dots, dashes and rules; boxes in px of the page.
std::vector<Extent> strokesIn(Pix* picture, const Place& place) {
    const int x = std::max(0, static_cast<int>(std::clamp(place.left, 0.0, 1e8)));
    const int y = std::max(0, static_cast<int>(std::clamp(place.top, 0.0, 1e8)));
    const int w = static_cast<int>(std::clamp(place.right - x, 0.0, 1e8));
    const int h = static_cast<int>(std::clamp(place.bottom - y, 0.0, 1e8));
    BOX* at = boxCreate(x, y, w, h);
    const PixPtr part{at != nullptr ? pixClipRectangle(picture, at, nullptr) : nullptr};
    boxDestroy(&at);
    const PixPtr grey = part ? inRedLight(part.get()) : nullptr;
    const PixPtr white = grey ? onWhitePaper(grey.get()) : nullptr;
    const PixPtr ink = white ? inkOf(white.get()) : nullptr;
    std::vector<Extent> strokes;
    if (!ink) return strokes;
    const BoxaPtr boxes = inkExtents(ink.get());
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        Extent e = extentAt(boxes, i);
        if (e.h < kSmallest * place.height || e.w < 2) continue;
        e.x += x, e.y += y;
        strokes.push_back(e);
    }
    return strokes;
}

// Letters joined by the pen, or loops higher than any capital.
bool looksWritten(const std::vector<Extent>& strokes, double height) {
    double all = 0;
    double joined = 0;
    for (const Extent& e : strokes) {
        all += e.w;
        if (e.w > kWideStroke * height || e.h > kHighStroke * height) joined += e.w;
    }
    return all >= kLeastWidth * height && joined >= kJoinedShare * all;
}

Box boxAround(const std::vector<Extent>& strokes) {
    const auto boxOf = [](const Extent& e) { return Box{e.x, e.y, e.w, e.h}; };
    Box box = boxOf(strokes.front());
    for (const Extent& e : strokes) box = united(box, boxOf(e));
    return box;
}

// Pictures of pages, decoded once and only when asked for.
class Pictures {
public:
    explicit Pictures(std::span<const PageReading* const> pages) : pages_{pages} {}

    // Null when it cannot be decoded.
    Pix* of(int page) {
        auto at = pictures_.find(page);
        if (at == pictures_.end())
            at = pictures_.emplace(page, decodePicture(pages_[static_cast<std::size_t>(page)]->cleanPicture))
                     .first;
        return at->second ? at->second->pix() : nullptr;
    }

private:
    std::span<const PageReading* const> pages_;
    std::map<int, Result<Picture>> pictures_;
};

// Whether the field was read somewhere else on the paper.
bool isReadElsewhere(const std::vector<ReadField>& values, const std::string& key, const Place& place) {
    const auto at = std::ranges::find(values, key, [](const ReadField& v) { return v.field.key; });
    if (at == values.end()) return false;
    const double middle = at->field.box.y + at->field.box.height / 2.0;
    return at->field.page != place.page || middle < place.top || middle > place.bottom;
}

void markOne(std::vector<ReadField>& values, const std::string& key, const Place& place, const Box& ink) {
    const auto at = std::ranges::find(values, key, [](const ReadField& v) { return v.field.key; });
    const ReadField written{{key, {}, 0, place.page, ink}, ValueDoubt::None, true};
    if (at == values.end())
        values.push_back(written);
    else
        *at = written;
}

}  // namespace

void markHandwriting(std::vector<ReadField>& values, std::span<const PageReading* const> pages,
                     PaperType kind) {
    const auto queries = queriesOf(kind);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (Row& row : rowsOf(*pages[i], static_cast<int>(i))) rows.push_back(std::move(row));
    const auto labels = findLabels(rows, queries);
    Pictures pictures{pages};
    for (const Place& place : placesOf(rows, labels, queries.size(), pages)) {
        const PageReading& page = *pages[static_cast<std::size_t>(place.page)];
        if (isReadElsewhere(values, queries[place.query].key, place)) continue;
        if (trustIn(page, place).value_or(0) >= kReadPrint) continue;
        Pix* picture = pictures.of(place.page);
        if (picture == nullptr) continue;
        const auto strokes = strokesIn(picture, place);
        if (looksWritten(strokes, place.height))
            markOne(values, queries[place.query].key, place, boxAround(strokes));
    }
}

}  // namespace tramso
