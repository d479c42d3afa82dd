// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/sqlite_visit_tally.h"

#include "kiosk/store/store_rows.h"

namespace tramso {

using namespace store_rows;

Result<std::string> SqliteVisitTally::book() {
    const std::scoped_lock lock{mutex_};
    auto statement = database_.prepare("SELECT id FROM tally_book");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row) return fail(FaultCode::StoreBroken, "tally book");
    return statement->text(0);
}

Result<Done> SqliteVisitTally::count(const std::string& day, const Counts& more) {
    const std::scoped_lock lock{mutex_};
    return SqlTransaction::begin(database_).and_then([&](SqlTransaction&& transaction) -> Result<Done> {
        auto noted = runWith(database_,
                             "INSERT INTO tally_day (day, changes) VALUES (?1, 1) "
                             "ON CONFLICT (day) DO UPDATE SET changes = changes + 1",
                             [&](SqlStatement& s) { s.bind(1, day); });
        if (!noted) return noted;
        for (const auto& entry : more) {
            auto counted =
                runWith(database_,
                        "INSERT INTO tally (day, name, times) VALUES (?1, ?2, ?3) "
                        "ON CONFLICT (day, name) DO UPDATE SET times = times + ?3",
                        [&](SqlStatement& s) { s.bind(1, day).bind(2, entry.first).bind(3, entry.second); });
            if (!counted) return counted;
        }
        return transaction.commit();
    });
}

Result<Counts> SqliteVisitTally::countsOf(const std::string& day) {
    auto statement = database_.prepare("SELECT name, times FROM tally WHERE day = ?1");
    if (!statement) return tl::unexpected{statement.error()};
    statement->bind(1, day);
    Counts counts;
    for (;;) {
        const auto row = statement->step();
        if (!row) return tl::unexpected{row.error()};
        if (!*row) return counts;
        counts[statement->text(0)] = statement->number(1);
    }
}

Result<DayTally> SqliteVisitTally::of(const std::string& day) {
    const std::scoped_lock lock{mutex_};
    auto statement = database_.prepare("SELECT changes FROM tally_day WHERE day = ?1");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->bind(1, day).step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row) return DayTally{day, 0, {}};
    const std::int64_t changes = statement->number(0);
    return countsOf(day).map([&](Counts&& counts) { return DayTally{day, changes, std::move(counts)}; });
}

Result<std::vector<DayTally>> SqliteVisitTally::untold(std::size_t most) {
    const std::scoped_lock lock{mutex_};
    auto statement =
        database_.prepare("SELECT day, changes FROM tally_day WHERE changes > told ORDER BY day LIMIT ?1");
    if (!statement) return tl::unexpected{statement.error()};
    statement->bind(1, static_cast<std::int64_t>(most));
    std::vector<DayTally> days;
    for (;;) {
        const auto row = statement->step();
        if (!row) return tl::unexpected{row.error()};
        if (!*row) break;
        days.push_back({statement->text(0), statement->number(1), {}});
    }
    for (DayTally& day : days) {
        auto counts = countsOf(day.day);
        if (!counts) return tl::unexpected{counts.error()};
        day.counts = std::move(*counts);
    }
    return days;
}

Result<Done> SqliteVisitTally::markTold(const std::vector<DayTally>& days) {
    const std::scoped_lock lock{mutex_};
    for (const DayTally& day : days) {
        auto marked = runWith(database_, "UPDATE tally_day SET told = max(told, ?2) WHERE day = ?1",
                              [&](SqlStatement& s) { s.bind(1, day.day).bind(2, day.changes); });
        if (!marked) return marked;
    }
    return Done{};
}

Result<Done> SqliteVisitTally::retire(const std::string& before) {
    const std::scoped_lock lock{mutex_};
    return runWith(database_, "DELETE FROM tally_day WHERE day < ?1 AND changes <= told",
                   [&](SqlStatement& s) { s.bind(1, before); });
}

}  // namespace tramso
