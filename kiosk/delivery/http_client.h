// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request at a time over libcurl, with limits on everything that comes back.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "kiosk/base/bytes.h"

namespace tramso {

struct HttpRequest {
    std::string method;  // "PATCH"
    std::string url;     // absolute
    std::map<std::string, std::string> headers;
    ByteView body;
};

struct HttpAnswer {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case; the last of several wins
    std::string body;                            // at most 1 MiB
    std::chrono::seconds retryAfter{0};          // Retry-After, as seconds or as a date; 0: not said
    // A header's value, or nothing.
    [[nodiscard]] std::optional<std::string_view> header(const std::string& lowerName) const;
};

// Follows no redirect and no proxy of the environment: where a dossier goes is decided by the settings, not
// by who answers. One thread at a time.
class HttpClient {
public:
    // `stall`: how long to wait for a connection, and how long a transfer may stand still. One that trickles
    // is given up too, when it takes far longer than its size explains.
    explicit HttpClient(std::chrono::seconds stall);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    // The answer, whatever its status. ServiceUnreachable when there is none (also when TLS does not hold),
    // ServiceNotOurs when it is larger than any answer of ours, Cancelled.
    [[nodiscard]] Result<HttpAnswer> send(const HttpRequest& request, const std::stop_token& stop);

private:
    struct Curl;
    std::unique_ptr<Curl> curl_;
};

}  // namespace tramso
