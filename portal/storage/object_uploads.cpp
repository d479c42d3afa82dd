// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/object_uploads.h"

#include <algorithm>

#include "portal/digest.h"
#include "portal/storage/object_growth.h"
#include "portal/storage/object_rows.h"

namespace portal {
namespace {

constexpr std::uint64_t kReadAtOnce = std::uint64_t{4} * 1024 * 1024;
// An object not counted after a day was left by somebody who died; no request lasts as long.
constexpr Seconds kLeftAfter = Seconds{24} * 3600;

}  // namespace

bool ObjectUploads::begin(const std::string& id) {
    const auto connection = database_.connection();
    auto insert = connection->prepare("INSERT INTO extents(id,size,touched) VALUES(?,0,?)");
    return insert.bind(1, id).bind(2, now()).step() == Step::Done;
}

std::optional<Extent> ObjectUploads::extent(const std::string& id) {
    const auto connection = database_.connection();
    auto query = connection->prepare("SELECT size,touched FROM extents WHERE id=?");
    if (query.bind(1, id).step() != Step::Row) return std::nullopt;
    return Extent{static_cast<std::uint64_t>(query.number(0)), query.number(1)};
}

std::unique_ptr<Growth> ObjectUploads::grow(const std::string& id, std::uint64_t offset) {
    return std::make_unique<ObjectGrowth>(database_, blobs_, id, offset);
}

std::vector<ObjectUploads::Piece> ObjectUploads::pieces(const std::string& id) {
    const auto connection = database_.connection();
    auto query = connection->prepare(
        "SELECT object,start,length FROM objects WHERE upload=? AND length>=0 ORDER BY start");
    query.bind(1, id);
    std::vector<Piece> pieces;
    while (query.step() == Step::Row)
        pieces.push_back({query.text(0), static_cast<std::uint64_t>(query.number(1)),
                          static_cast<std::uint64_t>(query.number(2))});
    return pieces;
}

std::optional<std::string> ObjectUploads::close(const std::string& id, const std::string& seen) {
    const auto found = pieces(id);
    if (found.empty()) return std::nullopt;
    if (found.size() == 1) return seen.empty() ? readThrough(found, nullptr) : seen;
    return putTogether(id, found);
}

std::optional<std::string> ObjectUploads::readThrough(const std::vector<Piece>& pieces, BlobWriter* copy) {
    RunningDigest digest;
    for (const Piece& piece : pieces)
        for (std::uint64_t at = 0; at < piece.length;) {
            const auto bytes = blobs_.read(piece.object, at, std::min(kReadAtOnce, piece.length - at));
            if (!bytes || (copy != nullptr && !copy->add(*bytes))) return std::nullopt;
            digest.add(*bytes);
            at += bytes->size();
        }
    return digest.hex();
}

std::optional<std::string> ObjectUploads::putTogether(const std::string& id,
                                                      const std::vector<Piece>& pieces) {
    const auto whole = drawObject(id);
    if (!whole || !noteObject(database_, *whole, id, 0)) return std::nullopt;
    const auto writer = blobs_.write(*whole);
    auto digest = readThrough(pieces, writer.get());
    const Piece& last = pieces.back();
    if (!digest || !writer->commit() || !replace(id, pieces, *whole, last.start + last.length))
        return std::nullopt;
    std::vector<std::string> old;
    old.reserve(pieces.size());
    for (const Piece& piece : pieces) old.push_back(piece.object);
    dropObjects(old);
    return digest;
}

bool ObjectUploads::replace(const std::string& id, const std::vector<Piece>& pieces, const std::string& whole,
                            std::uint64_t size) {
    const auto connection = database_.connection();
    Transaction transaction{*connection, "upload " + id};
    for (const Piece& piece : pieces) {
        auto old = connection->prepare(
            "UPDATE objects SET length=-1,written=0 WHERE object=? AND length>=0 RETURNING object");
        if (old.bind(1, piece.object).step() != Step::Row) return false;
    }
    auto mine = connection->prepare("UPDATE objects SET length=? WHERE object=? RETURNING object");
    return mine.bind(1, static_cast<std::int64_t>(size)).bind(2, whole).step() == Step::Row &&
           transaction.commit();
}

void ObjectUploads::remove(const std::string& id) {
    std::vector<std::string> objects;
    {
        const auto connection = database_.connection();
        Transaction transaction{*connection, "upload " + id};
        auto unused = connection->prepare(
            "UPDATE objects SET length=-1,written=0 WHERE upload=? AND dossier='' RETURNING object");
        unused.bind(1, id);
        while (unused.step() == Step::Row) objects.push_back(unused.text(0));
        auto extent = connection->prepare("DELETE FROM extents WHERE id=?");
        if (extent.bind(1, id).step() != Step::Done || !transaction.commit()) return;
    }
    dropObjects(objects);
}

void ObjectUploads::dropObjects(const std::vector<std::string>& objects) {
    for (const std::string& object : objects)
        if (blobs_.remove(object)) forgetObject(database_, object);
}

std::vector<std::string> ObjectUploads::untouchedSince(Seconds moment) {
    const auto connection = database_.connection();
    auto query = connection->prepare("SELECT id FROM extents WHERE touched<=? LIMIT 1000");
    query.bind(1, moment);
    std::vector<std::string> ids;
    while (query.step() == Step::Row) ids.push_back(query.text(0));
    return ids;
}

void ObjectUploads::tidy() {
    std::vector<std::string> objects;
    {
        const auto connection = database_.connection();
        // Marked first: what is about to be removed cannot be noted for writing any more.
        auto left = connection->prepare(
            "UPDATE objects SET written=0 WHERE length<0 AND written<?1 AND object IN (SELECT object FROM "
            "objects WHERE length<0 AND written<?1 LIMIT 1000) RETURNING object");
        left.bind(1, now() - kLeftAfter);
        while (left.step() == Step::Row) objects.push_back(left.text(0));
    }
    dropObjects(objects);
}

}  // namespace portal
