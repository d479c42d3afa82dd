// SPDX-License-Identifier: GPL-3.0-or-later
// The online service over HTTP, docs/wire.md §4: what becomes of a dossier after it was handed in.
#include <algorithm>

#include "kiosk/base/text.h"
#include "kiosk/delivery/http_online_service.h"
#include "kiosk/delivery/service_replies.h"
#include "kiosk/dossier/slip_code.h"

namespace tramso {
namespace {

const std::map<std::string, std::string> kJson{{"Content-Type", "application/json"}};

// What goes into an address or a body goes in unchanged.
bool isPlainWord(const std::string& text) {
    return !text.empty() && text.size() <= 50 &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || (c >= 'A' && c <= 'Z') || c == '-'; });
}

}  // namespace

Result<HttpAnswer> HttpOnlineService::follow(Asked asked, const std::string& method, const std::string& path,
                                             const std::string& body, const std::stop_token& stop) {
    const auto answer =
        ask(method, address_.url + path, body.empty() ? Headers{} : kJson, viewBytes(body), stop);
    if (!answer) return tl::unexpected{answer.error().fault};
    const Then then = meaningOf(asked, *answer);
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer).fault};
    return *answer;
}

Result<DossierStatus> HttpOnlineService::status(const std::string& trackingToken,
                                                const std::stop_token& stop) {
    if (!isTrackingToken(trackingToken)) return fail(FaultCode::NotFound, "tracking token");
    return follow(Asked::Track, "GET", "/api/v1/track/" + trackingToken, {}, stop)
        .and_then([](const HttpAnswer& answer) { return parseStatus(answer.body); });
}

Result<std::string> HttpOnlineService::findToken(const std::string& reference, const std::string& digits,
                                                 const std::stop_token& stop) {
    if (!isPlainWord(reference) || !isPlainWord(digits)) return fail(FaultCode::NotFound, "reference");
    const std::string body = R"({"reference":")" + reference + R"(","digits":")" + digits + R"("})";
    return follow(Asked::Find, "POST", "/api/v1/find", body, stop).and_then([](const HttpAnswer& answer) {
        return parseToken(answer.body);
    });
}

Result<DossierStatus> HttpOnlineService::withdraw(const std::string& trackingToken,
                                                  const std::stop_token& stop) {
    if (!isTrackingToken(trackingToken)) return fail(FaultCode::NotFound, "tracking token");
    return follow(Asked::Withdraw, "POST", "/api/v1/track/" + trackingToken + "/withdraw", "{}", stop)
        .and_then([](const HttpAnswer& answer) { return parseStatus(answer.body); });
}

}  // namespace tramso
