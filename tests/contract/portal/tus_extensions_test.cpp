// SPDX-License-Identifier: GPL-3.0-or-later
// The extensions of tus 1.0 the service offers, clause by clause; the core stands in tus_core_test.cpp.
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>

#include "tests/contract/portal/station.h"

namespace {

constexpr const char* kBytesType = "application/offset+octet-stream";

struct Service {
    explicit Service(const std::vector<std::string>& options = {}) : portal{options} {}

    PortalProcess portal;
    Station station{portal};
    Paper paper = makePaper("01-to-khai.pdf", 1000, 22);

    // A creation with these headers beside length and metadata.
    [[nodiscard]] Reply createWith(HeaderFields headers, const std::string& body = {}) const {
        headers.insert({"upload-length", std::to_string(paper.bytes.size())});
        headers.insert({"upload-metadata", metadataOf(kDossier, paper.file, paper.sha256)});
        return station.ask("POST", "/files/", std::move(headers), body);
    }
    [[nodiscard]] Reply createAndSend(const std::string& bytes, HeaderFields headers = {}) const {
        headers.insert({"content-type", kBytesType});
        return createWith(std::move(headers), bytes);
    }
    [[nodiscard]] Reply patchWith(const std::string& location, const std::string& checksum, std::uint64_t at,
                                  const std::string& bytes) const {
        return station.ask("PATCH", location,
                           {{"content-type", kBytesType},
                            {"upload-offset", std::to_string(at)},
                            {"upload-checksum", checksum}},
                           bytes);
    }
    [[nodiscard]] std::string begin() const { return createWith({}).headers.at("location"); }
    [[nodiscard]] std::string offset(const std::string& location) const {
        return station.head(location).headers["upload-offset"];
    }
    [[nodiscard]] bool nothingStored() const { return portal.keptUploads() == 0; }
};

// An HTTP date in seconds since 1970 UTC.
std::time_t secondsOf(const std::string& httpDate) {
    std::tm parts{};
    REQUIRE(::strptime(httpDate.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts) != nullptr);
    return ::timegm(&parts);
}

struct Expiring : Service {
    Expiring() : Service({"--keep-uploads", "1"}) {}
    // Asks until the service has let go of the upload; the last answer.
    [[nodiscard]] Reply whenGone(const std::string& location) const {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{20};
        Reply reply;
        do reply = station.head(location);
        while (reply.status == 200 && std::chrono::steady_clock::now() < limit);
        return reply;
    }
};

}  // namespace

TEST_CASE_METHOD(Service, "tus 28: OPTIONS offers what follows, and the checksums with it", "[tus]") {
    const auto reply = station.ask("OPTIONS", "/files/");
    for (const char* extension :
         {"creation", "creation-with-upload", "checksum", "expiration", "termination"})
        CHECK(("," + reply.headers.at("tus-extension") + ",").find("," + std::string{extension} + ",") !=
              std::string::npos);
    CHECK(reply.headers.at("tus-checksum-algorithm") == "sha1,sha256,sha512");
}

TEST_CASE_METHOD(Service, "tus 29: creation answers 201 with the upload's address", "[tus]") {
    const auto reply = createWith({});
    CHECK(reply.status == 201);
    CHECK(offset(reply.headers.at("location")) == "0");
}

TEST_CASE_METHOD(Service, "tus 30: creation without a length, or with none that is a number, is 400",
                 "[tus]") {
    for (const char* length : {"", "-1", "1e3", "ten"})
        CHECK(createWith({{"upload-length", length}}).status == 400);
    CHECK(nothingStored());
}

TEST_CASE_METHOD(Service, "tus 31: a length that is to follow later is not offered", "[tus]") {
    CHECK(createWith({{"upload-length", ""}, {"upload-defer-length", "1"}}).status == 400);
    CHECK(createWith({{"upload-defer-length", "1"}}).status == 400);
    CHECK(createWith({{"upload-concat", "partial"}}).status == 400);
    CHECK(nothingStored());
}

TEST_CASE_METHOD(Service, "tus 32: HEAD repeats the metadata to the letter", "[tus]") {
    const std::string order = "sha256 " + base64(paper.sha256) + ", filename " + base64(paper.file) +
                              ",dossier " + base64(kDossier);
    const auto location = createWith({{"upload-metadata", order}}).headers.at("location");
    CHECK(station.head(location).headers.at("upload-metadata") == order);
    REQUIRE(station.patch(location, 0, paper.bytes).status == 204);
    CHECK(station.head(location).headers.at("upload-metadata") == order);
}

