// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/catalogue_fetch.h"

#include "kiosk/delivery/answers.h"
#include "kiosk/delivery/single_request.h"

namespace tramso {

Result<std::optional<Bytes>> fetchCatalogue(const ServiceAddress& service, const std::string& sha256,
                                            const std::stop_token& stop) {
    HttpClient client{service.line};
    HttpRequest request = requestTo(service, "GET", "/api/v1/catalogue");
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
        default:
            return fail(refusalOf(*answer), "catalogue");
    }
}

}  // namespace tramso
