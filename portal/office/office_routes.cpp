// SPDX-License-Identifier: GPL-3.0-or-later
// The officers' pages, docs/wire.md §7: coming in, looking.
#include <fmt/format.h>

#include "portal/digest.h"
#include "portal/document_lookup.h"
#include "portal/http_answers.h"
#include "portal/log_line.h"
#include "portal/office/figures_page.h"
#include "portal/office/office_frame.h"
#include "portal/office/office_gate.h"
#include "portal/office/office_pages.h"

namespace portal {
namespace {

using httplib::ContentReader, httplib::Request, httplib::Response;
using namespace std::chrono_literals;

// A person mistypes a few times; a machine is stopped. An office may share one address.
constexpr TryLimit kLoginLimit{5, 15min}, kAddressLimit{30, 15min};

void tryLogin(const Form& form, const Request& request, Response& response, Services& services) {
    Office& office = services.office;
    const std::string login = form.value("login");
    const std::string address = "address " + addressOf(request, office.behindProxy);
    const Seconds wait = std::max(office.tries.begin(address, kAddressLimit),
                                  office.tries.begin("login " + login, kLoginLimit));
    if (wait > 0) {
        response.set_header("Retry-After", std::to_string(wait));
        return answerOffice(response, 429, loginPage(LoginTrouble::TooOften));
    }
    const auto account = office.accounts.verify(login, form.value("password"), form.value("code"));
    logLine(account ? "an officer came in" : "an officer's login was refused");
    if (!account) return answerOffice(response, 403, loginPage(LoginTrouble::Wrong));
    const auto cookie = office.sessions.begin(account->login);
    if (!cookie) return answerOfficeRefusal(response, refuseForDisk().value(), "/officer/login", nullptr);
    office.tries.forget("login " + login);
    office.tries.forget(address);
    setSessionCookie(response, *cookie, services);
    seeOther(response, "/officer/");
}

void showInbox(const Request& request, Response& response, Services& services, const Session& session) {
    const std::string text = request.get_param_value("state");
    Inbox inbox;
    inbox.status = statusOf(text).value_or(kNewlySubmitted);
    inbox.counts = services.book.counts();
    inbox.dossiers = services.book.withStatus(inbox.status);
    inbox.today = vietnamDate(now());
    answerOffice(response, 200, inboxPage(inbox, services.office.catalogue, session));
}

void showDossierPage(const Request& request, Response& response, Services& services, const Session& session) {
    const auto dossier = services.book.findByCode(request.matches[1]);
    if (!dossier)
        return answerOfficeRefusal(response, {404, "no dossier has this code"}, "/officer/", &session);
    OpenDossier open{*dossier, handedInOf(services.intake, dossier->id), {}, vietnamDate(now())};
    for (const Revision& revision : dossier->revisions)
        open.supplements.push_back(handedInOf(services.intake, revision.id));
    answerOffice(response, 200, dossierPage(open, services.office.catalogue, session));
}

void showPdf(const Request& request, Response& response, Services& services, const Session&) {
    answerPdf(response, documentOf(services, request.matches[1], request.matches[2]));
}

void showRevisionPdf(const Request& request, Response& response, Services& services, const Session&) {
    answerPdf(response,
              laterDocumentOf(services, request.matches[1], request.matches[2], request.matches[3]));
}

void showResultPdf(const Request& request, Response& response, Services& services, const Session&) {
    const auto dossier = services.book.findByCode(request.matches[1]);
    answerPdf(response, dossier ? services.office.results.find(dossier->id) : nullptr);
}

std::string monthAskedFor(const Request& request) {
    const std::string month = request.get_param_value("month");
    return isMonth(month) ? month : vietnamDate(now()).substr(0, 7);
}

Figures figuresAskedFor(const Request& request, Services& services) {
    return countFigures(services.database, monthAskedFor(request), services.office.catalogue,
                        services.fleet.book.neighbourhoods());
}

Compared comparedWith(const Figures& figures, const Office& office) {
    return {counterCount(office.counter, figures.month), office.catalogue.levels()};
}

void showFigures(const Request& request, Response& response, Services& services, const Session& session) {
    const Office& office = services.office;
    const Figures figures = figuresAskedFor(request, services);
    const Compared with = comparedWith(figures, office);
    const auto list = standings(office.targets, figures, with);
    answerOffice(response, 200,
                 figuresPage(figures, countVisits(services.fleet.book, figures.month),
                             {list, with.atCounter.has_value()}, office.catalogue, session));
}

void answerCsv(Response& response, const std::string& csv, const char* name) {
    if (storageTrouble()) return answerTrouble(response);
    response.set_header("Cache-Control", "no-store");
    response.set_header("Content-Disposition", fmt::format("attachment; filename=\"{}\"", name));
    response.set_content("\xEF\xBB\xBF" + csv, "text/csv; charset=utf-8");
}

void showTargetsCsv(const Request& request, Response& response, Services& services, const Session&) {
    const Figures figures = figuresAskedFor(request, services);
    answerCsv(response,
              targetsCsv(standings(services.office.targets, figures, comparedWith(figures, services.office))),
              "chi-tieu.csv");
}

void showFiguresCsv(const Request& request, Response& response, Services& services, const Session&) {
    answerCsv(response, figuresCsv(figuresAskedFor(request, services)), "so-lieu.csv");
}

void showVisitsCsv(const Request& request, Response& response, Services& services, const Session&) {
    answerCsv(response, visitsCsv(countVisits(services.fleet.book, monthAskedFor(request))), "luot-dung.csv");
}

using Show = void (*)(const Request&, Response&, Services&, const Session&);

httplib::Server::Handler toOfficers(Services& services, Show show) {
    return [&services, show](const Request& request, Response& response) {
        if (const auto session = officeSession(request, response, services))
            show(request, response, services, *session);
    };
}

void addComingAndGoing(httplib::Server& server, Services& services) {
    server.Get("/officer/login", [](const Request&, Response& response) {
        answerOffice(response, 200, loginPage(LoginTrouble::None));
    });
    server.Post("/officer/login",
                [&services](const Request& request, Response& response, const ContentReader& reader) {
                    const auto form = formOfBody(request, reader, response, services);
                    if (form && cameFromHere(request, response)) tryLogin(*form, request, response, services);
                });
    server.Post("/officer/logout",
                [&services](const Request& request, Response& response, const ContentReader& reader) {
                    const auto form = formOfBody(request, reader, response, services);
                    const auto session = form ? officeSession(request, response, services) : std::nullopt;
                    if (!session || !carriesToken(*form, *session, response)) return;
                    services.office.sessions.end(sessionCookieOf(request));
                    setSessionCookie(response, "", services);
                    seeOther(response, "/officer/login");
                });
}

}  // namespace

void addOfficeRoutes(httplib::Server& server, Services& services) {
    const std::string dossier = "/officer/dossiers/([A-Za-z0-9.-]{1,50})";
    addComingAndGoing(server, services);
    server.Get("/officer/", toOfficers(services, showInbox));
    server.Get("/officer/figures", toOfficers(services, showFigures));
    server.Get("/officer/figures.csv", toOfficers(services, showFiguresCsv));
    server.Get("/officer/visits.csv", toOfficers(services, showVisitsCsv));
    server.Get("/officer/targets.csv", toOfficers(services, showTargetsCsv));
    server.Get(dossier, toOfficers(services, showDossierPage));
    server.Get(dossier + "/documents/([^/]{1,100})", toOfficers(services, showPdf));
    server.Get(dossier + "/revisions/([0-9]{1,4})/documents/([^/]{1,100})",
               toOfficers(services, showRevisionPdf));
    server.Get(dossier + "/result", toOfficers(services, showResultPdf));
    addOfficeDecisions(server, services);
}

}  // namespace portal
