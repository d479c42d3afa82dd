// SPDX-License-Identifier: GPL-3.0-or-later
// Answers in the service's own form, whatever the HTTP library would have said. Where storage failed while
// the request was served (storageTrouble()) any page or JSON becomes a 503: what was not found then may
// exist.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "portal/refusal.h"
#include "portal/storage/readable.h"

namespace httplib {
struct Request;
struct Response;
class ContentReader;
}  // namespace httplib

namespace portal {

// A JSON body.
void answerJson(httplib::Response& response, int status, const std::string& body);
// {"error":"…"}, with Retry-After where trying again helps.
void answerRefusal(httplib::Response& response, const Refusal& refusal);
// 503: what is kept cannot be asked now.
void answerTrouble(httplib::Response& response);
// A web page: not cached, not indexed, allowed to do nothing.
void answerPage(httplib::Response& response, int status, const std::string& html);
// The same under another Content-Security-Policy.
void answerPage(httplib::Response& response, int status, const std::string& html, const std::string& policy);
// A PDF to be looked at, piece by piece. 404 when it is not there.
void answerPdf(httplib::Response& response, const MaybeReadable& file);

// True when the request may go on: its route is open to all, or it carries `token` as its bearer. Otherwise
// 401.
[[nodiscard]] bool admits(const httplib::Request& request, httplib::Response& response,
                          std::string_view token);

// A header that is a whole number of 1–18 decimal digits and stands there once.
[[nodiscard]] std::optional<std::uint64_t> numberHeader(const httplib::Request& request, const char* name);

// True when the request says where its body ends.
[[nodiscard]] bool bodyIsBounded(const httplib::Request& request);

// The whole body, held to `most` bytes before and while it arrives. 411 when the request does not say where
// it ends, 413 with `tooLong` as the reason, 408 when it broke off, came too slowly, or the portal is
// stopping.
[[nodiscard]] Answer<std::string> wholeBody(const httplib::Request& request,
                                            const httplib::ContentReader& reader, std::size_t most,
                                            const char* tooLong, const std::atomic<bool>& stopping);

// Reads and drops the body of a refused request, up to 8 MiB: closing with bytes unread would reset the
// connection, and the answer might never arrive.
void drain(const httplib::Request& request, const httplib::ContentReader& body);

}  // namespace portal
