// SPDX-License-Identifier: GPL-3.0-or-later
// How the store spells things in its database; shared by the files that implement it, and by nobody else.
#pragma once

#include <strings.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/crypto/sealing.h"
#include "kiosk/store/sqlite.h"

namespace tramso::store_rows {

[[nodiscard]] inline std::int64_t toNumber(Moment moment) {
    return moment.time_since_epoch().count();
}
[[nodiscard]] inline Moment toMoment(std::int64_t number) {
    return Moment{std::chrono::milliseconds{number}};
}

// What each sealed value is tied to, so that none can be passed off as another.
[[nodiscard]] inline std::string keyContext(const std::string& id) {
    return "key " + id;
}
[[nodiscard]] inline std::string manifestContext(const std::string& id) {
    return "manifest " + id;
}
[[nodiscard]] inline std::string consentContext(const std::string& id) {
    return "consent " + id;
}

// The key of a dossier or draft, which is kept sealed with the station's; StoreBroken at `step` when it does
// not open.
[[nodiscard]] inline Result<Key> openKey(ByteView sealed, const std::string& context, const Key& stationKey,
                                         StepName step) {
    auto opened = open(sealed, context, stationKey);
    Key key;
    if (!opened || opened->size() != key.bytes().size()) return fail(FaultCode::StoreBroken, step);
    std::ranges::copy(*opened, key.bytes().begin());
    explicit_bzero(opened->data(), opened->size());
    return key;
}

// Prepares, binds by `bind`, runs.
template <class F>
[[nodiscard]] Result<Done> runWith(SqlDatabase& database, std::string_view sql, F bind) {
    auto statement = database.prepare(sql);
    if (!statement) return tl::unexpected{statement.error()};
    bind(*statement);
    return statement->run();
}

}  // namespace tramso::store_rows
