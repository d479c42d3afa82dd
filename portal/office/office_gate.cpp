// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/office_gate.h"

#include <fmt/format.h>

#include "portal/digest.h"
#include "portal/http_answers.h"
#include "portal/office/office_frame.h"
#include "portal/storage/trouble.h"

namespace portal {
namespace {

constexpr const char* kCookie = "tramso-officer";

// What a refusal says to an officer.
std::string_view refusalText(int status) {
    switch (status) {
        case 400:
            return "Thông tin gửi lên chưa đúng";
        case 403:
            return "Biểu mẫu đã cũ, mời mở lại trang";
        case 404:
            return "Không có hồ sơ này";
        case 409:
            return "Hồ sơ đã chuyển trạng thái khác";
        case 413:
            return "Tệp hoặc nội dung quá dài";
        default:
            return "Hệ thống chưa thực hiện được";
    }
}

}  // namespace

std::string sessionCookieOf(const httplib::Request& request) {
    return cookieValue(request.get_header_value("Cookie"), kCookie);
}

void setSessionCookie(httplib::Response& response, const std::string& value, const Services& services) {
    response.set_header("Set-Cookie",
                        fmt::format("{}={}; Path=/officer; HttpOnly; SameSite=Strict{}{}", kCookie, value,
                                    services.publicUrl.starts_with("https://") ? "; Secure" : "",
                                    value.empty() ? "; Max-Age=0" : ""));
}

void seeOther(httplib::Response& response, const std::string& way) {
    response.status = 303;
    response.set_header("Location", way);
    response.set_header("Cache-Control", "no-store");
    response.set_content("", "text/plain");
}

std::optional<Session> officeSession(const httplib::Request& request, httplib::Response& response,
                                     Services& services) {
    auto session = services.office.sessions.find(sessionCookieOf(request));
    if (!session && storageTrouble())
        answerOfficeRefusal(response, {503, "the storage of the service refused"}, "/officer/", nullptr);
    else if (!session)
        seeOther(response, "/officer/login");
    return session;
}

bool cameFromHere(const httplib::Request& request, httplib::Response& response) {
    const std::string site = request.get_header_value("Sec-Fetch-Site");
    if (site.empty() || site == "same-origin" || site == "none") return true;
    answerOfficeRefusal(response, {403, "sent by another site"}, "/officer/", nullptr);
    return false;
}

bool carriesToken(const Form& form, const Session& session, httplib::Response& response) {
    if (sameSecret(form.value("token"), session.formToken)) return true;
    answerOfficeRefusal(response, {403, "the form does not carry the session's token"}, "/officer/",
                        &session);
    return false;
}

Answer<Form> readForm(const httplib::Request& request, const httplib::ContentReader& reader,
                      const Services& services) {
    const auto body = wholeBody(request, reader, kLongestForm, "longer than any form", services.stopping);
    return body ? parseForm(*body) : Answer<Form>{tl::make_unexpected(body.error())};
}

std::optional<Form> formOfBody(const httplib::Request& request, const httplib::ContentReader& reader,
                               httplib::Response& response, Services& services) {
    auto form = readForm(request, reader, services);
    if (form) return std::move(*form);
    answerOfficeRefusal(response, form.error(), "/officer/", nullptr);
    return std::nullopt;
}

void answerOfficeRefusal(httplib::Response& response, const Refusal& refusal, const std::string& way,
                         const Session* session) {
    answerOffice(response, refusal.status,
                 officeMessage({refusalText(refusal.status), refusal.reason, "Quay lại", way}, session));
}

std::string addressOf(const httplib::Request& request, bool behindProxy) {
    if (!behindProxy) return request.remote_addr;
    // The last entry is the proxy's own; what stands before it anybody may have written.
    const std::string chain = request.get_header_value("X-Forwarded-For");
    const auto comma = chain.rfind(',');
    std::string last = comma == std::string::npos ? chain : chain.substr(comma + 1);
    while (last.starts_with(' ')) last.erase(0, 1);
    return last.empty() ? request.remote_addr : last;
}

}  // namespace portal
