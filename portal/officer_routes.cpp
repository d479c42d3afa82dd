// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §6: what officers ask for and decide.
#include <httplib.h>

#include <nlohmann/json.hpp>

#include "portal/decision.h"
#include "portal/document_lookup.h"
#include "portal/http_answers.h"
#include "portal/services.h"
#include "portal/status.h"

namespace portal {
namespace {

using httplib::ContentReader, httplib::Request, httplib::Response;
using nlohmann::json;

constexpr std::size_t kLongestDecision = 8192;  // bytes

json askedJson(const std::vector<AskedPaper>& papers) {
    json list = json::array();
    for (const AskedPaper& asked : papers)
        list.push_back({{"paper", asked.paper}, {"title_vi", asked.title}});
    return list;
}

json eventJson(const StatusEvent& event) {
    json told{{"status", event.status},
              {"text_vi", wordsOf(event.status).vi},
              {"moment", rfc3339(event.moment)},
              {"note", event.note},
              {"officer", event.officer}};
    if (!event.papers.empty()) told["papers"] = askedJson(event.papers);
    return told;
}

json dossierJson(const TrackedDossier& dossier) {
    json told{{"dossier_code", dossier.admission.code}, {"received", rfc3339(dossier.admission.received)},
              {"reference", dossier.reference},         {"procedure", dossier.procedure},
              {"documents", dossier.documents},         {"pages", dossier.pages},
              {"status", dossier.events.back().status}, {"supplements", dossier.revisions.size()}};
    if (!dossier.due.empty()) told["due"] = dossier.due;
    return told;
}

// The officer who asks; nothing, and 401 answered, when it is none.
std::optional<std::string> officerOf(const Request& request, Response& response, const Services& services) {
    constexpr std::string_view kScheme = "Bearer ";
    const std::string given = request.get_header_value("Authorization");
    auto name = given.starts_with(kScheme)
                    ? services.officers.nameOf(std::string_view{given}.substr(kScheme.size()))
                    : std::nullopt;
    if (!name) answerRefusal(response, {401, "the officer's token is missing or another"});
    return name;
}

void list(const Request& request, Response& response, Services& services) {
    const auto status = statusOf(request.get_param_value("status"));
    if (!status) return answerRefusal(response, {400, "status is not a number from 1 to 10"});
    json dossiers = json::array();
    for (const TrackedDossier& dossier : services.book.withStatus(*status))
        dossiers.push_back(dossierJson(dossier));
    answerJson(response, 200, json{{"dossiers", dossiers}}.dump());
}

void show(const Request& request, Response& response, Services& services) {
    const auto dossier = services.book.findByCode(request.matches[1]);
    if (!dossier) return answerRefusal(response, {404, "no dossier has this code"});
    const auto manifest = services.intake.manifest(dossier->id);
    if (!manifest) return answerRefusal(response, {503, "the dossier cannot be read now"});
    json answer = dossierJson(*dossier);
    answer["manifest"] = json::parse(*manifest, nullptr, false);
    answer["revisions"] = json::array();
    for (const Revision& revision : dossier->revisions)
        answer["revisions"].push_back(
            {{"number", revision.number},
             {"received", rfc3339(revision.received)},
             {"manifest",
              json::parse(services.intake.manifest(revision.id).value_or("null"), nullptr, false)}});
    answer["events"] = json::array();
    for (const StatusEvent& event : dossier->events) answer["events"].push_back(eventJson(event));
    answerJson(response, 200, answer.dump());
}

void showRevisionDocument(const Request& request, Response& response, Services& services) {
    answerPdf(response,
              laterDocumentOf(services, request.matches[1], request.matches[2], request.matches[3]));
}

void showDocument(const Request& request, Response& response, Services& services) {
    answerPdf(response, documentOf(services, request.matches[1], request.matches[2]));
}

void decide(const Request& request, Response& response, const ContentReader& reader, Services& services,
            const std::string& officer) {
    const auto body =
        wholeBody(request, reader, kLongestDecision, "longer than any decision", services.stopping);
    if (!body) return answerRefusal(response, body.error());
    auto decision = parseDecision(*body);
    if (!decision) return answerRefusal(response, decision.error());
    decision->event.officer = officer;
    const auto decided = services.book.decide(request.matches[1], std::move(*decision));
    if (!decided) return answerRefusal(response, decided.error());
    answerJson(response, 200, eventJson(*decided).dump());
}

}  // namespace

void addOfficerRoutes(httplib::Server& server, Services& services) {
    const auto forOfficers = [&services](void (*act)(const Request&, Response&, Services&)) {
        return httplib::Server::Handler{[&services, act](const Request& request, Response& response) {
            if (officerOf(request, response, services)) act(request, response, services);
        }};
    };
    const std::string dossier = "/api/v1/officer/dossiers/([A-Za-z0-9.-]{1,50})";
    server.Get("/api/v1/officer/dossiers", forOfficers(list));
    server.Get(dossier, forOfficers(show));
    server.Get(dossier + "/documents/([^/]{1,100})", forOfficers(showDocument));
    server.Get(dossier + "/revisions/([0-9]{1,4})/documents/([^/]{1,100})",
               forOfficers(showRevisionDocument));
    server.Post(dossier + "/status",
                [&services](const Request& request, Response& response, const ContentReader& reader) {
                    const auto officer = officerOf(request, response, services);
                    if (officer) return decide(request, response, reader, services, *officer);
                    drain(request, reader);
                });
}

}  // namespace portal
