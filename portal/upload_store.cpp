// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/upload_store.h"

#include "portal/ids.h"

namespace portal {
namespace {

// HEAD right after a broken connection meets the request that is just noticing it.
constexpr std::chrono::milliseconds kPatience{3000};
// A sender is not turned away because somebody just looked.
constexpr std::chrono::milliseconds kMoment{500};

tl::unexpected<Refusal> unknownUpload() {
    return refuse(404, "no such upload");
}
tl::unexpected<Refusal> beingWritten() {
    return refuse(423, "another request is writing this upload");
}

}  // namespace

Answer<std::string> UploadStore::create(std::uint64_t length, const UploadMetadata& metadata) {
    if (length == 0) return refuse(400, "a document cannot be empty");
    if (length > kLongestUpload) return refuse(413, "longer than Tus-Max-Size");
    sweepNowAndThen();
    const auto id = drawHex(16);
    if (!id || !bytes_.begin(*id)) return refuseForDisk();
    // An upload without bytes may be lost in a power cut; its first bytes settle it.
    const auto connection = database_.hastyConnection();
    auto insert = connection->prepare(
        "INSERT INTO uploads(id,dossier,filename,sha256,length,metadata) VALUES(?,?,?,?,?,?)");
    insert.bind(1, *id).bind(2, metadata.dossier).bind(3, metadata.filename).bind(4, metadata.sha256);
    insert.bind(5, static_cast<std::int64_t>(length)).bind(6, metadata.header);
    if (insert.step() != Step::Done) return refuseForDisk();
    return *id;
}

std::optional<UploadStore::Known> UploadStore::known(const std::string& id) {
    const auto connection = database_.connection();
    auto query = connection->prepare("SELECT length,sha256,metadata,complete FROM uploads WHERE id=?");
    query.bind(1, id);
    if (query.step() != Step::Row) return std::nullopt;
    return Known{static_cast<std::uint64_t>(query.number(0)), query.text(1), query.text(2),
                 query.number(3) != 0};
}

Answer<UploadState> UploadStore::stateOf(const std::string& id) {
    const auto found = known(id);
    if (!found) return unknownUpload();
    const auto extent = bytes_.extent(id);
    if (!extent) return unknownUpload();
    if (expired(*extent)) return refuse(410, "the upload has expired");
    // The crash of another process fell between the last byte and its verdict.
    if (!found->complete && extent->size == found->length && !verify(id)) return unknownUpload();
    return UploadState{extent->size, found->length, found->metadata};
}

Answer<UploadState> UploadStore::state(const std::string& id) {
    const auto lease = locks_.take(id, kPatience);
    if (!lease) return beingWritten();
    return stateOf(id);
}

Answer<IncomingPart> UploadStore::resume(const std::string& id, PartHead part) {
    auto lease = locks_.take(id, kMoment);
    if (!lease) return beingWritten();
    const auto state = stateOf(id);
    if (!state) return tl::make_unexpected(state.error());
    if (state->offset != part.offset) return refuse(409, "the upload stands at another offset");
    if (part.announced && *part.announced > state->length - state->offset)
        return refuse(413, "past the announced length");
    auto growth = bytes_.grow(id, state->offset);
    if (!growth) return refuseForDisk();
    return IncomingPart{*this, std::move(*lease), std::move(growth), id, *state, std::move(part.checksum)};
}

bool IncomingPart::take(std::string_view piece) {
    if (piece.size() > length_ - offset_) tooMuch_ = true;
    if (tooMuch_ || broken_) return false;
    broken_ = !growth_->add(piece);
    offset_ += piece.size();
    if (checksum_) checksum_->add(piece);
    if (start_ == 0 && !hashedByChecksum()) digest_.add(piece);
    return !broken_;
}

std::string IncomingPart::seen(bool whole) {
    if (start_ > 0) return {};
    if (!hashedByChecksum()) return digest_.hex();
    return whole ? checksum_->sha256() : std::string{};
}

Answer<std::uint64_t> IncomingPart::finish(bool whole) {
    const bool damaged = whole && checksum_ && !checksum_->holds();
    if (tooMuch_ || broken_ || damaged) growth_->undo();
    if (tooMuch_) return refuse(413, "past the announced length");
    if (damaged) return refuse(460, "the part does not have the announced checksum");
    if (broken_ || !growth_->keep()) return refuseForDisk();
    const bool complete = offset_ == length_;
    if (complete) {
        const auto verified = store_.verify(id_, seen(whole));
        if (!verified) return tl::make_unexpected(verified.error());
    }
    if ((complete || start_ == 0) && !store_.database_.settle()) return refuseForDisk();
    return offset_;
}

Answer<void> UploadStore::verify(const std::string& id, const std::string& seen) {
    const auto found = known(id);
    const auto digest = bytes_.close(id, seen);
    if (!found || !digest) return refuseForDisk();
    if (*digest != found->sha256) {
        drop(id);
        return refuse(460, "the bytes do not have the announced SHA-256");
    }
    const auto connection = database_.hastyConnection();
    auto update = connection->prepare("UPDATE uploads SET complete=1 WHERE id=?");
    if (update.bind(1, id).step() != Step::Done) return refuseForDisk();
    return {};
}

Answer<void> UploadStore::remove(const std::string& id) {
    const auto lease = locks_.take(id, kMoment);
    if (!lease) return beingWritten();
    if (!known(id)) return unknownUpload();
    drop(id);
    return {};
}

void UploadStore::drop(const std::string& id) {
    {
        const auto connection = database_.connection();
        auto erase = connection->prepare("DELETE FROM uploads WHERE id=?");
        // A row that stays has no bytes any more and is swept at the next start.
        static_cast<void>(erase.bind(1, id).step());
    }
    bytes_.remove(id);
}

std::optional<std::string> UploadStore::complete(const std::string& dossier, const std::string& sha256,
                                                 std::uint64_t size) {
    const auto connection = database_.connection();
    auto query = connection->prepare(
        "SELECT id FROM uploads WHERE dossier=? AND sha256=? AND length=? AND complete=1 LIMIT 1");
    query.bind(1, dossier).bind(2, sha256).bind(3, static_cast<std::int64_t>(size));
    if (query.step() != Step::Row) return std::nullopt;
    return query.text(0);
}

void UploadStore::forgetDossier(const std::string& dossier) {
    // One being written is of no use, and bounded.
    for (const Row& row : rows(dossier)) static_cast<void>(remove(row.id));
}

}  // namespace portal
