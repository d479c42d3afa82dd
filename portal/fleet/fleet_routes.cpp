// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §12: what stations report, and what the operator sees of it.
#include "portal/digest.h"
#include "portal/fleet/fleet_page.h"
#include "portal/fleet/metrics.h"
#include "portal/guarded.h"
#include "portal/http_answers.h"
#include "portal/office/office_frame.h"
#include "portal/office/office_gate.h"
#include "portal/services.h"
#include "portal/storage/trouble.h"

namespace portal {
namespace {

using httplib::ContentReader, httplib::Request, httplib::Response;

// A station that shows a certificate speaks for itself alone.
bool speaksForItself(const Request& request, Services& services, const std::string& station) {
    const auto shown = shownCertificate(request, services.enrolment);
    return !shown.certificate || stationOf(*shown.certificate) == station;
}

Answer<StationReport> reportIn(const Request& request, const ContentReader& reader, Services& services) {
    const std::string type = request.get_header_value("Content-Type");
    if (type != "application/json" && !type.starts_with("application/json;"))
        return refuse(415, "Content-Type is not application/json");
    const auto body =
        wholeBody(request, reader, kLongestReport, "the report is longer than 256 KiB", services.stopping);
    if (!body) return tl::make_unexpected(body.error());
    auto report = parseStationReport(*body);
    if (!report) return report;
    if (!speaksForItself(request, services, report->station))
        return refuse(403, "the certificate is of another station");
    const auto checked =
        services.intake.keys().check(request.get_header_value("TramSo-Signature"), *body, report->station);
    if (!checked) return tl::make_unexpected(checked.error());
    return report;
}

void takeReport(const Request& request, Response& response, const ContentReader& reader, Services& services) {
    const auto report = reportIn(request, reader, services);
    if (!report) return answerRefusal(response, report.error());
    if (!services.fleet.book.take(*report, now()) || storageTrouble()) return answerTrouble(response);
    response.status = 204;
}

void showFleet(const Request& request, Response& response, Services& services) {
    const auto session = officeSession(request, response, services);
    if (!session) return;
    FleetDesk& fleet = services.fleet;
    answerOffice(response, 200, fleetPage(fleet.book.stations(), fleet.limits, now(), *session));
}

void showMetrics(const Request& request, Response& response, Services& services) {
    constexpr std::string_view kScheme = "Bearer ";
    const std::string given = request.get_header_value("Authorization");
    if (!given.starts_with(kScheme) ||
        !sameSecret(std::string_view{given}.substr(kScheme.size()), services.fleet.metricsToken))
        return answerRefusal(response, {401, "the token of the metrics is missing or another"});
    const std::string text = metricsText(services.fleet.book.stations(), services.fleet.requests);
    if (storageTrouble()) return answerTrouble(response);
    response.set_header("Cache-Control", "no-store");
    response.set_content(text, "text/plain; version=0.0.4; charset=utf-8");
}

}  // namespace

void addFleetRoutes(httplib::Server& server, Services& services) {
    const httplib::Server::HandlerWithContentReader put =
        [&services](const Request& request, Response& response, const ContentReader& body) {
            takeReport(request, response, body, services);
        };
    server.Put("/api/v1/report", guarded(services, put));
    server.Get("/officer/fleet", [&services](const Request& request, Response& response) {
        showFleet(request, response, services);
    });
    server.Get("/metrics", [&services](const Request& request, Response& response) {
        showMetrics(request, response, services);
    });
}

}  // namespace portal
