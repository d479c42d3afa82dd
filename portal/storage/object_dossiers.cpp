// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/object_dossiers.h"

#include "portal/digest.h"
#include "portal/storage/object_rows.h"
#include "portal/storage/readable_object.h"

namespace portal {
namespace {

constexpr const char* kManifest = "manifest.json";

// The same manifest has the same place, so that laying it down twice leaves one.
std::string manifestObject(const HandedOver& dossier) {
    return "dossiers/" + dossier.id + "/" + sha256Hex(dossier.manifest);
}

bool noteDocument(Connection& connection, const std::string& dossier, const std::string& file,
                  const std::string& object, std::int64_t size) {
    auto insert = connection.prepare("INSERT INTO documents(dossier,file,object,size) VALUES(?,?,?,?)");
    insert.bind(1, dossier).bind(2, file).bind(3, object).bind(4, size);
    return insert.step() == Step::Done;
}

}  // namespace

bool ObjectDossiers::layDown(const HandedOver& dossier) {
    const std::string object = manifestObject(dossier);
    return noteObject(database_, object, "", 0) && blobs_.put(object, dossier.manifest);
}

bool ObjectDossiers::enter(Connection& connection, const HandedOver& dossier) {
    for (const auto& document : dossier.documents) {
        auto mine = connection.prepare(
            "UPDATE objects SET dossier=? WHERE upload=? AND length>=0 RETURNING object,length");
        if (mine.bind(1, dossier.id).bind(2, document.upload).step() != Step::Row) return false;
        if (!noteDocument(connection, dossier.id, document.file, mine.text(0), mine.number(1))) return false;
    }
    const std::string object = manifestObject(dossier);
    const auto size = static_cast<std::int64_t>(dossier.manifest.size());
    auto mine = connection.prepare("UPDATE objects SET dossier=?,length=? WHERE object=? RETURNING object");
    return mine.bind(1, dossier.id).bind(2, size).bind(3, object).step() == Step::Row &&
           noteDocument(connection, dossier.id, kManifest, object, size);
}

std::optional<ObjectDossiers::Place> ObjectDossiers::placeOf(const std::string& id, const std::string& file) {
    const auto connection = database_.connection();
    auto query = connection->prepare("SELECT object,size FROM documents WHERE dossier=? AND file=?");
    if (query.bind(1, id).bind(2, file).step() != Step::Row) return std::nullopt;
    return Place{query.text(0), static_cast<std::uint64_t>(query.number(1))};
}

std::optional<std::string> ObjectDossiers::manifest(const std::string& id) {
    const auto place = placeOf(id, kManifest);
    return place ? blobs_.read(place->object, 0, place->size) : std::nullopt;
}

MaybeReadable ObjectDossiers::document(const std::string& id, const std::string& file) {
    const auto place = file == kManifest ? std::nullopt : placeOf(id, file);
    return place ? readableObject(blobs_, place->object, place->size) : nullptr;
}

}  // namespace portal
