// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §13: which edition of its disk a station is to fetch, and the bundle, in parts.
#include <fcntl.h>
#include <httplib.h>
#include <unistd.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "portal/files.h"
#include "portal/guarded.h"
#include "portal/http_answers.h"
#include "portal/services.h"
#include "portal/storage/trouble.h"
#include "portal/update/update_offer.h"

namespace portal {
namespace {

using httplib::Request, httplib::Response;

// The certificate's word before the request's own.
std::string stationAsking(const Request& request, Services& services) {
    const auto shown = shownCertificate(request, services.enrolment);
    return shown.certificate ? stationOf(*shown.certificate) : request.get_param_value("station");
}

void answerOffer(const Request& request, Response& response, Services& services) {
    const std::string station = stationAsking(request, services),
                      edition = request.get_param_value("edition");
    if (station.empty()) return answerRefusal(response, {400, "station: who asks?"});
    if (!edition.empty() && !isEdition(edition))
        return answerRefusal(response, {400, "edition: not a number"});
    const auto offer = offeredTo(services.updates, services.fleet.book, station, edition);
    if (storageTrouble()) return answerTrouble(response);
    response.set_header("Cache-Control", "no-store");
    if (!offer) {
        response.status = 204;
        return;
    }
    response.set_content(nlohmann::json{{"edition", offer->edition},
                                        {"size", offer->size},
                                        {"sha256", offer->sha256},
                                        {"channel", services.updates.channelOf(station)},
                                        {"url", "/api/v1/update/bundle?edition=" + offer->edition}}
                             .dump(),
                         "application/json");
}

void answerBundle(const Request& request, Response& response, const Services& services) {
    const std::string edition = request.get_param_value("edition");
    const auto file = isEdition(edition) ? services.updates.bundle(edition) : std::filesystem::path{};
    const auto size = file.empty() ? std::nullopt : sizeOf(file);
    const auto open = std::make_shared<Descriptor>(size ? ::open(file.c_str(), O_RDONLY | O_CLOEXEC) : -1);
    if (!open->open()) return answerRefusal(response, {404, "no such edition is kept here"});
    response.set_content_provider(
        *size, "application/octet-stream",
        [open](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
            std::string piece(std::min(length, std::size_t{64} * 1024), '\0');
            const auto got = ::pread(open->number(), piece.data(), piece.size(), static_cast<off_t>(offset));
            return got > 0 && sink.write(piece.data(), static_cast<std::size_t>(got));
        });
}

}  // namespace

void addUpdateRoutes(httplib::Server& server, Services& services) {
    const httplib::Server::Handler offer = [&services](const Request& request, Response& response) {
        answerOffer(request, response, services);
    };
    const httplib::Server::Handler bundle = [&services](const Request& request, Response& response) {
        answerBundle(request, response, services);
    };
    server.Get("/api/v1/update", guarded(services, offer));
    server.Get("/api/v1/update/bundle", guarded(services, bundle));
}

}  // namespace portal
