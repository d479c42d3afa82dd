// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the values of a form's fields among the words of its pages, by their printed labels.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ocr/page_reader.h"

namespace tramso {

// What a value must look like; decides where it ends and how it is tidied.
enum class FieldShape {
    Text,
    Name,
    Date,
    PersonalNumber,
    Phone,
    Person,          // a name within a sentence: "ông Nguyễn Văn A, sinh năm …" is Nguyễn Văn A
    Sex,             // Nam or Nữ, whatever follows
    DocumentNumber,  // "47/2026/QĐ-UBND", "123": up to the first word that is no part of it
    Area,            // "112,6 m2"
    DateInWords      // given out as dd/MM/yyyy
};

// What to look for.
struct FieldQuery {
    std::string key;  // "child.name"
    // Printed labels, UTF-8 NFC, best first: "Họ, chữ đệm, tên". "Mẹ > Họ, chữ đệm, tên" looks only from the
    // row that holds the heading "Mẹ" to the next heading any query mentions. "Bên nữ | Họ, chữ đệm, tên" is
    // the cell of a table, in the row of the label and the column of the heading; another heading some query
    // mentions must stand beside that.
    std::vector<std::string> labels;
    FieldShape shape = FieldShape::Text;
};

// What was found.
struct FoundField {
    std::string key;
    std::string value;   // NFC; dates as dd/MM/yyyy; numbers without spaces
    int confidence = 0;  // 0–100: lowest word confidence, lowered by a doubtful label or shape
    int page = 0;        // index into the pages given
    Box box;             // where the value stands, px of that page's cleanPicture
};

// Finds each query at most once, the best match over all pages. Labels may be misread by a few letters.
// Dotted leaders, colons and underscores are not part of a value. Pure; any thread.
[[nodiscard]] std::vector<FoundField> findFields(std::span<const PageReading* const> pages,
                                                 std::span<const FieldQuery> queries);

// How well the text of a page fits a printed title ("TỜ KHAI ĐĂNG KÝ KHAI SINH"), 0–100; marks and letter
// case count little. For telling which paper lies on the scanner.
[[nodiscard]] int titleMatch(const PageReading& page, const std::string& title);

}  // namespace tramso
