// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal tells of: from a closed list, with nothing that names a person.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/dossier/dossier.h"
#include "kiosk/store/draft_shelf.h"
#include "kiosk/store/staff_event.h"

namespace tramso {

struct JournalEvent {
    std::string_view name;  // "dossier.committed", stable
    std::string dossier;    // its id; empty where none is concerned
    std::string detail;     // a JSON object, keys sorted, no white space
};

// Committed at this station: procedure, the number of the volunteer who helped if one did, purposes agreed to
// with the version of the text shown, number of documents, SHA-256 of the manifest and of the sealed consent
// record.
[[nodiscard]] JournalEvent committed(const Dossier& dossier, std::string_view manifestSha256,
                                     std::string_view recordSha256);
// The service has it, under this code; its key is destroyed.
[[nodiscard]] JournalEvent delivered(const std::string& id, std::string_view dossierCode);
// It will not go by itself any more; it waits again.
[[nodiscard]] JournalEvent parked(const std::string& id, FaultCode why);
[[nodiscard]] JournalEvent unparked(const std::string& id);
// Its time was up: the outbox entry, or the consent record, is erased.
[[nodiscard]] JournalEvent entryErased(const std::string& id);
[[nodiscard]] JournalEvent consentErased(const std::string& id);
// A visit was put aside: procedure, number of pages, until when, the volunteer's number; `dossier` is the
// draft's id, here and below.
[[nodiscard]] JournalEvent draftParked(const DraftLabel& draft);
// It was opened, by the volunteer of this number.
[[nodiscard]] JournalEvent draftResumed(const std::string& id, const std::string& volunteer);
// Its time was up, or it is not needed any more: its key is destroyed.
[[nodiscard]] JournalEvent draftExpired(const std::string& id);
[[nodiscard]] JournalEvent draftErased(const std::string& id, DraftEnd why);

// Somebody of the staff was added or removed, came, went or was refused: number and role, never a name.
[[nodiscard]] JournalEvent staffDid(const StaffEvent& event);

// Who agreed to what, when and how they showed who they are, as JSON: personal, to be sealed.
[[nodiscard]] std::string consentRecordJson(const Dossier& dossier, std::string_view manifestSha256);

}  // namespace tramso
