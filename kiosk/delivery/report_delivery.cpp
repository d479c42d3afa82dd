// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/report_delivery.h"

#include "kiosk/delivery/answers.h"

namespace tramso {

Result<Done> ReportDelivery::deliver(const std::string& report, const std::stop_token& stop) {
    HttpRequest request{.method = "PUT",
                        .url = withoutSlash(address_.url) + "/api/v1/report",
                        .headers = {{"Content-Type", "application/json"}},
                        .body = viewBytes(report)};
    if (!address_.token.empty()) request.headers["Authorization"] = "Bearer " + address_.token;
    if (signer_) request.headers["TramSo-Signature"] = detachedJws(report, *signer_);
    const auto answer = client_.send(request, stop);
    if (!answer) return tl::unexpected{answer.error()};
    if (!isOurs(*answer)) return fail(FaultCode::ServiceNotOurs, "report");
    switch (answer->status) {
        case 204:
            return Done{};
        case 401:
        case 403:
            return fail(FaultCode::ServiceDenied, "report");
        case 429:
        case 503:
            return fail(FaultCode::ServiceBusy, "report");
        case 400:
        case 404:  // a service that knows no reports
        case 411:
        case 413:
        case 415:
            return fail(FaultCode::ServiceRefused, "report");
        default:
            return fail(FaultCode::ServiceNotOurs, "report");
    }
}

}  // namespace tramso