TEST_CASE_METHOD(Service, "tus 33: metadata with a key twice, or a value that is not base 64, is 400",
                 "[tus]") {
    const std::string good = metadataOf(kDossier, paper.file, paper.sha256);
    for (const std::string& bad : {good + ",dossier " + base64(kDossier), "dossier ***," + good, good + ",,"})
        CHECK(createWith({{"upload-metadata", bad}}).status == 400);
    CHECK(nothingStored());
}

TEST_CASE_METHOD(Service, "tus 34: a creation may bring all bytes, and is told the offset", "[tus]") {
    const auto reply = createAndSend(paper.bytes);
    CHECK(reply.status == 201);
    CHECK(reply.headers.at("upload-offset") == "1000");
    CHECK(offset(reply.headers.at("location")) == "1000");
    CHECK(station.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
}

TEST_CASE_METHOD(Service, "tus 35: a creation may bring the first bytes, and PATCH goes on from there",
                 "[tus]") {
    const auto reply = createAndSend(paper.bytes.substr(0, 300));
    CHECK(reply.status == 201);
    CHECK(reply.headers.at("upload-offset") == "300");
    CHECK(station.patch(reply.headers.at("location"), 300, paper.bytes.substr(300)).status == 204);
    CHECK(station.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
}

TEST_CASE_METHOD(Service, "tus 36: a creation that brings too much is 413 and creates nothing", "[tus]") {
    CHECK(createAndSend(paper.bytes + "x").status == 413);
    CHECK(nothingStored());
}

TEST_CASE_METHOD(Service, "tus 37: a creation with a body of another type is 415 and creates nothing",
                 "[tus]") {
    CHECK(createWith({{"content-type", "text/plain"}}, "x").status == 415);
    CHECK(nothingStored());
}

TEST_CASE_METHOD(Service, "tus 38: a creation whose body breaks off leaves nothing behind", "[tus]") {
    {
        const Station::RawConnection broken{
            portal.port(),
            "POST /files/ HTTP/1.1\r\nHost: portal\r\nAuthorization: Bearer " + portal.token() +
                "\r\nTus-Resumable: 1.0.0\r\nUpload-Length: 1000\r\nContent-Type: " + kBytesType +
                "\r\nUpload-Metadata: " + metadataOf(kDossier, paper.file, paper.sha256) +
                "\r\nContent-Length: 1000\r\n\r\n" + paper.bytes.substr(0, 500)};
    }
    // The request counts as seen once the log has it.
    REQUIRE(portal.logWith("POST /files/ 408").find("POST /files/ 408") != std::string::npos);
    CHECK(nothingStored());
}

TEST_CASE_METHOD(Service, "tus 39: a creation with bytes is held to their checksum", "[tus]") {
    CHECK(createAndSend(paper.bytes, {{"upload-checksum", checksumOf("sha256", paper.bytes)}}).status == 201);
    CHECK(createAndSend(paper.bytes, {{"upload-checksum", checksumOf("sha1", "another")}}).status == 460);
    CHECK(createAndSend(paper.bytes, {{"upload-checksum", "crc32 AAAAAA=="}}).status == 400);
    CHECK(portal.keptUploads() == 1);
}

TEST_CASE_METHOD(Service, "tus 40: a part that has its checksum is taken, by every algorithm offered",
                 "[tus]") {
    const auto location = begin();
    std::size_t at = 0;
    for (const char* algorithm : {"sha1", "sha256", "sha512"}) {
        const std::string part = paper.bytes.substr(at, 100);
        CHECK(patchWith(location, checksumOf(algorithm, part), at, part).status == 204);
        at += 100;
    }
    CHECK(offset(location) == "300");
}

TEST_CASE_METHOD(Service, "tus 41: a part that has another checksum is 460 and nothing of it is kept",
                 "[tus]") {
    const auto location = begin();
    REQUIRE(station.patch(location, 0, paper.bytes.substr(0, 100)).status == 204);
    const std::string part = paper.bytes.substr(100, 400);
    for (const char* algorithm : {"sha1", "sha256", "sha512"})
        CHECK(patchWith(location, checksumOf(algorithm, part + "x"), 100, part).status == 460);
    CHECK(offset(location) == "100");
    CHECK(patchWith(location, checksumOf("sha256", part), 100, part).status == 204);
    CHECK(station.patch(location, 500, paper.bytes.substr(500)).status == 204);
    CHECK(station.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
}

TEST_CASE_METHOD(Service, "tus 42: a checksum that is not offered or not well formed is 400", "[tus]") {
    const auto location = begin();
    for (const char* checksum :
         {"md5 1B2M2Y8AsgTpgAmY7PhCfg==", "crc32 AAAAAA==", "sha1", "sha1 ", "sha1 AAAA",
          "SHA1 2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "sha1  2jmj7l5rSw0yVb/vlWAYkK/YBwk="})
        CHECK(patchWith(location, checksum, 0, "x").status == 400);
    CHECK(offset(location) == "0");
}

TEST_CASE_METHOD(Service, "tus 43: the offset counts before the checksum", "[tus]") {
    CHECK(patchWith(begin(), checksumOf("sha1", "another"), 5, "x").status == 409);
}

TEST_CASE_METHOD(Service, "tus 44: what a 460 has refused stays refused when the service dies", "[tus]") {
    const auto location = begin();
    REQUIRE(patchWith(location, checksumOf("sha1", "another"), 0, paper.bytes).status == 460);
    portal.end(SIGKILL);
    portal.start();
    CHECK(offset(location) == "0");
}

TEST_CASE_METHOD(Service, "tus 45: creation, parts and HEAD tell when the upload expires", "[tus]") {
    const auto created = createWith({});
    const auto location = created.headers.at("location");
    const auto end = secondsOf(created.headers.at("upload-expires"));
    constexpr std::time_t kTwoWeeks = 14 * 86400;
    CHECK(std::abs(end - std::time(nullptr) - kTwoWeeks) < 3600);
    const auto part = station.patch(location, 0, paper.bytes.substr(0, 10));
    CHECK(secondsOf(part.headers.at("upload-expires")) >= end);
    CHECK(secondsOf(station.head(location).headers.at("upload-expires")) >= end);
    CHECK(secondsOf(createAndSend(paper.bytes).headers.at("upload-expires")) >= end);
}

TEST_CASE_METHOD(Expiring, "tus 46: an upload for which nothing comes is gone once it has expired", "[tus]") {
    const auto location = begin();
    CHECK(whenGone(location).status == 410);
    CHECK(station.patch(location, 0, paper.bytes).status == 410);
    CHECK(station.ask("DELETE", location).status == 204);
    CHECK(station.head(location).status == 404);
}

TEST_CASE_METHOD(Expiring, "tus 47: what has expired is swept at the next start", "[tus]") {
    const auto location = begin();
    REQUIRE(whenGone(location).status == 410);
    portal.end(SIGTERM);
    portal.start();
    CHECK(station.head(location).status == 404);
    CHECK(nothingStored());
}

TEST_CASE_METHOD(Service, "tus 48: a deleted upload is unknown and its bytes are gone", "[tus]") {
    const auto location = createAndSend(paper.bytes.substr(0, 500)).headers.at("location");
    CHECK(station.ask("DELETE", location).status == 204);
    CHECK(nothingStored());
    for (const char* method : {"HEAD", "DELETE"}) CHECK(station.ask(method, location).status == 404);
    CHECK(station.patch(location, 0, "x").status == 404);
}

TEST_CASE_METHOD(Service, "tus 49: a complete upload can be deleted, and is then missing", "[tus]") {
    const auto location = createAndSend(paper.bytes).headers.at("location");
    CHECK(station.ask("DELETE", location).status == 204);
    CHECK(station.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 422);
}

TEST_CASE_METHOD(Service, "tus 50: nobody without the token creates, asks, sends or deletes", "[tus]") {
    const auto location = begin();
    for (const char* method : {"HEAD", "PATCH", "DELETE", "POST"})
        CHECK(station.ask(method, location, {{"authorization", ""}}).status == 401);
    CHECK(createWith({{"authorization", "Bearer another"}}).status == 401);
    CHECK(offset(location) == "0");
}
