// SPDX-License-Identifier: GPL-3.0-or-later
// A station's side of EST (RFC 7030): asking a service for authorities and certificates.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "kiosk/delivery/http_client.h"
#include "kiosk/enrol/trouble.h"

namespace tramso {

// One thread at a time.
class EstClient {
public:
    // `url` is the service's base address without a slash at its end.
    EstClient(std::string url, HttpLine line) : url_{std::move(url)}, http_{std::move(line)} {}

    // The certificates (PEM) the service names as its authorities; as sure as the line is. Unreachable,
    // Unproven, NotService.
    [[nodiscard]] OrTrouble<std::vector<std::string>> authorities(const std::stop_token& stop);
    // The certificate (PEM) for a request, on the strength of a one-time token. Also Used and Refused.
    [[nodiscard]] OrTrouble<std::string> enrol(const std::string& token, const std::string& request,
                                               const std::stop_token& stop);
    // The same on the strength of the certificate the line shows.
    [[nodiscard]] OrTrouble<std::string> renew(const std::string& request, const std::stop_token& stop);

private:
    OrTrouble<std::string> ask(const char* what, const std::string& request, const std::string& authorization,
                               const std::stop_token& stop);

    std::string url_;
    HttpClient http_;
};

}  // namespace tramso
