// SPDX-License-Identifier: GPL-3.0-or-later
// What the book tells of its dossiers, and the decisions noted in it.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "portal/dossier_book.h"

namespace portal {
namespace {

constexpr const char* kColumns =
    "SELECT id,code,received,reference,procedure,documents,pages,tracking_token,due,"
    "EXISTS(SELECT 1 FROM results WHERE results.dossier=dossiers.id) FROM dossiers ";
// The status a row of dossiers has now.
constexpr const char* kStatusNow =
    "(SELECT status FROM events WHERE dossier=dossiers.id ORDER BY number DESC LIMIT 1)";

std::string papersText(const std::vector<AskedPaper>& papers) {
    auto list = nlohmann::json::array();
    for (const AskedPaper& asked : papers) list.push_back({{"paper", asked.paper}, {"title", asked.title}});
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// What papersText() wrote; a text changed by hand gives what can be made of it.
std::vector<AskedPaper> papersOf(const std::string& text) {
    std::vector<AskedPaper> papers;
    if (text == "[]") return papers;  // nearly every event
    const auto list = nlohmann::json::parse(text, nullptr, false);
    if (!list.is_array()) return papers;
    for (const auto& entry : list)
        if (entry.is_object()) papers.push_back({entry.value("paper", ""), entry.value("title", "")});
    return papers;
}

}  // namespace

std::optional<Revision> revisionOf(const TrackedDossier& dossier, const std::string& number) {
    for (const Revision& revision : dossier.revisions)
        if (std::to_string(revision.number) == number) return revision;
    return std::nullopt;
}

bool DossierBook::addEvent(Connection& connection, const std::string& id, const StatusEvent& event) {
    auto insert = connection.prepare(
        "INSERT INTO events(dossier,status,moment,officer,note,papers) VALUES(?,?,?,?,?,?) RETURNING number");
    insert.bind(1, id).bind(2, std::int64_t{event.status}).bind(3, event.moment).bind(4, event.officer);
    if (insert.bind(5, event.note).bind(6, papersText(event.papers)).step() != Step::Row) return false;
    const std::int64_t number = insert.number(0);
    bool done = insert.step() == Step::Done;
    for (const std::string& way : ways_) {
        auto message = connection.prepare("INSERT INTO messages(event,way,next) VALUES(?,?,?)");
        done = done && message.bind(1, number).bind(2, way).bind(3, event.moment).step() == Step::Done;
    }
    return done;
}

std::vector<StatusEvent> DossierBook::eventsOf(Connection& connection, const std::string& id) {
    auto query = connection.prepare(
        "SELECT status,moment,note,officer,papers FROM events WHERE dossier=? ORDER BY number DESC LIMIT 50");
    query.bind(1, id);
    std::vector<StatusEvent> events;
    while (query.step() == Step::Row)
        events.push_back({static_cast<int>(query.number(0)), query.number(1), query.text(2), query.text(3),
                          papersOf(query.text(4))});
    std::reverse(events.begin(), events.end());
    return events;
}

std::vector<Revision> DossierBook::revisionsOf(Connection& connection, const std::string& id) {
    auto query =
        connection.prepare("SELECT id,number,received FROM revisions WHERE dossier=? ORDER BY number");
    query.bind(1, id);
    std::vector<Revision> revisions;
    while (query.step() == Step::Row)
        revisions.push_back({query.text(0), static_cast<int>(query.number(1)), query.number(2)});
    return revisions;
}

std::vector<TrackedDossier> DossierBook::read(Connection& connection, Statement query) {
    std::vector<TrackedDossier> found;
    while (query.step() == Step::Row) {
        TrackedDossier dossier;
        dossier.id = query.text(0);
        dossier.admission = {query.text(1), query.number(2)};
        dossier.reference = query.text(3);
        dossier.procedure = query.text(4);
        dossier.documents = query.number(5);
        dossier.pages = query.number(6);
        dossier.trackingToken = query.text(7);
        dossier.due = query.text(8);
        dossier.hasResult = query.number(9) != 0;
        dossier.revisions = revisionsOf(connection, dossier.id);
        dossier.events = eventsOf(connection, dossier.id);
        if (!dossier.events.empty()) found.push_back(std::move(dossier));
    }
    return found;
}

std::optional<TrackedDossier> DossierBook::withToken(Connection& connection,
                                                     const std::string& trackingToken) {
    auto query = connection.prepare(std::string{kColumns} + "WHERE tracking_token=?");
    query.bind(1, trackingToken);
    auto found = read(connection, std::move(query));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::optional<TrackedDossier> DossierBook::find(const std::string& trackingToken) {
    const auto connection = database_.connection();
    return withToken(*connection, trackingToken);
}

std::optional<TrackedDossier> DossierBook::findByCode(const std::string& code) {
    const auto connection = database_.connection();
    auto query = connection->prepare(std::string{kColumns} + "WHERE code=?");
    query.bind(1, code);
    auto found = read(*connection, std::move(query));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<TrackedDossier> DossierBook::withReference(const std::string& reference) {
    const auto connection = database_.connection();
    auto query =
        connection->prepare(std::string{kColumns} + "WHERE reference=? ORDER BY received DESC LIMIT 10");
    query.bind(1, reference);
    return read(*connection, std::move(query));
}

std::vector<TrackedDossier> DossierBook::withStatus(int status) {
    const auto connection = database_.connection();
    auto query = connection->prepare(
        fmt::format("{}WHERE ?={} ORDER BY due='',due,received,code LIMIT 200", kColumns, kStatusNow));
    query.bind(1, std::int64_t{status});
    return read(*connection, std::move(query));
}

std::array<std::int64_t, kHighestStatus + 1> DossierBook::counts() {
    const auto connection = database_.connection();
    std::array<std::int64_t, kHighestStatus + 1> counts{};
    auto query =
        connection->prepare(fmt::format("SELECT {} AS now,count(*) FROM dossiers GROUP BY now", kStatusNow));
    while (query.step() == Step::Row) {
        const auto status = query.number(0);
        if (status >= 0 && status <= kHighestStatus)
            counts.at(static_cast<std::size_t>(status)) = query.number(1);
    }
    return counts;
}

Answer<StatusEvent> DossierBook::decide(const std::string& code, Decision decision) {
    const auto connection = database_.connection();
    Transaction transaction{*connection, "dossier " + code};
    auto query = connection->prepare(fmt::format("SELECT id,{} FROM dossiers WHERE code=?", kStatusNow));
    if (query.bind(1, code).step() != Step::Row) return refuse(404, "no dossier has this code");
    const std::string id = query.text(0);
    if (!mayFollow(static_cast<int>(query.number(1)), decision.event.status))
        return refuse(409, "a dossier with its status cannot get this one");
    decision.event.moment = now();
    auto due = connection->prepare("UPDATE dossiers SET due=? WHERE id=?");
    if (decision.due && due.bind(1, *decision.due).bind(2, id).step() != Step::Done) return refuseForDisk();
    if (!addEvent(*connection, id, decision.event) || !transaction.commit()) return refuseForDisk();
    return decision.event;
}

bool DossierBook::noteResult(const std::string& id, const std::string& sha256, std::uint64_t size) {
    const auto connection = database_.connection();
    auto insert = connection->prepare(
        "INSERT INTO results(dossier,sha256,size,moment) VALUES(?,?,?,?) ON CONFLICT(dossier) DO UPDATE SET "
        "sha256=excluded.sha256,size=excluded.size,moment=excluded.moment");
    insert.bind(1, id).bind(2, sha256).bind(3, static_cast<std::int64_t>(size));
    return insert.bind(4, now()).step() == Step::Done;
}

bool DossierBook::setStatus(const std::string& code, int status) {
    const auto connection = database_.connection();
    auto query = connection->prepare("SELECT id FROM dossiers WHERE code=?");
    Transaction transaction{*connection, "dossier " + code};
    return query.bind(1, code).step() == Step::Row &&
           addEvent(*connection, query.text(0), {status, now(), {}, {}, {}}) && transaction.commit();
}

}  // namespace portal
