// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/card_validity.h"

#include <array>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

using std::chrono::year_month_day;

constexpr auto kAges = std::to_array<int>({14, 25, 40, 60});
constexpr int kGrace = 2;  // years before such a birthday in which a new card runs past it
constexpr int kMonths = 12;

// Unknown months and days count as the last ones: a card is not called expired on a guess.
year_month_day latest(const PartialDate& date) {
    using namespace std::chrono;
    const year_month month{year{date.year} / std::chrono::month{date.month == 0
                                                                    ? unsigned{kMonths}
                                                                    : static_cast<unsigned>(date.month)}};
    const year_month_day end = sys_days{month / last};
    if (date.day == 0 || date.day > static_cast<int>(static_cast<unsigned>(end.day()))) return end;
    return month / std::chrono::day{static_cast<unsigned>(date.day)};
}

PartialDate yearsLater(PartialDate date, int years) {
    date.year += years;
    if (date.month == 0) return date;
    const year_month_day day = latest(date);  // 29 February falls on the 28th of other years
    return {static_cast<int>(day.year()), date.month, static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace

Result<CardExpiry> parseExpiry(std::string_view text) {
    if (withoutMarks(text) == "khong thoi han") return CardExpiry{.unlimited = true};
    return parsePartialDate(trim(text)).map([](const PartialDate& day) { return CardExpiry{.day = day}; });
}

std::optional<CardExpiry> computeExpiry(const PartialDate& birth, const PartialDate& issued) {
    if (birth.year == 0 || issued.year == 0) return std::nullopt;
    const year_month_day from = latest(issued);
    for (const int age : kAges)
        if (latest(yearsLater(birth, age - kGrace)) > from)
            return CardExpiry{.day = yearsLater(birth, age), .computed = true};
    return CardExpiry{.unlimited = true, .computed = true};
}

CardValidity validityOn(const CardExpiry& expiry, std::chrono::year_month_day today) {
    if (expiry.unlimited || expiry.day.year == 0) return CardValidity::Valid;
    return latest(expiry.day) < today ? CardValidity::Expired : CardValidity::Valid;
}

}  // namespace tramso
