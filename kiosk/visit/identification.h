// SPDX-License-Identifier: GPL-3.0-or-later
// How far the visit knows who is here: the sources read so far, what the card reader is doing, and which of
// the ways on is open. Lives in the visit and dies with it.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "drivers/card/card_reader.h"
#include "kiosk/identity/identity.h"

namespace tramso {

// What the Identify step asks for now.
enum class IdentifyStage : std::uint8_t {
    PutCard,      // put the card on the reader, or show its QR code, or type
    AskCan,       // a card lies on the reader; its last six digits or its QR code open it
    ReadingQr,    // the scanner is looking for the QR code
    ReadingChip,  // the chip is being read
    ChipNext,     // the QR code is known; put the card on the reader, or go on without
    WrongCard,    // what lies on the reader has no ID card's chip
    ChipFailed,   // the chip cannot be read: its QR code, once more, or typing
    Confirm,      // somebody is known: is this you?
};

struct Identification {
    std::optional<IdentityClaim> qr;
    std::vector<IdentityClaim> chip;           // from DG13 and DG1
    std::optional<ChipEvidence> chipEvidence;  // with `chip`
    std::optional<IdentityClaim> typed;
    std::optional<ChipStage> reading;      // while the chip is being read: how far
    std::optional<FaultCode> chipTrouble;  // why the last reading ended without a result
    int chipFailures = 0;                  // readings that failed though the card lay still
    bool chipSkipped = false;              // the person goes on without the chip
    Bytes portrait;  // JPEG, fits 480 × 640 px; on the Identify step only, never stored or sent
    std::shared_ptr<const AccessKey> key;  // what opens the chip, once known
};

// Which of the stages it is; `scanning` while the scanner works, `known` when an identity is complete.
[[nodiscard]] IdentifyStage stageOf(const Identification& is, CardPresence card, bool scanning, bool known);

// What the sources say together; nothing while number, name or birth are missing.
[[nodiscard]] std::optional<Identity> identityFrom(const Identification& is,
                                                   std::chrono::year_month_day today);

// What a chip says of its holder: its Vietnamese data and its zone, as far as they can be read.
[[nodiscard]] std::vector<IdentityClaim> claimsOf(const ChipReading& reading,
                                                  std::chrono::year_month_day today);
[[nodiscard]] ChipEvidence evidenceOf(const ChipReading& reading);

}  // namespace tramso
