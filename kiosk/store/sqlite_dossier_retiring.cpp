// SPDX-License-Identifier: GPL-3.0-or-later
// What the store erases when its time is up.
#include "kiosk/store/sqlite_dossier_store.h"
#include "kiosk/store/store_rows.h"

namespace tramso {

using namespace store_rows;

Result<Done> SqliteDossierStore::retire(Moment deliveredBefore, Moment consentsBefore) {
    const std::scoped_lock lock{mutex_};
    auto entries = eraseEach("DELETE FROM dossier WHERE state = 1 AND delivered < ?1 RETURNING id",
                             deliveredBefore, entryErased);
    if (!entries) return tl::unexpected{entries.error()};
    // The consents to a dossier that is still here are kept with it, however old.
    auto consents = eraseEach(
        "DELETE FROM consent WHERE created < ?1 AND NOT EXISTS "
        "(SELECT 1 FROM dossier WHERE dossier.id = consent.dossier AND dossier.state <> 1) RETURNING dossier",
        consentsBefore, consentErased);
    if (!consents) return tl::unexpected{consents.error()};
    return *entries + *consents > 0 ? emptyLog() : Done{};
}

Result<int> SqliteDossierStore::eraseEach(std::string_view sql, Moment before,
                                          JournalEvent (*event)(const std::string&)) {
    const Moment now = clock_.now();
    int erased = 0;
    auto done = inTransaction([&]() -> Result<Done> {
        auto statement = database_.prepare(sql);
        if (!statement) return tl::unexpected{statement.error()};
        statement->bind(1, toNumber(before));
        for (;;) {
            const auto row = statement->step();
            if (!row) return tl::unexpected{row.error()};
            if (!*row) return Done{};
            if (auto noted = journal_.append(event(statement->text(0)), now); !noted) return noted;
            ++erased;
        }
    });
    return done.map([&](Done) { return erased; });
}

}  // namespace tramso
