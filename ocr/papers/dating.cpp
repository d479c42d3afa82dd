// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/dating.h"

#include <algorithm>

#include "kiosk/base/text.h"
#include "ocr/fields/label_search.h"
#include "ocr/fields/value_shape.h"

namespace tramso {
namespace {

constexpr std::size_t kMostPlaceWords = 8;  // before "ngày"

// Words of a row that no wide gap parts.
std::vector<std::vector<const Word*>> partsOf(const Row& row) {
    std::vector<std::vector<const Word*>> parts;
    const Word* before = nullptr;
    for (const Word* word : row.words) {
        const bool gap = before != nullptr && leftOf(*word) - rightOf(*before) > kWideGap * row.height;
        if (before == nullptr || gap) parts.emplace_back();
        parts.back().push_back(word);
        before = word;
    }
    return parts;
}

// Slanted letters are misread now and then: "ngùy". Three such words with figures between them are a date.
bool means(const Word& word, std::string_view wanted) {
    std::string bare = withoutMarks(word.text);
    std::erase_if(bare, [](char c) { return c < 'a' || c > 'z'; });
    constexpr std::size_t kShort = 3;
    return bare == wanted || (wanted.size() > kShort && editDistance(bare, std::string{wanted}) <= 1);
}

// Where the day stands in "[place,] ngày 05 tháng 08 năm 2026", with no label before and nothing after it.
std::optional<std::size_t> dayAt(const std::vector<const Word*>& part) {
    const auto at = [&](std::string_view word) {
        return static_cast<std::size_t>(
            std::ranges::find_if(part, [&](const Word* w) { return means(*w, word); }) - part.begin());
    };
    const std::size_t day = at("ngay");
    const std::size_t month = at("thang");
    const std::size_t year = at("nam");
    if (year >= part.size() || day >= month || month >= year) return std::nullopt;
    if (day > kMostPlaceWords || part.size() - year > 3) return std::nullopt;
    const auto has = [&](std::size_t from, std::size_t to, auto sign) {
        return std::any_of(part.begin() + static_cast<std::ptrdiff_t>(from),
                           part.begin() + static_cast<std::ptrdiff_t>(to),
                           [&](const Word* w) { return std::ranges::any_of(w->text, sign); });
    };
    const bool label = has(0, part.size(), [](char c) { return c == ':'; });
    const bool figures = has(day, month, isDigit<char>) && has(month, year, isDigit<char>);
    const bool placed = day == 0 || part[day - 1]->text.ends_with(',') || part[day - 1]->text.ends_with('.');
    return label || !placed || !figures ? std::nullopt : std::optional{day};
}

FoundField fieldOf(const std::vector<const Word*>& part, std::size_t from, int page) {
    FoundField field{"date", {}, 100, page, part[from]->box};
    std::string text;
    double right = 0;
    for (std::size_t i = from; i < part.size(); ++i) {
        text += (text.empty() ? "" : " ") + part[i]->text;
        // "ngày", "tháng" and "năm" give the value nothing.
        if (std::ranges::any_of(part[i]->text, isDigit<char>))
            field.confidence = std::min(field.confidence, part[i]->confidence);
        right = std::max(right, rightOf(*part[i]));
    }
    field.box.width = static_cast<int>(std::clamp(right - field.box.x, 0.0, 1e9));
    const ShapedValue shaped = shapeValue(toCodePoints(text), FieldShape::Date);
    field.value = shaped.value;
    field.confidence = std::clamp(field.confidence - shaped.cost, 0, shaped.mostTrusted);
    return field;
}

}  // namespace

std::optional<FoundField> findDating(std::span<const PageReading* const> pages) {
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const Row& row : rowsOf(*pages[i], static_cast<int>(i)))
            for (const auto& part : partsOf(row))
                if (const auto day = dayAt(part)) {
                    FoundField field = fieldOf(part, *day, static_cast<int>(i));
                    if (field.confidence > 0 && allDigits(field.value.substr(0, 2))) return field;
                }
    return std::nullopt;
}

}  // namespace tramso
