// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/s3_request.h"

#include <fmt/format.h>

#include <chrono>
#include <thread>

#include "portal/curl_parts.h"
#include "portal/digest.h"

namespace portal {
namespace {

constexpr int kTries = 3;
constexpr std::chrono::milliseconds kPause{200};
constexpr long kConnectSeconds = 5, kStallSeconds = 15, kWholeSeconds = 120;

struct Arriving {
    S3Answer answer;
    std::size_t most = 0;
};

std::size_t takeBody(const char* data, std::size_t, std::size_t size, void* into) {
    auto& arriving = *static_cast<Arriving*>(into);
    if (size > arriving.most - arriving.answer.body.size()) return 0;
    arriving.answer.body.append(data, size);
    return size;
}

std::size_t takeHeader(const char* data, std::size_t, std::size_t size, void* into) {
    constexpr std::string_view kName = "etag:";
    const std::string_view line{data, size};
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    for (std::size_t i = 0; i < kName.size(); ++i)
        if (i >= line.size() || lower(line[i]) != kName[i]) return size;
    const auto begin = line.find_first_not_of(' ', kName.size());
    const auto end = line.find_last_not_of("\r\n ");
    if (begin < end) static_cast<Arriving*>(into)->answer.etag = line.substr(begin, end + 1 - begin);
    return size;
}

// One handle for each thread: connections are kept, and their TLS with them.
CURL* handleOfThread() {
    thread_local const CurlHandle handle{curl_easy_init()};
    curl_easy_reset(handle.get());
    return handle.get();
}

CurlLines headersOf(const S3Account& account, const S3Question& question) {
    CurlLines list;
    addLine(list, "x-amz-content-sha256: " + sha256Hex(question.body));
    if (!account.sessionToken.empty()) addLine(list, "x-amz-security-token: " + account.sessionToken);
    if (!question.range.empty()) addLine(list, "Range: " + question.range);
    // A header named in order to leave it out would be signed all the same.
    if (!question.body.empty()) addLine(list, "Content-Type: application/octet-stream");
    return list;
}

void describe(CURL* curl, const S3Account& account, const S3Question& question, const std::string& url,
              const std::string& scope) {
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_USERNAME, account.id.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, account.secret.c_str());
    curl_easy_setopt(curl, CURLOPT_AWS_SIGV4, scope.c_str());
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, kStallSeconds);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, kWholeSeconds);
    const std::string_view method = question.method;
    if (method == "PUT" || method == "POST") {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(question.body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, question.body.empty() ? "" : question.body.data());
    }
    if (method == "HEAD") curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    if (method != "GET" && method != "HEAD") curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, question.method);
}

S3Answer askOnce(const S3Account& account, const S3Question& question) {
    CURL* curl = handleOfThread();
    const CurlLines headers = headersOf(account, question);
    const std::string url =
        fmt::format("{}/{}{}{}{}{}", account.endpoint, account.bucket, question.key.empty() ? "" : "/",
                    question.key.empty() ? "" : account.prefix + question.key,
                    question.query.empty() ? "" : "?", question.query);
    const std::string scope = fmt::format("aws:amz:{}:s3", account.region);
    Arriving arriving{{}, question.most};
    describe(curl, account, question, url, scope);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &arriving);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &arriving);
    long status = 0;
    if (curl_easy_perform(curl) == CURLE_OK) curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    arriving.answer.status = static_cast<int>(status);
    return std::move(arriving.answer);
}

bool worthAnother(int status) {
    constexpr int kTooMany = 429, kFault = 500;
    return status == 0 || status == kTooMany || status >= kFault;
}

}  // namespace

S3Answer askS3(const S3Account& account, const S3Question& question) {
    S3Answer answer = askOnce(account, question);
    for (int asked = 1; asked < kTries && worthAnother(answer.status); ++asked) {
        std::this_thread::sleep_for(kPause * asked);
        answer = askOnce(account, question);
    }
    return answer;
}

}  // namespace portal
