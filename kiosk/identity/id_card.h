// SPDX-License-Identifier: GPL-3.0-or-later
// What an ID card says about its holder, and reading it from the card's QR code.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/identity/card_validity.h"
#include "kiosk/identity/partial_date.h"
#include "kiosk/identity/personal_number.h"

namespace tramso {

// How the holder was identified, from weakest to strongest.
enum class IdentityEvidence : std::uint8_t { Typed, CardQr, CardChip };

// How a chip was opened, ICAO 9303-11 §4: it asked for no key, for the zone's data, or for PACE with one of
// its three mappings.
enum class ChipProtocol : std::uint8_t { None, Bac, PaceGeneric, PaceIntegrated, PaceChipAuthentication };

// What could be proved of a chip's data.
enum class ChipTrust : std::uint8_t {
    Genuine,        // signed by a state we know, unchanged
    IssuerUnknown,  // unchanged since it was signed, but the signer's state is not known here
    NotGenuine      // changed, not signed, or a copy
};

// What identifying by chip rests on.
struct ChipEvidence {
    ChipProtocol access = ChipProtocol::PaceGeneric;
    ChipTrust genuineness = ChipTrust::NotGenuine;
    friend bool operator==(const ChipEvidence&, const ChipEvidence&) = default;
};

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
    std::optional<CardExpiry> expires;  // as the chip says, or worked out from birth and issue date
    std::vector<std::string> extra;     // fields of newer cards we do not know; kept as they are
    std::vector<NumberDoubt> doubts;    // filled by parseCardQr
    IdentityEvidence evidence = IdentityEvidence::CardQr;
    std::optional<ChipEvidence> chip;  // with evidence CardChip, otherwise empty
};

// Who issues cards on a date: "CỤC CSQLHC VỀ TTXH", from 2024-07-01 "BỘ CÔNG AN". Empty for an unknown date.
[[nodiscard]] std::string issuerOn(const PartialDate& issued);

// Reads the text of an ID card's QR code: fields separated by "|", in the order number, old number, name,
// birth (ddMMyyyy, or yyyy), sex, address, issue date; newer cards append more. BarcodeInsuranceCard for a
// health-insurance card, BarcodeNotIdCard for any other code, BadData for one that ends early, has a value
// that cannot be, or holds control characters. `today` bounds the dates.
[[nodiscard]] Result<IdCard> parseCardQr(std::string_view text, std::chrono::year_month_day today);

// The ID card among the codes of one picture; otherwise the most telling reason why there is none,
// BarcodeNone when there are no codes.
[[nodiscard]] Result<IdCard> findCard(std::span<const std::string> codes, std::chrono::year_month_day today);

}  // namespace tramso
