// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <iostream>

#include "kiosk/app/ctl/card_picture.h"
#include "kiosk/app/ctl/commands.h"

namespace tramso::ctl {
namespace {

const char* doubtText(NumberDoubt doubt) {
    switch (doubt) {
        case NumberDoubt::UnknownProvince:
            return "its first three digits are no province code";
        case NumberDoubt::BirthYearDiffers:
            return "its birth year is not the one printed";
        case NumberDoubt::SexDiffers:
            return "its sex digit is not the sex printed";
        case NumberDoubt::BirthYearInFuture:
            return "its birth year is in the future";
    }
    return "it looks odd";
}

void printCard(const IdCard& card, bool full) {
    const auto row = [](std::string_view name, std::string_view value) {
        std::cout << fmt::format("{:<12}{}\n", name, value);
    };
    row("number", full ? card.number : maskedNumber(card.number));
    if (full && card.oldNumber) row("old number", *card.oldNumber);
    row("name", card.name);
    row("birth", full ? card.birth.toText() : std::to_string(card.birth.year));
    row("sex", card.sex == Sex::Male ? "male" : "female");
    if (full) row("address", card.address);
    row("issued", card.issued.toText());
    row("issuer", card.issuer);
    for (const NumberDoubt doubt : card.doubts)
        row("look at", std::string{"the number: "} + doubtText(doubt));
}

}  // namespace

int qr(const std::filesystem::path& picture, bool full) {
    const auto card = cardInPicture(picture);
    if (!card) return 1;
    printCard(*card, full);
    return 0;
}

}  // namespace tramso::ctl
