// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §3 and the JSON of §4: what stations ask for beside uploads.
#include <httplib.h>

#include <nlohmann/json.hpp>

#include "portal/guarded.h"
#include "portal/http_answers.h"
#include "portal/moment.h"
#include "portal/pace.h"
#include "portal/services.h"
#include "portal/status.h"

namespace portal {
namespace {

bool isJson(const httplib::Request& request) {
    const std::string type = request.get_header_value("Content-Type");
    return type == "application/json" || type.starts_with("application/json;");
}

// The whole body, held to the manifest's limit before and while it arrives.
Answer<std::string> readManifest(const httplib::Request& request, const httplib::ContentReader& reader,
                                 const Services& services) {
    if (!isJson(request)) return refuse(415, "Content-Type is not application/json");
    if (!bodyIsBounded(request)) return refuse(411, "Content-Length is missing");
    std::string body;
    Pace pace;
    const bool whole = reader([&](const char* data, std::size_t size) {
        // Beyond the limit it is counted no further, but read on for a while, so that the answer arrives.
        if (body.size() <= kLongestManifest) body.append(data, size);
        return pace.keepsUp(size) && !services.stopping;
    });
    if (body.size() > kLongestManifest) return refuse(413, "the manifest is longer than 1 MiB");
    if (!whole) return refuse(400, "the body broke off");
    return body;
}

void answerAdmitted(httplib::Response& response, const Admitted& admitted) {
    answerJson(response, admitted.before ? 200 : 201,
               nlohmann::json{{"dossier_code", admitted.admission.code},
                              {"received", rfc3339(admitted.admission.received)}}
                   .dump());
}

void takeIn(const httplib::Request& request, httplib::Response& response,
            const httplib::ContentReader& reader, Services& services) {
    const auto body = readManifest(request, reader, services);
    if (!body) return answerRefusal(response, body.error());
    const auto outcome = services.intake.takeIn(request.matches[1], *body);
    if (!outcome) return answerRefusal(response, outcome.error());
    if (const auto* admitted = std::get_if<Admitted>(&*outcome)) return answerAdmitted(response, *admitted);
    answerJson(response, 422, nlohmann::json{{"missing", std::get<Missing>(*outcome).sha256}}.dump());
}

void track(const std::string& token, httplib::Response& response, DossierBook& book) {
    const auto dossier = book.find(token);
    if (!dossier) return answerRefusal(response, {404, "no dossier under this token"});
    const int status = dossier->events.back().status;
    answerJson(response, 200,
               nlohmann::json{{"dossier_code", dossier->admission.code},
                              {"status", status},
                              {"text_vi", wordsOf(status).vi},
                              {"text_en", wordsOf(status).en}}
                   .dump());
}

}  // namespace

void addDossierRoutes(httplib::Server& server, Services& services) {
    using httplib::ContentReader, httplib::Request, httplib::Response;
    const httplib::Server::HandlerWithContentReader put =
        [&services](const Request& request, Response& response, const ContentReader& body) {
            takeIn(request, response, body, services);
        };
    const httplib::Server::Handler status = [&services](const Request& request, Response& response) {
        track(request.matches[1], response, services.book);
    };
    const httplib::Server::Handler self = [](const Request&, Response& response) {
        answerJson(response, 200, nlohmann::json{{"service", "tramso"}, {"version", 1}}.dump());
    };
    server.Put("/api/v1/dossiers/([0-9a-f]{32})", guarded(services, put));
    server.Get("/api/v1/track/([0-9a-f]{32})", guarded(services, status));
    server.Get("/api/v1/service", guarded(services, self));
}

}  // namespace portal
