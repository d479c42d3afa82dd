// SPDX-License-Identifier: GPL-3.0-or-later
// From a card on the reader to an open eMRTD application: PACE where the chip offers it, BAC else
// (ICAO 9303-11 §4.2).
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "drivers/card/access_key.h"
#include "drivers/card/pace.h"
#include "drivers/card/secure_messaging.h"

namespace tramso {

// A chip with its application selected, under secure messaging.
struct OpenChip {
    std::unique_ptr<SecureChannel> channel;
    ChipAccess access = ChipAccess::None;
    std::size_t mostLong = 0;           // for FileReader
    std::vector<Bytes> paceEntries;     // what EF.CardAccess offered, to be compared with DG14
    std::optional<ChipProof> proof;     // of chip authentication mapping
    std::optional<Bytes> cardSecurity;  // EF.CardSecurity, read when there is a proof to check
};

// Opens the chip. With a CAN only PACE can; with the MRZ a chip that does not take our PACE is tried with BAC
// too. CardUnsupported when there is no eMRTD application, CardKeyWrong when the key does not fit or the chip
// needs the MRZ instead of a CAN; CardFailed; faults of the transport. `plain` must outlive the result.
[[nodiscard]] Result<OpenChip> openChip(PlainChannel& plain, const AccessKey& key, Random& random);

}  // namespace tramso
