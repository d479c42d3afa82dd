// SPDX-License-Identifier: GPL-3.0-or-later
// Enrolment over secure transport, RFC 7030; what of it we answer to stands in docs/enrolment.md.
#include <httplib.h>

#include "portal/enrol/enrolment_desk.h"
#include "portal/enrol/est_messages.h"
#include "portal/http_answers.h"
#include "portal/services.h"

namespace portal {
namespace {

using httplib::ContentReader, httplib::Request, httplib::Response;

void answerCertificates(Response& response, const std::vector<std::string>& certificates, const char* type) {
    const std::string message = certificatesMessage(certificates);
    if (message.empty()) return answerRefusal(response, {500, "no certificate can be told"});
    response.status = 200;
    response.set_header("Cache-Control", "no-store");
    response.set_header("Content-Transfer-Encoding", "base64");
    response.set_content(message, type);
}

void answerCertificate(Response& response, const Answer<std::string>& certificate) {
    if (certificate)
        return answerCertificates(response, {*certificate}, "application/pkcs7-mime; smime-type=certs-only");
    if (certificate.error().status == 401)  // RFC 7030 §3.2.3; before the scheme of the other routes
        response.set_header("WWW-Authenticate", "Basic realm=\"TramSo\"");
    answerRefusal(response, certificate.error());
}

Answer<OpensslPart<X509_REQ>> requestIn(const Request& request, const ContentReader& reader,
                                        const Services& services) {
    if (!request.get_header_value("Content-Type").starts_with("application/pkcs10")) {
        drain(request, reader);
        return refuse(415, "expected application/pkcs10");
    }
    return wholeBody(request, reader, kLongestCertificateRequest, "longer than any request",
                     services.stopping)
        .and_then([](const std::string& body) { return parseCertificateRequest(body); });
}

void cacerts(Response& response, Services& services) {
    answerCertificates(response, services.enrolment.authority.told(), "application/pkcs7-mime");
}

void simpleEnrol(const Request& request, Response& response, const ContentReader& reader,
                 Services& services) {
    const auto asked = requestIn(request, reader, services);
    if (!asked) return answerRefusal(response, asked.error());
    const std::string token = basicPassword(request.get_header_value("Authorization"));
    answerCertificate(response,
                      services.enrolment.book.enrol(token, *X509_REQ_get0_pubkey(asked->get()), now()));
}

void simpleReenrol(const Request& request, Response& response, const ContentReader& reader,
                   Services& services) {
    const auto asked = requestIn(request, reader, services);
    if (!asked) return answerRefusal(response, asked.error());
    const auto shown = shownCertificate(request, services.enrolment);
    if (shown.standing != Standing::Holds)
        return answerRefusal(response, {403, "no certificate of a station was shown, or it does not hold"});
    // RFC 7030 §4.2.2.
    if (X509_NAME_cmp(X509_get_subject_name(shown.certificate.get()),
                      X509_REQ_get_subject_name(asked->get())) != 0)
        return answerRefusal(response, {400, "the request names another than the certificate does"});
    answerCertificate(
        response, services.enrolment.book.renew(shown.serial, *X509_REQ_get0_pubkey(asked->get()), now()));
}

}  // namespace

void addEstRoutes(httplib::Server& server, Services& services) {
    const auto with = [&services](auto handler) {
        return [&services, handler](const Request& request, Response& response, const ContentReader& reader) {
            handler(request, response, reader, services);
        };
    };
    server.Get("/.well-known/est/cacerts",
               [&services](const Request&, Response& response) { cacerts(response, services); });
    server.Post("/.well-known/est/simpleenroll", with(simpleEnrol));
    server.Post("/.well-known/est/simplereenroll", with(simpleReenrol));
}

}  // namespace portal
