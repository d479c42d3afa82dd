// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/single_request.h"

#include <fmt/format.h>

#include "kiosk/base/text.h"
#include "kiosk/delivery/answers.h"

namespace tramso {
namespace {

// RFC 3986: what need not be escaped anywhere.
bool isUnreserved(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

}  // namespace

HttpRequest requestTo(const ServiceAddress& service, std::string method, const std::string& path) {
    HttpRequest request{
        .method = std::move(method), .url = withoutSlash(service.url) + path, .headers = {}, .body = {}};
    if (!service.token.empty()) request.headers["Authorization"] = "Bearer " + service.token;
    return request;
}

FaultCode refusalOf(const HttpAnswer& answer) {
    switch (answer.status) {
        case 401:
        case 403:
            return FaultCode::ServiceDenied;
        case 408:
        case 429:
        case 503:
            return FaultCode::ServiceBusy;
        default:
            return FaultCode::ServiceNotOurs;
    }
}

std::string percentEncoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (isUnreserved(c))
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace tramso
