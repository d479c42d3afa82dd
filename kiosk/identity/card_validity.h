// SPDX-License-Identifier: GPL-3.0-or-later
// Until when an ID card is good: as it says itself, or worked out from the law.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/identity/partial_date.h"

namespace tramso {

// The last day of a card.
struct CardExpiry {
    PartialDate day;         // year 0 when unlimited
    bool unlimited = false;  // "Không thời hạn"
    bool computed = false;   // worked out, not read from the card
};

enum class CardValidity : std::uint8_t { Valid, Expired };

// Reads "15/01/2030" or "Không thời hạn" (any case, with or without marks); BadData for anything else.
[[nodiscard]] Result<CardExpiry> parseExpiry(std::string_view text);

// Luật Căn cước 26/2023 Đ21, Luật Căn cước công dân 59/2014 Đ21: a card runs to the holder's next birthday of
// 14, 25, 40 or 60; issued within the two years before it, to the one after; from 60 on without limit.
// Nothing when year of birth or issue is unknown. A birth of which only the year is known gives a year only.
[[nodiscard]] std::optional<CardExpiry> computeExpiry(const PartialDate& birth, const PartialDate& issued);

// Good through its last day; where only the year is known, through that year.
[[nodiscard]] CardValidity validityOn(const CardExpiry& expiry, std::chrono::year_month_day today);

}  // namespace tramso
