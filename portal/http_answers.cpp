// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http_answers.h"

#include <httplib.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "portal/digest.h"
#include "portal/pace.h"
#include "portal/page_frame.h"
#include "portal/routes.h"

namespace portal {
namespace {

constexpr std::size_t kMostDrained = std::size_t{8} * 1024 * 1024;

}  // namespace

void answerJson(httplib::Response& response, int status, const std::string& json) {
    response.status = status;
    response.set_header("Cache-Control", "no-store");
    response.set_content(json, "application/json");
}

void answerRefusal(httplib::Response& response, const Refusal& refusal) {
    if (refusal.status == 423 || refusal.status == 503) response.set_header("Retry-After", "5");
    if (refusal.status == 401) response.set_header("WWW-Authenticate", "Bearer");
    answerJson(response, refusal.status, nlohmann::json{{"error", refusal.reason}}.dump());
}

void answerPage(httplib::Response& response, int status, const std::string& html) {
    response.status = status;
    response.set_header("Cache-Control", "no-store");
    response.set_header("X-Robots-Tag", "noindex, nofollow");
    response.set_header("Content-Security-Policy", pagePolicy());
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("X-Frame-Options", "DENY");
    response.set_content(html, "text/html; charset=utf-8");
}

bool admits(const httplib::Request& request, httplib::Response& response, std::string_view token) {
    constexpr std::string_view kScheme = "Bearer ";
    if (!needsToken(routeOf(request.path), request.method)) return true;
    const std::string given = request.get_header_value("Authorization");
    if (given.starts_with(kScheme) && sameSecret(std::string_view{given}.substr(kScheme.size()), token))
        return true;
    answerRefusal(response, {401, "the station's token is missing or another"});
    return false;
}

std::optional<std::uint64_t> numberHeader(const httplib::Request& request, const char* name) {
    if (request.get_header_value_count(name) != 1) return std::nullopt;
    const std::string text = request.get_header_value(name);
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    std::uint64_t value = 0;
    if (!digits || text.size() > 18 || text.empty()) return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool bodyIsBounded(const httplib::Request& request) {
    return request.get_header_value("Transfer-Encoding") == "chunked" ||
           numberHeader(request, "Content-Length").has_value();
}

void drain(const httplib::Request& request, const httplib::ContentReader& body) {
    if (!bodyIsBounded(request) || request.is_multipart_form_data()) return;
    std::size_t seen = 0;
    Pace pace;
    body([&](const char*, std::size_t size) {
        seen += size;
        return seen <= kMostDrained && pace.keepsUp(size);
    });
}

}  // namespace portal
