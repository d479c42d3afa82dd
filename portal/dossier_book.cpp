// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/dossier_book.h"

#include <fmt/format.h>

#include <algorithm>

#include "portal/status.h"

namespace portal {
namespace {

// TP. Hồ Chí Minh in the list of agency codes.
constexpr const char* kCity = "H29";

tl::unexpected<Refusal> diskRefused() {
    return refuse(503, "the disk of the service refused");
}

std::int64_t pagesOf(const Manifest& manifest) {
    std::int64_t pages = 0;
    for (const auto& document : manifest.documents) pages += document.pages;
    return pages;
}

Step insertDossier(Database& database, const Manifest& manifest, const std::string& manifestSha256,
                   const Admission& admission) {
    auto insert = database.prepare(
        "INSERT INTO "
        "dossiers(id,manifest_sha256,code,received,tracking_token,reference,procedure,documents,pages) "
        "VALUES(?,?,?,?,?,?,?,?,?)");
    insert.bind(1, manifest.id).bind(2, manifestSha256).bind(3, admission.code).bind(4, admission.received);
    insert.bind(5, manifest.trackingToken).bind(6, manifest.reference).bind(7, manifest.procedure);
    insert.bind(8, static_cast<std::int64_t>(manifest.documents.size())).bind(9, pagesOf(manifest));
    return insert.step();
}

}  // namespace

Answer<std::optional<Admission>> DossierBook::earlier(const std::string& id,
                                                      const std::string& manifestSha256) {
    const auto lock = database_.lock();
    auto query = database_.prepare("SELECT manifest_sha256,code,received FROM dossiers WHERE id=?");
    const Step step = query.bind(1, id).step();
    if (step == Step::Done) return std::optional<Admission>{};
    if (step != Step::Row) return diskRefused();
    if (query.text(0) != manifestSha256) return refuse(409, "another manifest was taken in under this id");
    return std::optional{Admission{query.text(1), query.number(2)}};
}

Answer<Admission> DossierBook::enter(const Manifest& manifest, const std::string& manifestSha256) {
    const auto lock = database_.lock();
    Transaction transaction{database_};
    const Seconds moment = now();
    const auto code = nextCode(moment);
    if (!code) return diskRefused();
    const Admission admission{*code, moment};
    const Step entered = insertDossier(database_, manifest, manifestSha256, admission);
    if (entered == Step::Taken) return refuse(400, "tracking_token belongs to another dossier");
    if (entered != Step::Done || !addEvent(manifest.id, kNewlySubmitted, moment) || !transaction.commit())
        return diskRefused();
    return admission;
}

std::optional<std::string> DossierBook::nextCode(Seconds moment) {
    const std::string day = vietnamDay(moment);
    auto count = database_.prepare(
        "INSERT INTO days(day,last) VALUES(?,1) ON CONFLICT(day) DO UPDATE SET last=last+1 RETURNING last");
    if (count.bind(1, day).step() != Step::Row) return std::nullopt;
    const std::int64_t number = count.number(0);
    if (count.step() != Step::Done) return std::nullopt;
    return fmt::format("{}.{}-{}-{:04}", kCity, ward_, day, number);
}

bool DossierBook::addEvent(const std::string& id, int status, Seconds moment) {
    auto insert = database_.prepare("INSERT INTO events(dossier,status,moment) VALUES(?,?,?)");
    return insert.bind(1, id).bind(2, std::int64_t{status}).bind(3, moment).step() == Step::Done;
}

std::vector<StatusEvent> DossierBook::eventsOf(const std::string& id) {
    auto query =
        database_.prepare("SELECT status,moment FROM events WHERE dossier=? ORDER BY number DESC LIMIT 50");
    query.bind(1, id);
    std::vector<StatusEvent> events;
    while (query.step() == Step::Row) events.push_back({static_cast<int>(query.number(0)), query.number(1)});
    std::reverse(events.begin(), events.end());
    return events;
}

std::optional<TrackedDossier> DossierBook::find(const std::string& trackingToken) {
    const auto lock = database_.lock();
    auto query = database_.prepare(
        "SELECT id,code,received,reference,procedure,documents,pages FROM dossiers WHERE tracking_token=?");
    if (query.bind(1, trackingToken).step() != Step::Row) return std::nullopt;
    TrackedDossier found{
        {query.text(1), query.number(2)}, query.text(3), query.text(4), query.number(5), query.number(6),
        eventsOf(query.text(0))};
    if (found.events.empty()) return std::nullopt;
    return found;
}

bool DossierBook::setStatus(const std::string& code, int status) {
    const auto lock = database_.lock();
    auto query = database_.prepare("SELECT id FROM dossiers WHERE code=?");
    return query.bind(1, code).step() == Step::Row && addEvent(query.text(0), status, now());
}

}  // namespace portal
