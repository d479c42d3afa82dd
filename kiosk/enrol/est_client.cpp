// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/est_client.h"

#include "kiosk/enrol/station_certificate.h"

namespace tramso {
namespace {

EnrolTrouble troubleOf(const Fault& fault) {
    switch (fault.code) {
        case FaultCode::ServiceUnproven:
        case FaultCode::ServiceNotInDate:
            return EnrolTrouble::Unproven;
        case FaultCode::ServiceDenied:
            return EnrolTrouble::Refused;
        case FaultCode::ServiceNotOurs:
            return EnrolTrouble::NotService;
        default:
            return EnrolTrouble::Unreachable;
    }
}

// What an answer without a certificate means.
EnrolTrouble troubleOf(int status) {
    constexpr int kBadRequest = 400, kUnauthorized = 401, kForbidden = 403;
    if (status == kUnauthorized) return EnrolTrouble::Used;
    if (status == kBadRequest || status == kForbidden) return EnrolTrouble::Refused;
    return status == 429 || status >= 500 ? EnrolTrouble::Unreachable : EnrolTrouble::NotService;
}

constexpr int kFine = 200;

}  // namespace

OrTrouble<std::vector<std::string>> EstClient::authorities(const std::stop_token& stop) {
    const auto answer = http_.send(
        {.method = "GET", .url = url_ + "/.well-known/est/cacerts", .headers = {}, .body = {}}, stop);
    if (!answer) return tl::make_unexpected(troubleOf(answer.error()));
    if (answer->status != kFine) return tl::make_unexpected(troubleOf(answer->status));
    auto certificates = certificatesIn(answer->body);
    if (certificates.empty()) return tl::make_unexpected(EnrolTrouble::NotService);
    return certificates;
}

OrTrouble<std::string> EstClient::ask(const char* what, const std::string& request,
                                      const std::string& authorization, const std::stop_token& stop) {
    HttpRequest post{
        .method = "POST",
        .url = url_ + "/.well-known/est/" + what,
        .headers = {{"Content-Type", "application/pkcs10"}, {"Content-Transfer-Encoding", "base64"}},
        .body = viewBytes(request)};
    if (!authorization.empty()) post.headers["Authorization"] = authorization;
    const auto answer = http_.send(post, stop);
    if (!answer) return tl::make_unexpected(troubleOf(answer.error()));
    if (answer->status != kFine) return tl::make_unexpected(troubleOf(answer->status));
    auto certificates = certificatesIn(answer->body);
    if (certificates.empty()) return tl::make_unexpected(EnrolTrouble::NotService);
    return std::move(certificates.front());
}

OrTrouble<std::string> EstClient::enrol(const std::string& token, const std::string& request,
                                        const std::stop_token& stop) {
    return ask("simpleenroll", request, "Basic " + toBase64(viewBytes("station:" + token)), stop);
}

OrTrouble<std::string> EstClient::renew(const std::string& request, const std::stop_token& stop) {
    return ask("simplereenroll", request, {}, stop);
}

}  // namespace tramso
