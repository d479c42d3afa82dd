// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/field_finder.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "ocr/fields/label_search.h"
#include "ocr/fields/value_reader.h"
#include "ocr/fields/value_shape.h"

namespace tramso {
namespace {

constexpr int kForeignSection = 15;  // score a label loses, for the choice only, inside another's section
constexpr int kStandsBelow = 10;     // confidence a value loses that stands under its label

std::vector<Row> allRows(std::span<const PageReading* const> pages) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (Row& row : rowsOf(*pages[i], static_cast<int>(i))) rows.push_back(std::move(row));
    return rows;
}

std::optional<FoundField> fieldAt(std::span<const Row> rows, std::span<const LabelPlace> places,
                                  const LabelPlace& label, const FieldQuery& query) {
    const ReadValue read = readValue(rows, places, label, query.shape);
    if (read.words.empty()) return std::nullopt;
    const ShapedValue shaped = shapeValue(read.text, query.shape);
    if (shaped.value.empty()) return std::nullopt;
    const WordsExtent extent = extentOf(read.words);
    const int doubt = (100 - label.score) / 2 + shaped.cost + (read.below ? kStandsBelow : 0);
    const int confidence = std::clamp(extent.confidence - doubt, 0, shaped.mostTrusted);
    return FoundField{query.key, shaped.value, confidence, rows[label.row].page, extent.box};
}

// Best places first; what is equally good in reading order.
std::vector<const LabelPlace*> inOrder(const std::vector<LabelPlace>& places) {
    std::vector<const LabelPlace*> order;
    order.reserve(places.size());
    for (const LabelPlace& place : places) order.push_back(&place);
    const auto rank = [](const LabelPlace* p) {
        return std::tuple{-(p->score - (p->insideSection ? kForeignSection : 0)), p->row, p->from, p->query};
    };
    std::stable_sort(order.begin(), order.end(), [&](auto* a, auto* b) { return rank(a) < rank(b); });
    return order;
}

// Whether the label goes on in the next row in other words, as in two languages: "Có giá trị đến:" above
// "Date of expiry: …".
bool goesOnBelow(std::span<const Row> rows, const std::vector<LabelPlace>& places, const LabelPlace& label) {
    const auto leftEdge = [&](const LabelPlace& place) {
        return leftOf(*rows[place.row].words[rows[place.row].signs[place.from].word]);
    };
    return std::ranges::any_of(places, [&](const LabelPlace& other) {
        return other.query == label.query && other.row == label.row + 1 && other.closed &&
               rows[other.row].page == rows[label.row].page &&
               std::abs(leftEdge(other) - leftEdge(label)) <= rows[label.row].height;
    });
}

}  // namespace

std::vector<FoundField> findFields(std::span<const PageReading* const> pages,
                                   std::span<const FieldQuery> queries) {
    const auto rows = allRows(pages);
    const auto places = findLabels(rows, queries);
    std::vector<std::optional<FoundField>> found(queries.size());
    std::vector<bool> settled(queries.size(), false);
    // Row and start of labels already used, and the column of those that name the cells of a row.
    std::set<std::tuple<std::size_t, std::size_t, double>> taken;
    for (const LabelPlace* place : inOrder(places)) {
        // Two fields with the same label take its places one after the other.
        const double column = place->column ? place->column->left : -1;
        if (settled[place->query] || !taken.emplace(place->row, place->from, column).second) continue;
        found[place->query] = fieldAt(rows, places, *place, queries[place->query]);
        // A sure label with nothing behind it is a field left blank; another place would be another's value.
        settled[place->query] = found[place->query] || (place->closed && !goesOnBelow(rows, places, *place));
    }
    std::vector<FoundField> fields;
    for (auto& field : found)
        if (field) fields.push_back(std::move(*field));
    return fields;
}

}  // namespace tramso
