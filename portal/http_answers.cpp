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
#include "portal/storage/trouble.h"

namespace portal {
namespace {

constexpr std::size_t kMostDrained = std::size_t{8} * 1024 * 1024;
constexpr std::size_t kPdfPiece = 65536;

}  // namespace

void answerJson(httplib::Response& response, int status, const std::string& body) {
    if (storageTrouble()) return answerTrouble(response);
    response.status = status;
    response.set_header("Cache-Control", "no-store");
    response.set_content(body, "application/json");
}

void answerTrouble(httplib::Response& response) {
    forgetStorageTrouble();
    answerRefusal(response, {503, "the storage of the service refused"});
}

void answerRefusal(httplib::Response& response, const Refusal& refusal) {
    if (storageTrouble() && refusal.status != 503) return answerTrouble(response);
    forgetStorageTrouble();
    if (refusal.status == 423 || refusal.status == 503) response.set_header("Retry-After", "5");
    if (refusal.status == 401) response.set_header("WWW-Authenticate", "Bearer");
    answerJson(response, refusal.status, nlohmann::json{{"error", refusal.reason}}.dump());
}

void answerPage(httplib::Response& response, int status, const std::string& html) {
    answerPage(response, status, html, pagePolicy());
}

void answerPage(httplib::Response& response, int status, const std::string& html, const std::string& policy) {
    response.status = storageTrouble() ? 503 : status;
    response.set_header("Cache-Control", "no-store");
    response.set_header("X-Robots-Tag", "noindex, nofollow");
    response.set_header("Content-Security-Policy", policy);
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("X-Frame-Options", "DENY");
    response.set_content(html, "text/html; charset=utf-8");
}

void answerPdf(httplib::Response& response, const MaybeReadable& file) {
    if (!file) return answerRefusal(response, {404, "no such document"});
    response.set_header("Cache-Control", "no-store");
    response.set_header("X-Frame-Options", "DENY");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_content_provider(file->size(), "application/pdf",
                                  [file](std::size_t, std::size_t length, httplib::DataSink& sink) {
                                      const std::string piece = file->next(std::min(length, kPdfPiece));
                                      return !piece.empty() && sink.write(piece.data(), piece.size());
                                  });
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

Answer<std::string> wholeBody(const httplib::Request& request, const httplib::ContentReader& reader,
                              std::size_t most, const char* tooLong, const std::atomic<bool>& stopping) {
    if (!bodyIsBounded(request)) return refuse(411, "Content-Length is missing");
    std::string body;
    Pace pace;
    const bool whole = !request.is_multipart_form_data() && reader([&](const char* data, std::size_t size) {
        // Beyond the limit it is counted no further, but read on for a while, so that the answer arrives.
        if (body.size() <= most) body.append(data, size);
        return pace.keepsUp(size) && !stopping;
    });
    if (body.size() > most) return refuse(413, tooLong);
    if (!whole) return refuse(408, "the body broke off");
    return body;
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
