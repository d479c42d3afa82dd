// SPDX-License-Identifier: GPL-3.0-or-later
// One request to an S3-compatible store: signed by libcurl (Signature Version 4), repeated where that helps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace portal {

// Where the store is and who asks.
struct S3Account {
    std::string endpoint;  // "https://s3.example.vn", without a slash at its end
    std::string region;    // "us-east-1"
    std::string bucket;
    std::string prefix;  // before every key: "" or "ward-01/"
    std::string id, secret;
    std::string sessionToken;  // with keys that were lent; often empty
};

struct S3Question {
    const char* method = "GET";
    std::string key;               // below bucket and prefix; "" for the bucket itself
    std::string query;             // in the order of its names: "partNumber=1&uploadId=…"
    std::string_view body;         // of PUT and POST
    std::string range;             // "bytes=0-99"
    std::size_t most = 1U << 20U;  // the longest answer taken, in bytes
};

struct S3Answer {
    int status = 0;  // 0: no answer
    std::string etag, body;

    [[nodiscard]] bool good() const { return status >= 200 && status < 300; }
};

// Asks, three times at most: no answer, 429 and 5xx are asked again after a moment. Every question may be
// asked twice.
[[nodiscard]] S3Answer askS3(const S3Account& account, const S3Question& question);

}  // namespace portal
