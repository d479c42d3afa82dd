// SPDX-License-Identifier: GPL-3.0-or-later
// How UploadStore keeps itself in order: what it does at the start of the program, and what expires.
#include <set>
#include <string>
#include <vector>

#include "portal/upload_store.h"

namespace portal {
namespace {

constexpr Seconds kBetweenSweeps = 60;

struct Row {
    std::string id;
    std::uint64_t length = 0;
    bool complete = false;
};

std::vector<Row> allRows(Database& database) {
    const auto lock = database.lock();
    auto query = database.prepare("SELECT id,length,complete FROM uploads");
    std::vector<Row> rows;
    while (query.step() == Step::Row)
        rows.push_back({query.text(0), static_cast<std::uint64_t>(query.number(1)), query.number(2) != 0});
    return rows;
}

}  // namespace

bool UploadStore::recover() {
    std::error_code problem;
    std::filesystem::create_directories(folder_, problem);
    if (problem || !syncFolder(folder_)) return false;
    std::set<std::string> ids;
    for (const auto& row : allRows(database_)) {
        const auto size = sizeOf(fileOf(row.id));
        if (!size) {
            drop(row.id);
            continue;
        }
        ids.insert(row.id);
        // The crash fell between the last byte and its verdict; a wrong digest drops it, as it would have
        // then.
        if (!row.complete && *size == row.length) static_cast<void>(verify(row.id));
    }
    for (const auto& entry : std::filesystem::directory_iterator{folder_, problem}) {
        std::error_code ignored;  // a file that stays takes room, no more
        if (!ids.contains(entry.path().filename().string())) std::filesystem::remove(entry.path(), ignored);
    }
    sweep();
    return !problem;
}

// The file's own time tells when something last came; so telling it costs no write, and no crash falls
// between.
std::optional<Seconds> UploadStore::expires(const std::string& id) const {
    const auto written = writtenAt(fileOf(id));
    if (!written) return std::nullopt;
    return *written + keep_.count();
}

bool UploadStore::expired(const std::string& id) const {
    const auto end = expires(id);
    return end && *end <= now();
}

void UploadStore::sweep() {
    for (const auto& row : allRows(database_)) {
        if (!expired(row.id)) continue;
        const auto lease = locks_.take(row.id);  // one being written is alive
        if (lease && expired(row.id)) drop(row.id);
    }
}

void UploadStore::sweepNowAndThen() {
    Seconds due = nextSweep_;
    const Seconds moment = now();
    // Of several threads that come by at once one sweeps.
    if (moment >= due && nextSweep_.compare_exchange_strong(due, moment + kBetweenSweeps)) sweep();
}

}  // namespace portal
