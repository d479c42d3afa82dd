// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands before the portal with a certificate, as the TLS front tells it.
#pragma once

#include "portal/enrol/station_book.h"

namespace httplib {
struct Request;
struct Response;
}  // namespace httplib

namespace portal {

struct Services;

// Outlives the server.
struct EnrolmentDesk {
    const StationAuthority& authority;
    StationBook& book;
    bool frontTells = false;  // the front's word about certificates is believed
};

// What a request shows: the certificate (null: none that counts) and where it stands.
struct ShownCertificate {
    OpensslPart<X509> certificate;
    std::string serial;
    Standing standing = Standing::Unknown;
};

// The certificate of this portal's authority that the front has seen proven: `X-Client-Verify: SUCCESS` and
// `X-Client-Cert`, the PEM text with %-signs (nginx's $ssl_client_verify and $ssl_client_escaped_cert).
[[nodiscard]] ShownCertificate shownCertificate(const httplib::Request& request, EnrolmentDesk& desk);

// True when the request may go on: its route is open to all, or it shows a certificate that holds, or it
// carries the stations' token. A certificate that was withdrawn opens nothing, whatever comes with it: 401.
[[nodiscard]] bool admitsStation(const httplib::Request& request, httplib::Response& response,
                                 Services& services);

}  // namespace portal
