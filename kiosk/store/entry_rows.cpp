// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/entry_rows.h"

#include "kiosk/store/store_rows.h"

namespace tramso::store_rows {
namespace {

OutboxEntry entryOf(const SqlStatement& row) {
    return {.id = row.text(0),
            .reference = row.text(1),
            .procedureCode = row.text(2),
            .trackingToken = row.text(3),
            .state = static_cast<OutboxState>(row.number(4)),
            .created = toMoment(row.number(5)),
            .nextTry = toMoment(row.number(6)),
            .attempts = static_cast<int>(row.number(7)),
            .lastFault = row.text(8),
            .dossierCode = row.text(9),
            .assistedBy = row.text(10),
            .spent = std::chrono::seconds{row.number(11)}};
}

}  // namespace

Result<std::vector<OutboxEntry>> entriesOf(SqlStatement statement) {
    std::vector<OutboxEntry> entries;
    for (;;) {
        const auto row = statement.step();
        if (!row) return tl::unexpected{row.error()};
        if (!*row) return entries;
        entries.push_back(entryOf(statement));
    }
}

Result<std::vector<OutboxEntry>> allEntries(SqlDatabase& database) {
    return database.prepare(std::string{kEntryColumns} + "ORDER BY created, id").and_then(entriesOf);
}

}  // namespace tramso::store_rows
