// SPDX-License-Identifier: GPL-3.0-or-later
// Labels looked for among arbitrary words; words_from_bytes.h says how bytes become words.
#include <algorithm>
#include <cstdlib>

#include "ocr/fields/field_finder.h"
#include "tests/fuzz/words_from_bytes.h"

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
