// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/locked_store.h"

#include "kiosk/store/entry_rows.h"
#include "kiosk/store/store_schema.h"

namespace tramso {

Result<std::vector<OutboxEntry>> listWithoutKey(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / kDatabaseName;
    std::error_code none;
    if (!std::filesystem::exists(file, none)) return fail(FaultCode::NotFound, "store");
    auto database = SqlDatabase::open(file);
    if (!database) return tl::unexpected{database.error()};
    return store_rows::allEntries(*database);
}

}  // namespace tramso
