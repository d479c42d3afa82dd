// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/notice/carriers.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string_view>

#include "portal/curl_parts.h"

namespace portal {
namespace {

std::size_t handOut(char* into, std::size_t, std::size_t room, void* rest) {
    auto& text = *static_cast<std::string_view*>(rest);
    const std::size_t size = std::min(room, text.size());
    std::memcpy(into, text.data(), size);
    text.remove_prefix(size);
    return size;
}

std::size_t swallow(const char*, std::size_t, std::size_t size, void*) {
    return size;
}

int mayGoOn(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return *static_cast<const std::atomic<bool>*>(stop) ? 1 : 0;
}

CurlHandle handleFor(const std::string& url, const std::atomic<bool>& stop) {
    CurlHandle curl{curl_easy_init()};
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps,http,https");
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(curl.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, mayGoOn);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, const_cast<std::atomic<bool>*>(&stop));
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, swallow);
    return curl;
}

// 4xx of SMTP means not now, 5xx never; of HTTP 4xx means never but for 401, 403, 408 and 429, which somebody
// will mend.
Carried meaningOf(CURLcode done, long answer, bool http) {
    if (http && done == CURLE_OK) {
        if (answer >= 200 && answer < 300) return Carried::Gone;
        const bool mendable = answer == 401 || answer == 403 || answer == 408 || answer == 429;
        return answer >= 400 && answer < 500 && !mendable ? Carried::Never : Carried::Later;
    }
    if (done == CURLE_OK) return Carried::Gone;
    return !http && answer >= 550 && answer < 560 && answer != 552 ? Carried::Never : Carried::Later;
}

}  // namespace

Carried sendMail(const MailRoute& route, const std::string& to, const std::string& mail,
                 const std::atomic<bool>& stop) {
    const CurlHandle curl = handleFor(route.url, stop);
    std::string_view rest = mail;
    CurlLines recipients;
    addLine(recipients, "<" + to + ">");
    const std::string sender = "<" + route.from + ">";
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, sender.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    // A password never goes over an open line.
    curl_easy_setopt(curl.get(), CURLOPT_USE_SSL,
                     static_cast<long>(route.login.empty() ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    if (!route.login.empty()) curl_easy_setopt(curl.get(), CURLOPT_USERPWD, route.login.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, handOut);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
    const CURLcode done = curl_easy_perform(curl.get());
    long answer = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer);
    return meaningOf(done, answer, false);
}

Carried sendSms(const SmsRoute& route, const std::string& to, const std::string& text,
                const std::atomic<bool>& stop) {
    const CurlHandle curl = handleFor(route.url, stop);
    const std::string body = nlohmann::json{{"to", to}, {"text", text}}.dump();
    CurlLines headers;
    addLine(headers, "Content-Type: application/json");
    if (!route.token.empty()) addLine(headers, "Authorization: Bearer " + route.token);
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.c_str());
    const CURLcode done = curl_easy_perform(curl.get());
    long answer = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer);
    return meaningOf(done, answer, true);
}

}  // namespace portal
