// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/dossier_book.h"

#include <fmt/format.h>

#include <algorithm>

#include "portal/status.h"

namespace portal {
namespace {

// TP. Hồ Chí Minh in the list of agency codes.
constexpr const char* kCity = "H29";

std::int64_t pagesOf(const Manifest& manifest) {
    std::int64_t pages = 0;
    for (const auto& document : manifest.documents) pages += document.pages;
    return pages;
}

Step insertDossier(Connection& connection, const Manifest& manifest, const std::string& manifestSha256,
                   const Admission& admission) {
    auto insert = connection.prepare(
        "INSERT INTO "
        "dossiers(id,manifest_sha256,code,received,tracking_token,reference,procedure,documents,pages,"
        "station) VALUES(?,?,?,?,?,?,?,?,?,?)");
    insert.bind(1, manifest.id).bind(2, manifestSha256).bind(3, admission.code).bind(4, admission.received);
    insert.bind(5, manifest.trackingToken).bind(6, manifest.reference).bind(7, manifest.procedure);
    insert.bind(8, static_cast<std::int64_t>(manifest.documents.size())).bind(9, pagesOf(manifest));
    insert.bind(10, manifest.station);
    return insert.step();
}

// Where a dossier stood before papers were asked for.
int statusBeforeAsking(const TrackedDossier& dossier) {
    const auto before = std::find_if(dossier.events.rbegin(), dossier.events.rend(),
                                     [](const StatusEvent& event) { return event.status != kPapersNeeded; });
    return before == dossier.events.rend() ? kNewlySubmitted : before->status;
}

}  // namespace

Answer<std::optional<Admission>> DossierBook::earlier(const std::string& id,
                                                      const std::string& manifestSha256) {
    const auto connection = database_.connection();
    return earlierIn(*connection, id, manifestSha256);
}

Answer<std::optional<Admission>> DossierBook::earlierIn(Connection& connection, const std::string& id,
                                                        const std::string& manifestSha256) {
    auto query = connection.prepare(
        "SELECT manifest_sha256,code,received FROM dossiers WHERE id=?1 UNION ALL "
        "SELECT r.manifest_sha256,d.code,r.received FROM revisions r JOIN dossiers d ON d.id=r.dossier "
        "WHERE r.id=?1");
    const Step step = query.bind(1, id).step();
    if (step == Step::Done) return std::optional<Admission>{};
    if (step != Step::Row) return refuseForDisk();
    if (query.text(0) != manifestSha256) return refuse(409, "another manifest was taken in under this id");
    return std::optional{Admission{query.text(1), query.number(2)}};
}

Answer<Admitted> DossierBook::enter(const Manifest& manifest, const std::string& manifestSha256,
                                    const std::function<bool(Connection&)>& also) {
    const bool isNew = manifest.supplements.empty();
    const auto connection = database_.connection();
    Transaction transaction{*connection, "dossier " + (isNew ? manifest.id : manifest.supplements)};
    // Another process may have come first with the very same.
    const auto before = earlierIn(*connection, manifest.id, manifestSha256);
    if (!before) return tl::make_unexpected(before.error());
    if (*before) return Admitted{**before, true};
    const auto admission = isNew ? enterNew(*connection, manifest, manifestSha256)
                                 : enterMore(*connection, manifest, manifestSha256);
    if (!admission) return tl::make_unexpected(admission.error());
    if (!also(*connection) || !transaction.commit()) return refuseForDisk();
    return Admitted{*admission, false};
}

Answer<Admission> DossierBook::enterNew(Connection& connection, const Manifest& manifest,
                                        const std::string& manifestSha256) {
    const Seconds moment = now();
    const auto code = nextCode(connection, moment);
    if (!code) return refuseForDisk();
    const Admission admission{*code, moment};
    const Step entered = insertDossier(connection, manifest, manifestSha256, admission);
    if (entered == Step::Taken) return refuse(400, "tracking_token belongs to another dossier");
    if (entered != Step::Done || !addEvent(connection, manifest.id, {kNewlySubmitted, moment, {}, {}, {}}))
        return refuseForDisk();
    return admission;
}

std::optional<std::string> DossierBook::nextCode(Connection& connection, Seconds moment) {
    const std::string day = vietnamDay(moment);
    auto count = connection.prepare(
        "INSERT INTO days(day,last) VALUES(?,1) ON CONFLICT(day) DO UPDATE SET last=days.last+1 RETURNING "
        "last");
    if (count.bind(1, day).step() != Step::Row) return std::nullopt;
    const std::int64_t number = count.number(0);
    if (count.step() != Step::Done) return std::nullopt;
    return fmt::format("{}.{}-{}-{:04}", kCity, ward_, day, number);
}

Answer<TrackedDossier> DossierBook::supplemented(Connection& connection, const Manifest& manifest) {
    auto found = withToken(connection, manifest.trackingToken);
    if (!found || found->admission.code != manifest.supplements)
        return refuse(404, "no dossier has this code and tracking token");
    if (found->events.back().status != kPapersNeeded) return refuse(409, "no papers are asked for");
    return std::move(*found);
}

Answer<void> DossierBook::expectsSupplement(const Manifest& manifest) {
    const auto connection = database_.connection();
    return supplemented(*connection, manifest).map([](const TrackedDossier&) {});
}

Answer<Admission> DossierBook::enterMore(Connection& connection, const Manifest& manifest,
                                         const std::string& manifestSha256) {
    const auto dossier = supplemented(connection, manifest);
    if (!dossier) return tl::make_unexpected(dossier.error());
    const Seconds moment = now();
    auto insert = connection.prepare(
        "INSERT INTO revisions(id,dossier,number,manifest_sha256,received,documents,pages) "
        "VALUES(?,?,?,?,?,?,?)");
    insert.bind(1, manifest.id).bind(2, dossier->id);
    insert.bind(3, static_cast<std::int64_t>(dossier->revisions.size()) + 2).bind(4, manifestSha256);
    insert.bind(5, moment).bind(6, static_cast<std::int64_t>(manifest.documents.size()));
    const bool entered = insert.bind(7, pagesOf(manifest)).step() == Step::Done;
    const StatusEvent event{statusBeforeAsking(*dossier), moment, "Đã nhận giấy tờ bổ sung.", {}, {}};
    if (!entered || !addEvent(connection, dossier->id, event)) return refuseForDisk();
    return Admission{dossier->admission.code, moment};
}

}  // namespace portal
