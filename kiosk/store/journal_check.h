// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a journal is as the station wrote it; needs nothing but the text and the station's public key.
#pragma once

#include <cstdint>
#include <string_view>

#include "kiosk/crypto/signing.h"

namespace tramso {

// What is wrong with a journal.
enum class JournalTrouble : std::uint8_t {
    None,
    NotAnEntry,    // a line that is no entry of a journal
    OutOfOrder,    // entries are missing, doubled or in another order
    ChainBroken,   // an entry, or the one before it, was altered
    EndMissing,    // the signed end is not there: the journal was cut short
    EndElsewhere,  // the signed end belongs to more, fewer or other entries
    NotSigned,     // the end was not signed with this station's key
};

struct JournalVerdict {
    JournalTrouble trouble = JournalTrouble::None;
    std::int64_t entries = 0;  // so many are in order from the beginning on
    std::size_t line = 0;      // where the trouble shows, from 1; 0: nowhere
};

// Judges a journal in JSON Lines as Journal::text() gives it; the text may be anybody's. One that never had
// an entry is empty, and well.
[[nodiscard]] JournalVerdict checkJournal(std::string_view text, const PublicKey& key);

// True when `later` goes on from `earlier`: every entry of the earlier export stands unchanged at its
// beginning. Both have been judged before.
[[nodiscard]] bool continuesJournal(std::string_view earlier, std::string_view later);

// "altered", for a technician.
[[nodiscard]] std::string_view troubleText(JournalTrouble trouble);

}  // namespace tramso
