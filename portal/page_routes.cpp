// SPDX-License-Identifier: GPL-3.0-or-later
// The web pages of docs/wire.md §4: for people, without a token.
#include <httplib.h>

#include "portal/http_answers.h"
#include "portal/ids.h"
#include "portal/pages.h"
#include "portal/services.h"

namespace portal {
namespace {

void follow(const std::string& token, httplib::Response& response, DossierBook& book) {
    const auto dossier = isId(token) ? book.find(token) : std::nullopt;
    if (dossier) return answerPage(response, 200, trackingPage(*dossier));
    answerPage(response, 404, notArrivedPage());
}

}  // namespace

void addPageRoutes(httplib::Server& server, Services& services) {
    server.Get("/t/([^/]{0,64})", [&services](const httplib::Request& request, httplib::Response& response) {
        follow(request.matches[1], response, services.book);
    });
    server.Get("/", [&services](const httplib::Request&, httplib::Response& response) {
        answerPage(response, 200, landingPage(services.publicUrl));
    });
}

}  // namespace portal
