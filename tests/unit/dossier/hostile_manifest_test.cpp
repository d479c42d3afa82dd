// SPDX-License-Identifier: GPL-3.0-or-later
// Manifests nobody of us wrote: each is refused, none is half understood.
#include <catch2/catch.hpp>

#include "tests/unit/dossier/vector_dossier.h"

using namespace tramso;

namespace {

// The vector with one passage replaced; the passage must be there.
std::string with(const std::string& from, const std::string& to) {
    std::string manifest = vectorManifest();
    const std::size_t at = manifest.find(from);
    REQUIRE(at != std::string::npos);
    return manifest.replace(at, from.size(), to);
}

bool refused(const std::string& manifest) {
    const auto read = parseManifest(manifest);
    return !read && read.error().code == FaultCode::BadData;
}

}  // namespace

TEST_CASE("the unchanged vector is not refused") {
    CHECK_FALSE(refused(with("\"male\"", "\"male\"")));
}

TEST_CASE("a key missing, extra or misspelled is refused") {
    CHECK(refused(with("\"format\":1,", "")));
    CHECK(refused(with("\"format\":1,", "\"format\":1,\"formal\":1,")));
    CHECK(refused(with("\"sex\"", "\"Sex\"")));
    CHECK(refused(with("\"file\":\"01-to-khai.pdf\",", "")));
}

TEST_CASE("a key given twice is refused") {
    CHECK(refused(with("\"format\":1,", "\"format\":1,\"format\":1,")));
    CHECK(refused(with("\"sex\":\"male\"", "\"sex\":\"female\",\"sex\":\"male\"")));
}

TEST_CASE("a value of another kind is refused") {
    CHECK(refused(with("\"pages\":2", "\"pages\":\"2\"")));
    CHECK(refused(with("\"pages\":2", "\"pages\":-2")));
    CHECK(refused(with("\"pages\":2", "\"pages\":2.0")));
    CHECK(refused(with("\"name\":\"Nguyễn Văn Mẫu\"", "\"name\":null")));
    CHECK(refused(with("\"consents\":[", "\"consents\":[[],")));
    CHECK(refused(with("\"evidence\":\"card_qr\"", "\"evidence\":\"guess\"")));
}

TEST_CASE("a number beyond its type is refused, not cut to size") {
    CHECK(refused(with("\"pages\":2", "\"pages\":4294967298")));
    CHECK(refused(with("\"format\":1", "\"format\":4294967297")));
    CHECK(refused(with("\"confidence\":96", "\"confidence\":101")));
    CHECK(refused(with("\"size\":123456", "\"size\":18446744073709551616")));
}

TEST_CASE("times and dates in another spelling, or that do not exist, are refused") {
    CHECK(refused(with("2026-11-24T02:14:55Z", "2026-11-24T02:14:55+00:00")));
    CHECK(refused(with("2026-11-24T02:14:55Z", "2026-11-31T02:14:55Z")));
    CHECK(refused(with("2026-11-24T02:14:55Z", "2026-11-24T24:14:55Z")));
    CHECK(refused(with("2026-11-24T02:14:55Z", "2026-11-24T02:14:55Z ")));
    CHECK(refused(with("15/01/1990", "15/1/1990")));
    CHECK(refused(with("15/01/1990", "32/01/1990")));
    CHECK(refused(with("15/01/1990", "90")));
}

TEST_CASE("the same values in any but the canonical spelling are refused") {
    CHECK(refused(vectorManifest() + "\n"));
    CHECK(refused(with("\"format\":1", "\"format\": 1")));
    CHECK(refused(with("\"sex\":\"male\"", "\"sex\":\"\\u006dale\"")));
    CHECK(refused(with("{\"code\":\"1.001193\",\"version\":\"2026-11-01\"}",
                       "{\"version\":\"2026-11-01\",\"code\":\"1.001193\"}")));
}

TEST_CASE("what is no JSON, no UTF-8 or no object is refused") {
    const std::string whole = vectorManifest();
    for (std::size_t length = 0; length < whole.size(); length += 7) CHECK(refused(whole.substr(0, length)));
    CHECK(refused("[]"));
    CHECK(refused("null"));
    CHECK(refused(with("Nguyễn", "Nguy\xFFn")));
    CHECK(refused(std::string(500'000, '[')));
    std::string deep;
    for (int i = 0; i < 50'000; ++i) deep += "{\"applicant\":";
    CHECK(refused(deep));
}

TEST_CASE("a manifest longer than a mebibyte is too large") {
    const auto read = parseManifest(std::string((1U << 20U) + 1, ' '));
    REQUIRE_FALSE(read);
    CHECK(read.error().code == FaultCode::TooLarge);
}
