// SPDX-License-Identifier: GPL-3.0-or-later
// What an ID card says about its holder, and reading it from the card's QR code.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/identity/personal_number.h"

namespace tramso {

// A date of which only the year may be known (old records): month and day are 0 then.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;
    // "15/01/1990", or "1990" when only the year is known.
    [[nodiscard]] std::string toText() const;
    friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// How the holder was identified, from weakest to strongest.
enum class IdentityEvidence : std::uint8_t { Typed, CardQr, CardChip };

// All texts UTF-8 NFC.
struct IdCard {
    std::string number;                    // personal identification number, 12 digits
    std::optional<std::string> oldNumber;  // CMND, 9 digits, when the card carries it
    std::string name;                      // as on the card: họ, chữ đệm và tên
    PartialDate birth;
    Sex sex = Sex::Male;
    std::string address;  // place of residence as printed
    PartialDate issued;
    std::string issuer;  // from the issue date: "CỤC CSQLHC VỀ TTXH" or, from 2024-07-01, "BỘ CÔNG AN"
    std::vector<std::string> extra;   // fields of newer cards we do not know; kept as they are
    std::vector<NumberDoubt> doubts;  // filled by parseCardQr
    IdentityEvidence evidence = IdentityEvidence::CardQr;
};

// Reads the text of an ID card's QR code: fields separated by "|", in the order number, old number, name,
// birth (ddMMyyyy, or yyyy), sex, address, issue date; newer cards append more. BarcodeNotIdCard for any
// other code (a health-insurance card, a web address), BadData for one that ends early, has a value that
// cannot be, or holds control characters. `today` bounds the dates.
[[nodiscard]] Result<IdCard> parseCardQr(std::string_view text, std::chrono::year_month_day today);

}  // namespace tramso
