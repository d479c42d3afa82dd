// SPDX-License-Identifier: GPL-3.0-or-later
// How UploadStore keeps itself in order: what it does at the start of the program, and what expires.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "portal/upload_store.h"

namespace portal {
namespace {

constexpr Seconds kBetweenSweeps = 60;

}  // namespace

std::vector<UploadStore::Row> UploadStore::rows(const std::string& dossier) {
    const auto connection = database_.connection();
    auto query =
        connection->prepare(dossier.empty() ? "SELECT id,length,complete FROM uploads"
                                            : "SELECT id,length,complete FROM uploads WHERE dossier=?");
    if (!dossier.empty()) query.bind(1, dossier);
    std::vector<Row> rows;
    while (query.step() == Step::Row)
        rows.push_back({query.text(0), static_cast<std::uint64_t>(query.number(1)), query.number(2) != 0});
    return rows;
}

bool UploadStore::recover() {
    if (!bytes_.prepare()) return false;
    // Others are at work on what is shared: there every upload is looked after when somebody asks for it.
    if (!database_.shared()) reconcile();
    sweep();
    return true;
}

void UploadStore::reconcile() {
    std::set<std::string> ids;
    for (const Row& row : rows()) {
        const auto extent = bytes_.extent(row.id);
        if (!extent) {
            drop(row.id);
            continue;
        }
        ids.insert(row.id);
        // The crash fell between the last byte and its verdict; a wrong digest drops it, as it would have
        // then.
        if (!row.complete && extent->size == row.length) static_cast<void>(verify(row.id));
    }
    for (const std::string& id : bytes_.strays())
        if (!ids.contains(id)) bytes_.remove(id);
}

void UploadStore::settle(const std::string& dossier) {
    for (const Row& row : rows(dossier)) {
        if (row.complete) continue;
        const auto lease = locks_.take(row.id);  // one being written gets its verdict from its writer
        const auto extent = lease ? bytes_.extent(row.id) : std::nullopt;
        if (extent && extent->size == row.length) static_cast<void>(verify(row.id));
    }
}

std::optional<Seconds> UploadStore::expires(const std::string& id) {
    const auto extent = bytes_.extent(id);
    if (!extent) return std::nullopt;
    return extent->touched + keep_.count();
}

void UploadStore::sweep() {
    for (const std::string& id : bytes_.untouchedSince(now() - keep_.count())) {
        const auto lease = locks_.take(id);  // one being written is alive
        const auto extent = lease ? bytes_.extent(id) : std::nullopt;
        if (extent && expired(*extent)) drop(id);
    }
    bytes_.tidy();
}

void UploadStore::sweepNowAndThen() {
    Seconds due = nextSweep_;
    const Seconds moment = now();
    // Of several threads that come by at once one sweeps.
    if (moment >= due && nextSweep_.compare_exchange_strong(due, moment + kBetweenSweeps)) sweep();
}

}  // namespace portal
