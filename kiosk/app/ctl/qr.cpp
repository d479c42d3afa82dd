// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <iostream>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/base/files.h"
#include "kiosk/identity/id_card.h"
#include "kiosk/picture/picture.h"

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
    const auto file = readFile(picture, kMaxPictureFile);
    if (!file) return complain(picture.string(), file.error());
    const auto codes = makeBarcodeReader()->read(*file);
    if (!codes) return complain(picture.string(), codes.error());
    Result<IdCard> card = fail(FaultCode::BarcodeNone, "qr");
    for (const std::string& code : *codes) {
        card = parseCardQr(code, vietnamDay(SystemClock{}.now()));
        if (card) break;
    }
    if (!card) return complain(picture.string(), card.error());
    printCard(*card, full);
    return 0;
}

}  // namespace tramso::ctl
