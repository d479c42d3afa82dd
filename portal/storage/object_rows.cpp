// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/object_rows.h"

#include "portal/ids.h"
#include "portal/moment.h"

namespace portal {

bool noteObject(Database& database, const std::string& object, const std::string& upload,
                std::uint64_t start) {
    const auto connection = database.connection();
    auto insert = connection->prepare(
        "INSERT INTO objects(object,upload,start,length,written) VALUES(?,?,?,-1,?) ON CONFLICT(object) DO "
        "UPDATE SET written=excluded.written WHERE objects.written>0 RETURNING object");
    insert.bind(1, object).bind(2, upload).bind(3, static_cast<std::int64_t>(start)).bind(4, now());
    return insert.step() == Step::Row;
}

void forgetObject(Database& database, const std::string& object) {
    const auto connection = database.connection();
    auto gone = connection->prepare("DELETE FROM objects WHERE object=? AND length<0");
    // A row that stays is tidied up later.
    static_cast<void>(gone.bind(1, object).step());
}

std::optional<std::string> drawObject(const std::string& upload) {
    const auto drawn = drawHex(8);
    return drawn ? std::optional{"uploads/" + upload + "/" + *drawn} : std::nullopt;
}

}  // namespace portal
