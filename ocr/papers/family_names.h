// SPDX-License-Identifier: GPL-3.0-or-later
// The family names of Vietnamese people, for doubting a mark that was misread.
#pragma once

#include <string>

namespace tramso {

// Whether the name begins with a syllable that is no family name but would be one with other marks: "Đỉnh Thị
// An" (Đinh). Names of other languages and rarer families are not doubted. UTF-8.
[[nodiscard]] bool hasUnlikelyMarks(const std::string& name);

}  // namespace tramso
