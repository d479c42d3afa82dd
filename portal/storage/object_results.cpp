// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/object_results.h"

#include "portal/ids.h"
#include "portal/storage/readable_object.h"

namespace portal {
namespace {

std::string objectOf(const std::string& id) {
    return "results/" + id + ".pdf";
}

}  // namespace

bool ObjectResults::put(const std::string& id, std::string_view pdf) {
    if (!isId(id)) return false;
    const auto writer = blobs_.write(objectOf(id));
    return writer->add(pdf) && writer->commit();
}

MaybeReadable ObjectResults::find(const std::string& id) {
    const auto connection = database_.connection();
    auto query = connection->prepare("SELECT size FROM results WHERE dossier=?");
    if (query.bind(1, id).step() != Step::Row) return nullptr;
    return readableObject(blobs_, objectOf(id), static_cast<std::uint64_t>(query.number(0)));
}

}  // namespace portal
