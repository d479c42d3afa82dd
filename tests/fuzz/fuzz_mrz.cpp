// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary text as a machine-readable zone: refused, or every value of it within its bounds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "kiosk/identity/mrz.h"

namespace {

constexpr std::chrono::year_month_day kToday{std::chrono::year{2026}, std::chrono::month{11},
                                             std::chrono::day{24}};

bool sane(const tramso::Mrz& mrz) {
    const bool number = !mrz.personalNumber || mrz.personalNumber->size() == 12;
    return number && !mrz.documentNumber.empty() && mrz.documentNumber.size() <= 22 && !mrz.name.empty() &&
           mrz.name.size() <= 39 && !tramso::isAfter(mrz.birth, kToday) && mrz.expiry.day.year <= 2099;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view zone{reinterpret_cast<const char*>(data), size};
    const auto exact = tramso::parseMrz(zone, kToday);
    const auto recognised = tramso::parseMrz(zone, kToday, tramso::MrzText::Recognised);
    if (exact && !sane(*exact)) std::abort();
    if (recognised && !sane(*recognised)) std::abort();
    return 0;
}
