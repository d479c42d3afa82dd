// SPDX-License-Identifier: GPL-3.0-or-later
// The gate in front of every handler: nobody is served on a station's route without the token
// or a certificate of this portal's.
#pragma once

#include <httplib.h>

#include <utility>

#include "portal/enrol/enrolment_desk.h"
#include "portal/http_answers.h"
#include "portal/services.h"

namespace portal {

// Included by the files that hang up routes alone, for it brings the HTTP library along.
// `services` outlive the handler. A refused body is drained, so that the 401 arrives.
[[nodiscard]] inline httplib::Server::Handler guarded(Services& services, httplib::Server::Handler handler) {
    return [&services, handler = std::move(handler)](const httplib::Request& request,
                                                     httplib::Response& response) {
        if (admitsStation(request, response, services)) handler(request, response);
    };
}
[[nodiscard]] inline httplib::Server::HandlerWithContentReader guarded(
    Services& services, httplib::Server::HandlerWithContentReader handler) {
    return [&services, handler = std::move(handler)](const httplib::Request& request,
                                                     httplib::Response& response,
                                                     const httplib::ContentReader& body) {
        if (admitsStation(request, response, services)) return handler(request, response, body);
        drain(request, body);
    };
}

}  // namespace portal
