// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/catalogue_fetch.h"

#include "kiosk/delivery/answers.h"

namespace tramso {

Result<std::optional<Bytes>> fetchCatalogue(const ServiceAddress& service, const std::string& sha256,
                                            const std::stop_token& stop) {
    HttpClient client{service.line};
    HttpRequest request{
        .method = "GET", .url = withoutSlash(service.url) + "/api/v1/catalogue", .headers = {}, .body = {}};
    if (!service.token.empty()) request.headers["Authorization"] = "Bearer " + service.token;
    if (!sha256.empty()) request.headers["If-None-Match"] = '"' + sha256 + '"';
    const auto answer = client.send(request, stop);
    if (!answer) return tl::unexpected{answer.error()};
    if (!isOurs(*answer)) return fail(FaultCode::ServiceNotOurs, "catalogue");
    switch (answer->status) {
        case 200: {
            const ByteView bytes = viewBytes(answer->body);
            return Bytes{bytes.begin(), bytes.end()};
        }
        case 304:
        case 404:
            return std::nullopt;
        case 401:
        case 403:
            return fail(FaultCode::ServiceDenied, "catalogue");
        case 429:
        case 503:
            return fail(FaultCode::ServiceBusy, "catalogue");
        default:
            return fail(FaultCode::ServiceNotOurs, "catalogue");
    }
}

}  // namespace tramso
