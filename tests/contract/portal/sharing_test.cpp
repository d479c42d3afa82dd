// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes side by side on one database and one store: whichever a request comes to, it is the same
// service. Run by shared_places.py alone.
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/contract/portal/station.h"

namespace {

constexpr std::size_t kMebibyte = std::size_t{1024} * 1024;

struct Three {
    PortalProcess one;
    PortalProcess two{one, {}};
    PortalProcess three{one, {}};
    Station atOne{one}, atTwo{two}, atThree{three};
};

// Asks until the answer is this one; the seconds it took.
template <class Ask>
double until(int status, Ask ask) {
    const auto start = std::chrono::steady_clock::now();
    const auto limit = start + std::chrono::seconds{20};
    while (ask().status != status && std::chrono::steady_clock::now() < limit) continue;
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE_METHOD(Three, "an upload begun on one process goes on on another and is handed in on a third",
                 "[.][shared]") {
    const Paper paper = makePaper("a.pdf", 100'000, 31);
    const std::string location = atOne.create(kDossier, paper).headers.at("location");
    REQUIRE(atOne.patch(location, 0, paper.bytes.substr(0, 30'000)).status == 204);
    CHECK(atTwo.head(location).headers.at("upload-offset") == "30000");
    REQUIRE(atTwo.patch(location, 30'000, paper.bytes.substr(30'000, 30'000)).status == 204);
    REQUIRE(atThree.patch(location, 60'000, paper.bytes.substr(60'000)).status == 204);
    const std::string manifest = makeManifest(kDossier, kToken, {paper});
    const auto taken = atOne.put(kDossier, manifest);
    REQUIRE(taken.status == 201);
    const auto again = atTwo.put(kDossier, manifest);
    CHECK(again.status == 200);
    CHECK(again.body == taken.body);
    CHECK(one.keptOf(kDossier, "a.pdf") == paper.bytes);
    CHECK(one.keptUploads() == 1);  // put together, and the parts are gone
    CHECK(atThree.ask("GET", "/api/v1/track/" + kToken).status == 200);
}

TEST_CASE_METHOD(Three, "documents of many parts come out as they went in", "[.][shared]") {
    // Below, at and beyond the five mebibytes of a part of the store; in one go and in several.
    const std::size_t size = GENERATE(5 * kMebibyte - 1, 5 * kMebibyte, 5 * kMebibyte + 1, 12 * kMebibyte);
    const bool inOneGo = GENERATE(true, false);
    const Paper paper = makePaper("a.pdf", size, 32);
    const std::string location = atOne.create(kDossier, paper).headers.at("location");
    const std::size_t first = inOneGo ? 0 : size / 2 + 1;
    if (!inOneGo) REQUIRE(atOne.patch(location, 0, paper.bytes.substr(0, first)).status == 204);
    REQUIRE(atTwo.patch(location, first, paper.bytes.substr(first)).status == 204);
    REQUIRE(atOne.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
    CHECK(sha256(one.keptOf(kDossier, "a.pdf")) == paper.sha256);
    CHECK(one.keptUploads() == 1);
}

TEST_CASE_METHOD(Three, "while one process writes an upload the others are told to come later",
                 "[.][shared]") {
    const Paper paper = makePaper("a.pdf", 1000, 33);
    const std::string location = atOne.create(kDossier, paper).headers.at("location");
    {
        const Station::RawConnection writing{one.port(),
                                             atOne.patchHead(location, 0, 1000) + paper.bytes.substr(0, 10)};
        // At another offset it would be 409, were the upload free.
        until(423, [&] { return atTwo.patch(location, 999, "x"); });
        CHECK(atTwo.patch(location, 999, "x").status == 423);
        CHECK(atThree.ask("DELETE", location).status == 423);
    }
    // The connection broke: what came is kept, and the next may write.
    until(204, [&] { return atTwo.patch(location, 10, paper.bytes.substr(10)); });
    CHECK(atThree.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
}

TEST_CASE_METHOD(Three, "a process that is killed while it writes keeps nobody waiting for long",
                 "[.][shared]") {
    const Paper paper = makePaper("a.pdf", 1000, 34);
    const std::string location = atOne.create(kDossier, paper).headers.at("location");
    const Station::RawConnection writing{one.port(),
                                         atOne.patchHead(location, 0, 1000) + paper.bytes.substr(0, 10)};
    until(423, [&] { return atTwo.patch(location, 999, "x"); });
    one.end(SIGKILL);
    const double seconds = until(204, [&] { return atTwo.patch(location, 0, paper.bytes); });
    CHECK(seconds < 5);  // the database notices at once; the rest is for a busy machine
    CHECK(atThree.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
}

TEST_CASE_METHOD(Three, "a process that ends as it should keeps nobody waiting", "[.][shared]") {
    const Paper paper = makePaper("a.pdf", 1000, 35);
    const std::string location = atOne.create(kDossier, paper).headers.at("location");
    REQUIRE(atOne.patch(location, 0, paper.bytes.substr(0, 10)).status == 204);
    CHECK(one.end(SIGTERM) == 0);
    CHECK(atTwo.patch(location, 10, paper.bytes.substr(10)).status == 204);
}

TEST_CASE("secrets are taken from files and the environment alone") {
    const auto refused = [](std::vector<std::string> options) {
        options.insert(options.begin(), {"--data", "/proc/no-such-folder"});
        return runPortal(options);
    };
    const auto inTheOpen = refused({"--db", "postgresql://thu:mat-khau@/x", "--blobs", "s3://tramso",
                                    "--s3-endpoint", "http://[::1]:1"});
    CHECK(inTheOpen.code == 2);
    CHECK(inTheOpen.err.find("--db-password") != std::string::npos);
    CHECK(inTheOpen.err.find("mat-khau") == std::string::npos);
    CHECK(refused({"--db", "postgresql:///x"}).err.find("go together") != std::string::npos);
    CHECK(refused({"--blobs", "s3://tramso"}).err.find("go together") != std::string::npos);
    CHECK(refused({"--db", "mysql:///x", "--blobs", "s3://tramso"}).code == 2);
    CHECK(refused({"--db", "postgresql:///x", "--blobs", "http://tramso"}).code == 2);
}
