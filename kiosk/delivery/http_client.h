// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request at a time over libcurl, with limits on everything that comes back.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "kiosk/base/bytes.h"

namespace tramso {

class Allowance;

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
    bool proven = false;                         // over TLS, by who proved to have the address
    // A header's value, or nothing.
    [[nodiscard]] std::optional<std::string_view> header(const std::string& lowerName) const;
};

// How requests get to their address, and how both ends prove who they are. Files are PEM, read anew for each
// connection.
struct HttpLine {
    // How long to wait for a connection, and how long a transfer may stand still. One that trickles is given
    // up too, when it takes far longer than its size explains.
    std::chrono::seconds stall{20};
    std::filesystem::path authorities;  // the only ones believed; empty: those of the system
    bool anybody = false;               // believes whoever answers: for what is proven otherwise
    std::filesystem::path certificate;  // the station's own; empty: it shows none
    std::filesystem::path key;          // of that certificate
    std::string proxy;                  // "http://host:3128", "socks5h://host:1080"; empty: straight on
    std::uint64_t mostPerSecond = 0;    // bytes of bodies sent; 0: as many as the line takes
    // Of that bound, for all who have the same one and keep to it together; empty: each keeps to it alone.
    std::shared_ptr<Allowance> shared;
};

// Follows no redirect and no proxy of the environment: where a dossier goes is decided by the settings, not
// by who answers. HTTP/2 where the other end speaks it; TLS from 1.2 on. One thread at a time.
class HttpClient {
public:
    explicit HttpClient(HttpLine line);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    // The answer, whatever its status. ServiceUnreachable when there is none; ServiceUnproven and
    // ServiceNotInDate when the other end's certificate does not hold, and ServiceDenied when ours does not:
    // then nothing of the request was sent, or nothing of it read. ServiceNotOurs when the answer is larger
    // than any of ours, Cancelled.
    [[nodiscard]] Result<HttpAnswer> send(const HttpRequest& request, const std::stop_token& stop);

private:
    struct Curl;
    std::unique_ptr<Curl> curl_;
};

}  // namespace tramso
