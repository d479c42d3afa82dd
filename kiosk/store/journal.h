// SPDX-License-Identifier: GPL-3.0-or-later
// The station's journal: what was done with each dossier, and when; entries are chained, the end is signed.
// Promise: who changes, removes or moves an entry without the station's key is found out (journal_check.h).
// One who puts back an old copy of the whole store is found out by an earlier export alone.
#pragma once

#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/crypto/signing.h"
#include "kiosk/store/journal_events.h"
#include "kiosk/store/sqlite.h"

namespace tramso {

// Lives in the store's database; refers to it. The caller locks.
class Journal {
public:
    Journal(SqlDatabase& database, const Key& stationKey) : database_{database}, signer_{stationKey} {}

    // Adds an entry within the caller's transaction, so that the deed and its entry are one.
    [[nodiscard]] Result<Done> append(const JournalEvent& event, Moment moment);
    // The whole journal as JSON Lines: every entry on a line of its own, the signed end on the last.
    [[nodiscard]] Result<std::string> text();

private:
    // Where the chain ends.
    struct End {
        std::int64_t count = 0;
        std::string head;  // SHA-256 of the last line in hex; zeros when there is none
    };
    [[nodiscard]] Result<End> end();
    [[nodiscard]] Result<Done> moveEnd(const End& end);

    SqlDatabase& database_;
    Signer signer_;
};

// What the end of a journal is signed over.
[[nodiscard]] std::string journalEndText(std::int64_t count, std::string_view head);

// The head of a journal without entries.
[[nodiscard]] std::string journalBeginning();

}  // namespace tramso
