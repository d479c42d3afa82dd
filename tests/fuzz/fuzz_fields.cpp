// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as recognised words: "text\n" lines follow five bytes each of place, size and line number.
#include <algorithm>
#include <cstdlib>

#include "kiosk/base/byte_reader.h"
#include "ocr/fields/field_finder.h"

namespace {

constexpr std::size_t kMostWords = 200;

tramso::PageReading pageFrom(tramso::ByteReader reader) {
    tramso::PageReading page;
    while (reader.left() > 5 && page.words.size() < kMostWords) {
        const int step = 1 << (reader.u8().value_or(0) % 24U);  // from tiny to absurd boxes
        const int x = reader.u8().value_or(0) * step;
        const int y = reader.u8().value_or(0) * step;
        const int size = reader.u8().value_or(0) - 8;
        const int line = reader.u8().value_or(0);
        std::string text;
        for (auto byte = reader.u8(); byte && *byte != '\n'; byte = reader.u8())
            text += static_cast<char>(*byte);
        page.words.push_back({text, {x, y, size * 10, size}, 100 - line % 100, line});
    }
    return page;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using tramso::FieldShape;
    static const std::vector<tramso::FieldQuery> queries{
        {"name", {"Họ, chữ đệm, tên", "Tên"}, FieldShape::Name},
        {"born", {"Mẹ > Ngày, tháng, năm sinh", "Sinh ngày"}, FieldShape::Date},
        {"number", {"Số định danh cá nhân"}, FieldShape::PersonalNumber},
        {"phone", {"Số điện thoại"}, FieldShape::Phone},
        {"home", {"Nơi cư trú"}, FieldShape::Text}};
    const auto page = pageFrom(tramso::ByteReader{std::as_bytes(std::span{data, size})});
    const tramso::PageReading* view = &page;
    const auto found = tramso::findFields({&view, 1}, queries);
    const bool sane = std::all_of(found.begin(), found.end(), [](const tramso::FoundField& field) {
        return !field.value.empty() && field.confidence >= 0 && field.confidence <= 100 && field.page == 0;
    });
    const int fit = tramso::titleMatch(page, "TỜ KHAI ĐĂNG KÝ KHAI SINH");
    if (!sane || found.size() > queries.size() || fit < 0 || fit > 100) std::abort();
    return 0;
}
