// SPDX-License-Identifier: GPL-3.0-or-later
// Answers in the service's own form, whatever the HTTP library would have said.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "portal/refusal.h"

namespace httplib {
struct Request;
struct Response;
class ContentReader;
}  // namespace httplib

namespace portal {

// A JSON body.
void answerJson(httplib::Response& response, int status, const std::string& json);
// {"error":"…"}, with Retry-After where trying again helps.
void answerRefusal(httplib::Response& response, const Refusal& refusal);
// A web page: not cached, not indexed, allowed to do nothing.
void answerPage(httplib::Response& response, int status, const std::string& html);

// True when the request may go on: its route is open to all, or it carries `token` as its bearer. Otherwise
// 401.
[[nodiscard]] bool admits(const httplib::Request& request, httplib::Response& response,
                          std::string_view token);

// A header that is a whole number of 1–18 decimal digits and stands there once.
[[nodiscard]] std::optional<std::uint64_t> numberHeader(const httplib::Request& request, const char* name);

// True when the request says where its body ends.
[[nodiscard]] bool bodyIsBounded(const httplib::Request& request);

// Reads and drops the body of a refused request, up to 8 MiB: closing with bytes unread would reset the
// connection, and the answer might never arrive.
void drain(const httplib::Request& request, const httplib::ContentReader& body);

}  // namespace portal
