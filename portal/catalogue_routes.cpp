// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §11: the signed catalogue of procedures, for stations to fetch. Its signature is the stations'
// to judge: here it is a file.
#include <httplib.h>

#include "portal/digest.h"
#include "portal/files.h"
#include "portal/guarded.h"
#include "portal/http_answers.h"
#include "portal/services.h"

namespace portal {
namespace {

constexpr std::size_t kLongestBundle = 1U << 20U;

void answerCatalogue(const httplib::Request& request, httplib::Response& response, const Services& services) {
    const auto bundle = readSmallFile(services.catalogueBundle, kLongestBundle);
    if (!bundle) return answerRefusal(response, {404, "no catalogue is kept here"});
    const std::string tag = '"' + sha256Hex(*bundle) + '"';
    response.set_header("ETag", tag);
    response.set_header("Cache-Control", "no-cache");
    if (request.get_header_value("If-None-Match") == tag) {
        response.status = 304;
        return;
    }
    response.set_content(*bundle, "application/octet-stream");
}

}  // namespace

void addCatalogueRoutes(httplib::Server& server, Services& services) {
    const httplib::Server::Handler get = [&services](const httplib::Request& request,
                                                     httplib::Response& response) {
        answerCatalogue(request, response, services);
    };
    server.Get("/api/v1/catalogue", guarded(services, get));
}

}  // namespace portal
