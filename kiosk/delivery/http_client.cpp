// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/http_client.h"

#include <curl/curl.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <thread>

#include "kiosk/base/text.h"
#include "kiosk/delivery/allowance.h"

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
    Allowance* allowance = nullptr;
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
    constexpr std::chrono::milliseconds kBreath{10};
    auto& transfer = *static_cast<Transfer*>(user);
    const std::size_t wanted = std::min(size, transfer.left.size());
    std::size_t count = transfer.allowance->take(wanted, std::chrono::steady_clock::now());
    while (count == 0 && wanted > 0) {
        if (transfer.stop->stop_requested()) return CURL_READFUNC_ABORT;
        std::this_thread::sleep_for(kBreath);
        count = transfer.allowance->take(wanted, std::chrono::steady_clock::now());
    }
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
    HttpLine line;
};

std::optional<std::string_view> HttpAnswer::header(const std::string& lowerName) const {
    const auto found = headers.find(lowerName);
    if (found == headers.end()) return std::nullopt;
    return found->second;
}

HttpClient::HttpClient(HttpLine line) : curl_{std::make_unique<Curl>()} {
    static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (kStarted == CURLE_OK) curl_->handle.reset(curl_easy_init());
    curl_->line = withAllowance(std::move(line));
}

HttpClient::~HttpClient() = default;

namespace {

// Where it goes, and who is believed to be there.
void setWay(CURL* curl, const HttpLine& line) {
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, line.proxy.c_str());  // "": not even one of the environment
    curl_easy_setopt(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    if (!line.authorities.empty()) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, line.authorities.c_str());
        curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);  // or the system's would be believed beside them
    }
    if (line.anybody) {
        curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
        curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 0L);
    }
    if (line.certificate.empty()) return;
    curl_easy_setopt(curl, CURLOPT_SSLCERT, line.certificate.c_str());
    curl_easy_setopt(curl, CURLOPT_SSLKEY, line.key.c_str());
}

void setLimits(CURL* curl, const HttpLine& line, std::size_t toSend) {
    const auto seconds = static_cast<long>(line.stall.count());
    const std::uint64_t most = line.mostPerSecond == 0 ? kLeastPerSecond : line.mostPerSecond;
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, seconds);
    constexpr long kStallsInAll = 3;  // connecting, sending, answering
    curl_easy_setopt(
        curl, CURLOPT_TIMEOUT,
        kStallsInAll * seconds + static_cast<long>(toSend / std::min<std::uint64_t>(most, kLeastPerSecond)));
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

// A certificate that would hold at another time.
bool isOutOfDate(CURL* curl) {
    long verified = X509_V_OK;
    curl_easy_getinfo(curl, CURLINFO_SSL_VERIFYRESULT, &verified);
    return verified == X509_V_ERR_CERT_HAS_EXPIRED || verified == X509_V_ERR_CERT_NOT_YET_VALID;
}

// Why there is no answer.
tl::unexpected<Fault> noAnswer(CURL* curl, CURLcode code) {
    switch (code) {
        case CURLE_UNSUPPORTED_PROTOCOL:  // somebody answered, but not in HTTP
        case CURLE_WEIRD_SERVER_REPLY:
            return fail(FaultCode::ServiceNotOurs, "no http");
        case CURLE_PEER_FAILED_VERIFICATION:
            return isOutOfDate(curl) ? fail(FaultCode::ServiceNotInDate, "certificate")
                                     : fail(FaultCode::ServiceUnproven, "certificate");
        case CURLE_SSL_CACERT_BADFILE:
            return fail(FaultCode::ServiceUnproven, "authorities");
        case CURLE_SSL_CERTPROBLEM:  // our certificate and key are no pair, or not to be read
        case CURLE_SSL_CLIENTCERT:   // it wants one we have not got
            return fail(FaultCode::ServiceDenied, "own certificate");
        default:
            return fail(FaultCode::ServiceUnreachable, "http");
    }
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
    Transfer transfer{
        .left = request.body, .allowance = curl_->line.shared.get(), .answer = {}, .stop = &stop};
    const HeaderList headers = headerList(request);
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    setWay(curl, curl_->line);
    setLimits(curl, curl_->line, request.body.size());
    setReceiving(curl, transfer);
    setSending(curl, request, transfer);
    const CURLcode code = curl_easy_perform(curl);
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "http");
    if (transfer.tooLarge) return fail(FaultCode::ServiceNotOurs, "http body");
    if (code != CURLE_OK) return noAnswer(curl, code);
    // curl is content with an answer that breaks off among its headers.
    if (!transfer.headWhole) return fail(FaultCode::ServiceUnreachable, "http");
    readInfo(curl, transfer.answer);
    transfer.answer.proven = request.url.starts_with("https://") && !curl_->line.anybody;
    return std::move(transfer.answer);
}

}  // namespace tramso
