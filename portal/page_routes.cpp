// SPDX-License-Identifier: GPL-3.0-or-later
// The web pages of docs/wire.md §4: for people, without a token.
#include <httplib.h>

#include "portal/http_answers.h"
#include "portal/ids.h"
#include "portal/office/form.h"
#include "portal/office/office_gate.h"
#include "portal/pages.h"
#include "portal/services.h"
#include "portal/slip_holder.h"

namespace portal {
namespace {

void follow(const std::string& token, httplib::Response& response, DossierBook& book) {
    const auto dossier = isId(token) ? book.find(token) : std::nullopt;
    if (dossier) return answerPage(response, 200, trackingPage(*dossier));
    answerPage(response, 404, notArrivedPage());
}

// The result goes to whoever holds the slip and knows the last digits of its holder's number: a slip is lost
// more easily than both.
void handOver(const httplib::Request& request, httplib::Response& response,
              const httplib::ContentReader& reader, Services& services) {
    const auto form = readForm(request, reader, services);
    if (!form) return answerRefusal(response, form.error());
    const auto dossier = services.book.find(request.matches[1]);
    if (!dossier) return answerPage(response, 404, notArrivedPage());
    const Seconds wait = services.office.tries.begin("result " + dossier->id, kHolderLimit);
    if (wait > 0) response.set_header("Retry-After", std::to_string(wait));
    if (wait > 0) return answerPage(response, 429, trackingPage(*dossier, ResultTrouble::TooOften));
    if (!dossier->hasResult || !holdsDossier(*dossier, form->value("digits"), services))
        return answerPage(response, 403, trackingPage(*dossier, ResultTrouble::Wrong));
    services.office.tries.forget("result " + dossier->id);
    response.set_header("Content-Disposition", "attachment; filename=\"ket-qua.pdf\"");
    answerPdf(response, services.office.results.find(dossier->id));
}

}  // namespace

void addPageRoutes(httplib::Server& server, Services& services) {
    server.Get("/t/([^/]{0,64})", [&services](const httplib::Request& request, httplib::Response& response) {
        follow(request.matches[1], response, services.book);
    });
    server.Post(
        "/t/([0-9a-f]{32})/result",
        [&services](const httplib::Request& request, httplib::Response& response,
                    const httplib::ContentReader& reader) { handOver(request, response, reader, services); });
    server.Get("/", [&services](const httplib::Request&, httplib::Response& response) {
        answerPage(response, 200, landingPage(services.publicUrl));
    });
}

}  // namespace portal
