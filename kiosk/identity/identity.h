// SPDX-License-Identifier: GPL-3.0-or-later
// Who is here: everything the sources say, brought together, with the origin of each value and with what does
// not agree.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/identity/identity_claim.h"

namespace tramso {

enum class IdentityField : std::uint8_t { Number, OldNumber, Name, Birth, Sex, Address, Issued, Expiry };
inline constexpr std::size_t kIdentityFields = static_cast<std::size_t>(IdentityField::Expiry) + 1;

// Two sources that differ. Values as text, dates as PartialDate::toText(), sex "Nam" or "Nữ", an unlimited
// expiry "Không thời hạn".
struct Contradiction {
    IdentityField field = IdentityField::Number;
    IdentitySource kept = IdentitySource::ChipData;  // the stronger one, whose value the identity has
    std::string keptValue;
    IdentitySource other = IdentitySource::Typed;
    std::string otherValue;
};

struct Identity {
    IdCard card;  // the values that go on, the evidence (strongest source), the doubts about the number
    std::array<std::optional<IdentitySource>, kIdentityFields> origins;  // by field; empty: nobody says it
    std::vector<Contradiction> contradictions;                           // in the order of the fields

    // Where a value came from; empty when there is none.
    [[nodiscard]] std::optional<IdentitySource> origin(IdentityField field) const {
        return origins[static_cast<std::size_t>(field)];
    }
    // Number, name and birth are known: enough to go on.
    [[nodiscard]] bool complete() const;
};

// Brings claims together. The strongest source that says a value is believed; a name is taken from where it
// has its marks, so a zone's only when nobody else says one. Addresses are written in many ways and are not
// held against each other. When no source says the expiry, it is worked out. `chip` goes into the card when a
// chip is among the sources. Pure; any thread.
[[nodiscard]] Identity mergeClaims(std::span<const IdentityClaim> claims, std::optional<ChipEvidence> chip,
                                   std::chrono::year_month_day today);

}  // namespace tramso
