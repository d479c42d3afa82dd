// SPDX-License-Identifier: GPL-3.0-or-later
// The line that says where and when a paper was made: "Mẫu Đơn, ngày 05 tháng 08 năm 2026".
#pragma once

#include <optional>
#include <span>

#include "ocr/fields/field_finder.h"

namespace tramso {

// Its date, under the key "date": the first such line that has its place in the row to itself and is no
// label's value. Nothing when there is none.
[[nodiscard]] std::optional<FoundField> findDating(std::span<const PageReading* const> pages);

}  // namespace tramso
