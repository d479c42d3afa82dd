// SPDX-License-Identifier: GPL-3.0-or-later
// Values that the law words: uses of land, where it came from, peoples, relations within a household.
#pragma once

#include <span>
#include <string>

namespace tramso {

// What the law calls the uses of land, how it was come by, and for how long it may be used.
[[nodiscard]] std::span<const char* const> landUses();
[[nodiscard]] std::span<const char* const> landOrigins();
[[nodiscard]] std::span<const char* const> landTerms();

// The peoples of Viet Nam as the statistics office lists them, and other spellings in use.
[[nodiscard]] std::span<const char* const> peoples();

// Relations to the head of a household as the register of residence has them, and parents in other words.
[[nodiscard]] std::span<const char* const> relations();

// The one wording a value differs from by nothing but marks; empty when it is one itself, is like none or
// like several. Marks are what recognition loses first, in words it is sure of.
[[nodiscard]] std::string wordingBut(const std::string& value, std::span<const char* const> wordings);

}  // namespace tramso
