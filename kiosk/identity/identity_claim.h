// SPDX-License-Identifier: GPL-3.0-or-later
// What one source says about the holder of a card: the chip, the QR code, the printed zone, the person.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/identity/id_card.h"
#include "kiosk/identity/mrz.h"

namespace tramso {

// From weakest to strongest: where two differ, the stronger one's value is kept.
enum class IdentitySource : std::uint8_t {
    Typed,       // by the person, at the screen
    PrintedMrz,  // the lines printed on the card
    CardQr,
    ChipMrz,  // the same lines, in the chip (DG1)
    ChipData  // the Vietnamese data in the chip (DG13)
};

// Each value is empty when the source does not say it. Texts UTF-8 NFC.
struct IdentityClaim {
    IdentitySource source = IdentitySource::Typed;
    std::optional<std::string> number;  // personal identification number, 12 digits
    std::optional<std::string> oldNumber;
    std::optional<std::string> name;
    bool nameCut = false;  // a zone's name that may go on
    std::optional<PartialDate> birth;
    std::optional<Sex> sex;
    std::optional<std::string> address;
    std::optional<PartialDate> issued;
    std::optional<CardExpiry> expires;
    std::vector<std::string> extra;
};

[[nodiscard]] IdentityClaim claimOf(const IdCard& cardQr);

// `source` says whether the zone was printed or in the chip.
[[nodiscard]] IdentityClaim claimOf(const Mrz& mrz, IdentitySource source);

// What a person typed. The number says the sex. BadData unless the number has 12 digits, the name 2 to 100
// letters and the birth lies between 1880 and today.
[[nodiscard]] Result<IdentityClaim> typedClaim(std::string_view number, std::string_view birth,
                                               std::string_view name, std::chrono::year_month_day today);

// Whether somebody alive may be born then: between 1880 and today.
[[nodiscard]] bool canBeBirth(const PartialDate& birth, std::chrono::year_month_day today);

// Whether two sources name the same person: Vietnamese marks count unless one of them is a zone, which has
// none; a zone's name may be cut; apostrophes and hyphens of ethnic names never count.
[[nodiscard]] bool sameName(const IdentityClaim& a, const IdentityClaim& b);

}  // namespace tramso
