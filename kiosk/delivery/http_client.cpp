// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/http_client.h"

#include <curl/curl.h>

#include <algorithm>
#include <cctype>
#include <cstring>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::size_t kMaxBody = 1U << 20U;
constexpr std::size_t kMaxHeaders = 64;
constexpr std::size_t kMaxHeaderBytes = 64U << 10U;
constexpr std::size_t kLeastPerSecond = 512;  // bytes; slower than this is no line to send papers over

struct FreeList {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, FreeList>;

// What a transfer reads from and writes to.
struct Transfer {
    ByteView left;
    HttpAnswer answer;
    const std::stop_token* stop = nullptr;
    std::size_t headerBytes = 0;
    bool headWhole = false;
    bool tooLarge = false;
};

std::size_t onBody(const char* data, std::size_t, std::size_t size, void* user) {
    auto& transfer = *static_cast<Transfer*>(user);
    transfer.tooLarge = transfer.answer.body.size() + size > kMaxBody;
    if (transfer.tooLarge) return 0;
    transfer.answer.body.append(data, size);
    return size;
}

std::size_t onHeader(const char* data, std::size_t, std::size_t size, void* user) {
    auto& transfer = *static_cast<Transfer*>(user);
    const std::string_view line{data, size};
    transfer.headerBytes += size;
    transfer.tooLarge = transfer.headerBytes > kMaxHeaderBytes;
    if (transfer.tooLarge) return 0;
    if (line.starts_with("HTTP/"))
        transfer.answer.headers.clear();  // of a "100 Continue" before the real answer
    transfer.headWhole = trim(line).empty();
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || transfer.answer.headers.size() >= kMaxHeaders) return size;
    std::string name{line.substr(0, colon)};
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    transfer.answer.headers[name] = std::string{trim(line.substr(colon + 1))};
    return size;
}

std::size_t onUpload(char* out, std::size_t, std::size_t size, void* user) {
    auto& transfer = *static_cast<Transfer*>(user);
    const std::size_t count = std::min(size, transfer.left.size());
    std::memcpy(out, transfer.left.data(), count);
    transfer.left = transfer.left.subspan(count);
    return count;
}

int onProgress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Transfer*>(user)->stop->stop_requested() ? 1 : 0;
}

HeaderList headerList(const HttpRequest& request) {
    HeaderList list;
    const auto append = [&](const std::string& line) {
        list.reset(curl_slist_append(list.release(), line.c_str()));
    };
    for (const auto& [name, value] : request.headers) append(std::string{name}.append(": ").append(value));
    append("Expect:");  // no waiting for "100 Continue" before each chunk
    return list;
}

}  // namespace

struct HttpClient::Curl {
    struct Cleanup {
        void operator()(CURL* curl) const noexcept { curl_easy_cleanup(curl); }
    };
    std::unique_ptr<CURL, Cleanup> handle;
    std::chrono::seconds stall{};
};

std::optional<std::string_view> HttpAnswer::header(const std::string& lowerName) const {
    const auto found = headers.find(lowerName);
    if (found == headers.end()) return std::nullopt;
    return found->second;
}

HttpClient::HttpClient(std::chrono::seconds stall) : curl_{std::make_unique<Curl>()} {
    static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (kStarted == CURLE_OK) curl_->handle.reset(curl_easy_init());
    curl_->stall = stall;
}

HttpClient::~HttpClient() = default;

namespace {

void setLimits(CURL* curl, std::chrono::seconds stall, std::size_t toSend) {
    const auto seconds = static_cast<long>(stall.count());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, seconds);
    constexpr long kStallsInAll = 3;  // connecting, sending, answering
    curl_easy_setopt(curl, CURLOPT_TIMEOUT,
                     kStallsInAll * seconds + static_cast<long>(toSend / kLeastPerSecond));
}

void setReceiving(CURL* curl, Transfer& transfer) {
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &transfer);
}

void setSending(CURL* curl, const HttpRequest& request, Transfer& transfer) {
    if (request.method == "HEAD") curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    if (request.method == "HEAD" || request.method == "GET") return;
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, onUpload);
    curl_easy_setopt(curl, CURLOPT_READDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
}

// Somebody answered, but not in HTTP.
bool isNoHttp(CURLcode code) {
    return code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_WEIRD_SERVER_REPLY;
}

void readInfo(CURL* curl, HttpAnswer& answer) {
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    curl_off_t wait = 0;
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait);
    answer.retryAfter = std::chrono::seconds{std::max<curl_off_t>(wait, 0)};
}

}  // namespace

Result<HttpAnswer> HttpClient::send(const HttpRequest& request, const std::stop_token& stop) {
    CURL* const curl = curl_->handle.get();
    if (curl == nullptr) return fail(FaultCode::ServiceUnreachable, "curl");
    curl_easy_reset(curl);  // keeps connections alive, forgets options
    Transfer transfer{.left = request.body, .answer = {}, .stop = &stop};
    const HeaderList headers = headerList(request);
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    setLimits(curl, curl_->stall, request.body.size());
    setReceiving(curl, transfer);
    setSending(curl, request, transfer);
    const CURLcode code = curl_easy_perform(curl);
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "http");
    if (transfer.tooLarge) return fail(FaultCode::ServiceNotOurs, "http body");
    if (isNoHttp(code)) return fail(FaultCode::ServiceNotOurs, "no http");
    // curl is content with an answer that breaks off among its headers.
    if (code != CURLE_OK || !transfer.headWhole) return fail(FaultCode::ServiceUnreachable, "http");
    readInfo(curl, transfer.answer);
    return std::move(transfer.answer);
}

}  // namespace tramso
