// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as the QR code of a card: what is accepted is complete and keeps its promises.
#include <algorithm>
#include <cstdlib>

#include "kiosk/base/bytes.h"
#include "kiosk/base/text.h"
#include "kiosk/identity/id_card.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace std::chrono_literals;
    constexpr std::chrono::year_month_day kToday = 2026y / 11 / 24;
    const auto text = tramso::viewText(std::as_bytes(std::span{data, size}));
    const auto card = tramso::parseCardQr(text, kToday);
    if (!card) return 0;
    const bool complete = tramso::parsePersonalNumber(card->number) && !card->name.empty() &&
                          !card->issuer.empty() && card->birth.year <= 2026 && card->issued.year <= 2026 &&
                          tramso::toNfc(card->name) == card->name &&
                          tramso::toNfc(card->address) == card->address;
    const bool oldNumber = !card->oldNumber || card->oldNumber->size() == 9 || card->oldNumber->size() == 12;
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    if (!complete || !oldNumber || std::ranges::any_of(card->name + card->address, control)) std::abort();
    return 0;
}
