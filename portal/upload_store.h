// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads in progress and complete: their bytes in UploadBytes, what is known of them in the database.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "portal/checksum.h"
#include "portal/database.h"
#include "portal/digest.h"
#include "portal/moment.h"
#include "portal/refusal.h"
#include "portal/storage/locks.h"
#include "portal/storage/upload_bytes.h"
#include "portal/upload_metadata.h"

namespace portal {

// The longest upload, in bytes: Tus-Max-Size.
inline constexpr std::uint64_t kLongestUpload = 268435456;

// Where an upload stands.
struct UploadState {
    std::uint64_t offset = 0;  // bytes
    std::uint64_t length = 0;  // bytes
    std::string metadata;      // Upload-Metadata as the station said it
};

// A part about to come.
struct PartHead {
    std::uint64_t offset = 0;                // bytes
    std::optional<std::uint64_t> announced;  // its length in bytes, where the request says so
    std::optional<Checksum> checksum;
};

class UploadStore;

// One PATCH being received; nobody else can change the upload meanwhile. What was taken stays, whatever
// happens.
class IncomingPart {
public:
    // Writes a piece; false when the rest of the request is not wanted (finish() says why).
    [[nodiscard]] bool take(std::string_view piece);
    // Makes the bytes durable and, when they are the last, checks the document's digest. `whole`: the request
    // came to its end; of one that broke off what came stays, its checksum cannot be told. The new offset;
    // 413 when more came than announced and 460 when the part does not have its checksum (then nothing of it
    // is kept), 460 on a wrong digest of the document (then the upload is gone), 503 when the disk refused.
    [[nodiscard]] Answer<std::uint64_t> finish(bool whole);

private:
    friend class UploadStore;
    IncomingPart(UploadStore& store, Lease lease, std::unique_ptr<Growth> growth, std::string id,
                 const UploadState& state, std::optional<Checksum> checksum)
        : store_{store},
          lease_{std::move(lease)},
          growth_{std::move(growth)},
          id_{std::move(id)},
          offset_{state.offset},
          length_{state.length},
          start_{state.offset},
          checksum_{std::move(checksum)} {}

    // Both are the same digest when the part is the document; it is computed once.
    [[nodiscard]] bool hashedByChecksum() const { return checksum_ && checksum_->isSha256(); }
    // The document's digest when it came in one go, otherwise "". `whole`: as for finish(), and the checksum
    // holds.
    [[nodiscard]] std::string seen(bool whole);

    UploadStore& store_;
    Lease lease_;
    std::unique_ptr<Growth> growth_;
    std::string id_;
    std::uint64_t offset_, length_, start_;
    std::optional<Checksum> checksum_;
    RunningDigest digest_;  // of the document, should it come in one go
    bool tooMuch_ = false, broken_ = false;
};

// May be used from any thread. Ids are 32 lower-case hex digits, checked by the caller.
class UploadStore {
public:
    // An upload for which nothing came for `keep` expires. All outlive it.
    UploadStore(Database& database, UploadBytes& bytes, Locks& locks, std::chrono::seconds keep)
        : database_{database}, bytes_{bytes}, locks_{locks}, keep_{keep} {}

    // At the start: makes bytes and rows agree again after a crash, drops what has expired. False when there
    // is no place for bytes.
    [[nodiscard]] bool recover();
    // A new empty upload: its id. 400 for an empty document, 413 for one too long, 503 when the disk refused.
    [[nodiscard]] Answer<std::string> create(std::uint64_t length, const UploadMetadata& metadata);
    // Waits a moment for a request in progress (423 after that); 404 when unknown, 410 when expired.
    [[nodiscard]] Answer<UploadState> state(const std::string& id);
    // Begins a part. 404 unknown, 410 expired, 409 wrong offset, 413 past the length, 423 another request is
    // writing.
    [[nodiscard]] Answer<IncomingPart> resume(const std::string& id, PartHead part);
    // When an upload expires if nothing more comes; nothing when it is gone.
    [[nodiscard]] std::optional<Seconds> expires(const std::string& id);
    // Drops what has expired; done by itself now and then as uploads are created.
    void sweep();
    // Forgets an upload; 404 unknown, 423 another request is writing.
    [[nodiscard]] Answer<void> remove(const std::string& id);

    // Gives its verdict on uploads of this dossier that have all their bytes: a crash may have come between.
    void settle(const std::string& dossier);
    // A complete upload of this dossier with this digest and size: its id.
    [[nodiscard]] std::optional<std::string> complete(const std::string& dossier, const std::string& sha256,
                                                      std::uint64_t size);
    // Drops whatever is left of a dossier that was taken in.
    void forgetDossier(const std::string& dossier);

private:
    friend class IncomingPart;
    struct Known {
        std::uint64_t length = 0;
        std::string sha256, metadata;
        bool complete = false;
    };
    struct Row {
        std::string id;
        std::uint64_t length = 0;
        bool complete = false;
    };
    [[nodiscard]] std::optional<Known> known(const std::string& id);
    // All uploads, or those of a dossier.
    [[nodiscard]] std::vector<Row> rows(const std::string& dossier = {});
    [[nodiscard]] Answer<UploadState> stateOf(const std::string& id);
    // Marks a full upload complete, which is made durable by settle(), or found out anew; 460 and gone when
    // its digest is another. `seen`: as UploadBytes::close().
    [[nodiscard]] Answer<void> verify(const std::string& id, const std::string& seen = {});
    void drop(const std::string& id);
    [[nodiscard]] bool expired(const Extent& extent) const { return extent.touched + keep_.count() <= now(); }
    // Makes bytes and rows agree after a crash.
    void reconcile();
    void sweepNowAndThen();

    Database& database_;
    UploadBytes& bytes_;
    Locks& locks_;
    std::chrono::seconds keep_;
    std::atomic<Seconds> nextSweep_{0};
};

}  // namespace portal
