// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/enrol/enrolment_desk.h"

#include <httplib.h>

#include "portal/enrol/est_messages.h"
#include "portal/http_answers.h"
#include "portal/routes.h"
#include "portal/services.h"

namespace portal {
namespace {

constexpr std::size_t kLongestCertificate = 8192;  // bytes, with %-signs

}  // namespace

ShownCertificate shownCertificate(const httplib::Request& request, EnrolmentDesk& desk) {
    ShownCertificate shown;
    // Said twice, one of them may be the station's own word.
    if (!desk.frontTells || request.get_header_value_count("X-Client-Verify") != 1 ||
        request.get_header_value_count("X-Client-Cert") != 1 ||
        request.get_header_value("X-Client-Verify") != "SUCCESS")
        return shown;
    const std::string text = request.get_header_value("X-Client-Cert");
    if (text.size() > kLongestCertificate) return shown;
    auto certificate = certificateFromPem(percentDecoded(text));
    if (!certificate || !desk.authority.certified(*certificate, now())) return shown;
    shown.serial = serialOf(*certificate);
    shown.standing = desk.book.standing(shown.serial);
    shown.certificate = std::move(certificate);
    return shown;
}

bool admitsStation(const httplib::Request& request, httplib::Response& response, Services& services) {
    if (!needsToken(routeOf(request.path), request.method)) return true;
    switch (shownCertificate(request, services.enrolment).standing) {
        case Standing::Holds:
            return true;
        case Standing::Withdrawn:
            answerRefusal(response, {401, "this station's certificate was withdrawn"});
            return false;
        case Standing::Unknown:
            break;
    }
    return admits(request, response, services.token);
}

}  // namespace portal
