// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps committed dossiers on disk, sealed, until the service has acknowledged them.
// Promise: once commit() returns a value, the dossier survives a power cut; before that it does not exist at
// all.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/crypto/sealing.h"
#include "kiosk/dossier/dossier.h"
#include "kiosk/store/draft_shelf.h"
#include "kiosk/store/file_lock.h"
#include "kiosk/store/staff_event.h"
#include "kiosk/store/visit_tally.h"

namespace tramso {

// Where a dossier stands on its way out.
enum class OutboxState : std::uint8_t { Waiting, Delivered, Parked };

// One line of the outbox: nothing personal.
struct OutboxEntry {
    std::string id;
    std::string reference;
    std::string procedureCode;
    std::string trackingToken;
    OutboxState state = OutboxState::Waiting;
    Moment created;
    Moment nextTry;  // meaningful while Waiting
    int attempts = 0;
    std::string lastFault;          // faultName of the last failed attempt, or empty
    std::string dossierCode;        // the service's code, once Delivered
    std::string assistedBy;         // number of the volunteer who helped, or empty
    std::chrono::seconds spent{0};  // how long the visit took; 0: not known
};

// Where the upload of one document stands.
struct UploadPlace {
    std::string url;  // tus upload URL given by the service; empty when not created yet
};

// Any thread may call: the store locks inside. Several programs may have one store open, such as the kiosk
// and a technician's tramsoctl.
class DossierStore {
public:
    // Opens or makes the store in a folder (mode 0700). Unfinished commits of an earlier run are swept away,
    // unless another program has the store open: it may be committing. StoreBroken, StoreLocked, DiskFull.
    [[nodiscard]] static Result<std::unique_ptr<DossierStore>> open(const std::filesystem::path& folder,
                                                                    const Key& key, Random& random);
    virtual ~DossierStore() = default;

    // Seals and syncs each PDF, then makes the dossier exist in one transaction. pdfs[i] belongs to
    // dossier.documents[i]. Committing the same id again is a value and changes nothing. DiskFull,
    // FileUnwritable, StoreBroken: then nothing of it remains.
    [[nodiscard]] virtual Result<Done> commit(const Dossier& dossier, std::span<const Bytes> pdfs) = 0;

    // The right to deliver, held by one program at a time; nothing while another has it. Two senders of one
    // upload would undo each other's work. FileUnwritable.
    [[nodiscard]] virtual Result<std::optional<FileLock>> takeSendingTurn() = 0;

    // Every dossier still known, oldest first.
    [[nodiscard]] virtual Result<std::vector<OutboxEntry>> list() = 0;
    // The waiting dossier whose next try is due first, if one is due at `now`: fair, a failing one goes to
    // the back.
    [[nodiscard]] virtual Result<std::optional<OutboxEntry>> nextDue(Moment now) = 0;
    // The youngest dossier committed here by the same person for the same procedure, delivered or not, as
    // long as its entry is kept; papers brought later do not count. Found by a keyed hash: no number is kept.
    [[nodiscard]] virtual Result<std::optional<OutboxEntry>> lastAlike(const std::string& procedureCode,
                                                                       const std::string& personalNumber) = 0;
    // The manifest as committed, byte for byte. NotFound once erased.
    [[nodiscard]] virtual Result<std::string> manifest(const std::string& id) = 0;
    // One document's PDF. NotFound once erased; StoreBroken if its seal does not hold.
    [[nodiscard]] virtual Result<Bytes> document(const std::string& id, const std::string& file) = 0;

    // Remembers where an upload lives, so that it is resumed after a restart.
    [[nodiscard]] virtual Result<Done> rememberUpload(const std::string& id, const std::string& file,
                                                      const UploadPlace& place) = 0;
    [[nodiscard]] virtual Result<UploadPlace> upload(const std::string& id, const std::string& file) = 0;

    // The service has it: destroys the dossier's key, then its blobs; keeps the OutboxEntry, and the sealed
    // record of the consents.
    [[nodiscard]] virtual Result<Done> markDelivered(const std::string& id,
                                                     const std::string& dossierCode) = 0;
    // It failed for now: try again not before `nextTry`. Changes only a waiting dossier, as park() does.
    [[nodiscard]] virtual Result<Done> defer(const std::string& id, FaultCode why, Moment nextTry) = 0;
    // No waiting dossier's next try lies later than `latest`: those that do are set to it.
    [[nodiscard]] virtual Result<Done> bringForward(Moment latest) = 0;
    // The service will never take it as it is: keep it, stop trying, a technician must look.
    [[nodiscard]] virtual Result<Done> park(const std::string& id, FaultCode why) = 0;
    // A technician has mended what kept a parked dossier: it waits again, due at `now`, as if never tried.
    // NotFound unless it is parked.
    [[nodiscard]] virtual Result<Done> unpark(const std::string& id, Moment now) = 0;

    // Erases what has been kept long enough: entries delivered before a moment, and consent records of
    // dossiers created before another that are no longer here to be sent.
    [[nodiscard]] virtual Result<Done> retire(Moment deliveredBefore, Moment consentsBefore) = 0;
    // Who agreed to what, when and how they showed who they are: personal, as JSON. NotFound once erased.
    [[nodiscard]] virtual Result<std::string> consentRecord(const std::string& id) = 0;
    // Enters in the journal what somebody of the staff did.
    [[nodiscard]] virtual Result<Done> note(const StaffEvent& event) = 0;
    // The journal as JSON Lines with its signed end; journal_check.h judges it. Nothing personal.
    [[nodiscard]] virtual Result<std::string> journal() = 0;
    // Visits put aside; lives as long as the store.
    [[nodiscard]] virtual DraftShelf& drafts() = 0;
    // What happened, counted; likewise.
    [[nodiscard]] virtual VisitTally& tally() = 0;
};

}  // namespace tramso
