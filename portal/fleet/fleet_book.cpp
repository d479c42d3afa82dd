// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/fleet/fleet_book.h"

#include "portal/fleet/facts_text.h"

namespace portal {
namespace {

bool noteFacts(Connection& connection, const StationReport& report, Seconds at) {
    auto note = connection.prepare(
        "INSERT INTO fleet(station,neighbourhood,version,seen,facts) VALUES(?,?,?,?,?) "
        "ON CONFLICT(station) DO UPDATE SET neighbourhood=excluded.neighbourhood,version=excluded.version,"
        "seen=excluded.seen,facts=excluded.facts");
    note.bind(1, report.station).bind(2, report.neighbourhood).bind(3, report.version).bind(4, at);
    return note.bind(5, factsText(report.facts)).step() == Step::Done;
}

bool noteDay(Connection& connection, const StationReport& report, const DayCounts& day) {
    auto note = connection.prepare(
        "INSERT INTO day_counts(book,day,station,neighbourhood,changes,counts) VALUES(?,?,?,?,?,?) "
        "ON CONFLICT(book,day) DO UPDATE SET station=excluded.station,neighbourhood=excluded.neighbourhood,"
        "changes=excluded.changes,counts=excluded.counts WHERE excluded.changes>=day_counts.changes");
    note.bind(1, report.book).bind(2, day.day).bind(3, report.station).bind(4, report.neighbourhood);
    return note.bind(5, day.changes).bind(6, countsText(day.counts)).step() == Step::Done;
}

}  // namespace

bool FleetBook::take(const StationReport& report, Seconds at) {
    // Most reports bring no day: what they say is said again within a minute, and need not wait for the disk.
    if (report.days.empty()) return noteFacts(*database_.hastyConnection(), report, at);
    const auto connection = database_.connection();
    Transaction transaction{*connection, "report " + report.station};
    bool done = noteFacts(*connection, report, at);
    for (const DayCounts& day : report.days) done = done && noteDay(*connection, report, day);
    return done && transaction.commit();
}

std::vector<FleetEntry> FleetBook::stations() {
    const auto connection = database_.connection();
    auto query = connection->prepare(
        "SELECT station,neighbourhood,version,seen,facts FROM fleet ORDER BY neighbourhood,station");
    std::vector<FleetEntry> entries;
    while (query.step() == Step::Row)
        entries.push_back(
            {query.text(0), query.text(1), query.text(2), query.number(3), factsOf(query.text(4))});
    return entries;
}

std::vector<CountedDay> FleetBook::days(const std::string& first, const std::string& last) {
    const auto connection = database_.connection();
    auto query = connection->prepare(
        "SELECT day,station,neighbourhood,counts FROM day_counts WHERE day>=? AND day<=?");
    query.bind(1, first).bind(2, last);
    std::vector<CountedDay> days;
    while (query.step() == Step::Row)
        days.push_back({query.text(0), query.text(1), query.text(2), countsOf(query.text(3))});
    return days;
}

std::map<std::string, std::string> FleetBook::neighbourhoods() {
    const auto connection = database_.connection();
    auto query = connection->prepare("SELECT station,neighbourhood FROM fleet WHERE neighbourhood<>''");
    std::map<std::string, std::string> found;
    while (query.step() == Step::Row) found[query.text(0)] = query.text(1);
    return found;
}

}  // namespace portal
