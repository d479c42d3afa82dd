// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/report_delivery.h"

#include "kiosk/delivery/answers.h"
#include "kiosk/delivery/single_request.h"

namespace tramso {

Result<Done> ReportDelivery::deliver(const std::string& report, const std::stop_token& stop) {
    HttpRequest request = requestTo(address_, "PUT", "/api/v1/report");
    request.headers["Content-Type"] = "application/json";
    request.body = viewBytes(report);
    if (signer_) request.headers["TramSo-Signature"] = detachedJws(report, *signer_);
    const auto answer = client_.send(request, stop);
    if (!answer) return tl::unexpected{answer.error()};
    if (!isOurs(*answer)) return fail(FaultCode::ServiceNotOurs, "report");
    switch (answer->status) {
        case 204:
            return Done{};
        case 400:
        case 404:  // a service that knows no reports
        case 411:
        case 413:
        case 415:
            return fail(FaultCode::ServiceRefused, "report");
        default:
            return fail(refusalOf(*answer), "report");
    }
}

}  // namespace tramso
