// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §3: handing in, and the station's self-test.
#include <httplib.h>

#include <nlohmann/json.hpp>

#include "portal/guarded.h"
#include "portal/http_answers.h"
#include "portal/moment.h"
#include "portal/services.h"

namespace portal {
namespace {

bool isJson(const httplib::Request& request) {
    const std::string type = request.get_header_value("Content-Type");
    return type == "application/json" || type.starts_with("application/json;");
}

Answer<std::string> readManifest(const httplib::Request& request, const httplib::ContentReader& reader,
                                 const Services& services) {
    if (!isJson(request)) return refuse(415, "Content-Type is not application/json");
    return wholeBody(request, reader, kLongestManifest, "the manifest is longer than 1 MiB",
                     services.stopping);
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
    const auto outcome =
        services.intake.takeIn(request.matches[1], *body, request.get_header_value("TramSo-Signature"));
    if (!outcome) return answerRefusal(response, outcome.error());
    if (const auto* admitted = std::get_if<Admitted>(&*outcome)) return answerAdmitted(response, *admitted);
    answerJson(response, 422, nlohmann::json{{"missing", std::get<Missing>(*outcome).sha256}}.dump());
}

}  // namespace

void addDossierRoutes(httplib::Server& server, Services& services) {
    using httplib::ContentReader, httplib::Request, httplib::Response;
    const httplib::Server::HandlerWithContentReader put =
        [&services](const Request& request, Response& response, const ContentReader& body) {
            takeIn(request, response, body, services);
        };
    const httplib::Server::Handler self = [](const Request&, Response& response) {
        answerJson(response, 200, nlohmann::json{{"service", "tramso"}, {"version", 1}}.dump());
    };
    server.Put("/api/v1/dossiers/([0-9a-f]{32})", guarded(services, put));
    server.Get("/api/v1/service", guarded(services, self));
}

}  // namespace portal
