// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §2 in bad weather: connections that break, processes that die, two senders at once.
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <deque>

#include "tests/contract/portal/station.h"

namespace {

// Asks until the service has noticed what happened on the other connection; it answers each time.
bool standsAt(const Station& station, const std::string& location, std::size_t offset) {
    // What arrived counts once it is on disk, and a busy disk takes its time.
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (std::chrono::steady_clock::now() < limit)
        if (station.head(location).headers["upload-offset"] == std::to_string(offset)) return true;
    return false;
}

}  // namespace

TEST_CASE("when the connection breaks at any byte, what arrived is kept and the upload goes on from there") {
    const PortalProcess portal;
    const Station station{portal};
    const std::size_t arrived = GENERATE(1U, 4095U, 4096U, 70'001U, 99'999U);
    const Paper paper = makePaper("a.pdf", 100'000, 10);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    {
        const Station::RawConnection broken{
            portal.port(),
            station.patchHead(location, 0, paper.bytes.size()) + paper.bytes.substr(0, arrived)};
    }
    REQUIRE(standsAt(station, location, arrived));
    // A sender that does not know yet is told with 409, never silently appended.
    CHECK(station.patch(location, 0, paper.bytes.substr(0, 1)).status == 409);
    CHECK(station.patch(location, arrived, paper.bytes.substr(arrived)).status == 204);
    CHECK(station.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
}

TEST_CASE("an upload survives the death of the service between two parts") {
    PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 50'000, 11);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    REQUIRE(station.patch(location, 0, paper.bytes.substr(0, 20'000)).status == 204);
    const std::string token = portal.token();
    const int signal = GENERATE(SIGKILL, SIGTERM);
    portal.end(signal);
    portal.start();
    CHECK(portal.token() == token);
    CHECK(station.head(location).headers.at("upload-offset") == "20000");
    CHECK(station.patch(location, 20'000, paper.bytes.substr(20'000)).status == 204);
    CHECK(station.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
}

TEST_CASE("a complete upload survives the death of the service before the dossier is handed in") {
    PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 50'000, 12);
    station.upload(kDossier, paper);
    portal.end(SIGKILL);
    portal.start();
    CHECK(station.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
}

TEST_CASE("while one request writes an upload another is told to come later") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 13);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    const Station::RawConnection writing{portal.port(),
                                         station.patchHead(location, 0, 1000) + paper.bytes.substr(0, 10)};
    Reply second;
    // At another offset it would be 409, were the upload free: the first writer may not have come to its turn
    // yet.
    for (int i = 0; i < 5000 && second.status != 423; ++i) second = station.patch(location, 999, "x");
    CHECK(second.status == 423);
    CHECK(second.headers.count("retry-after") == 1);
    CHECK(station.ask("DELETE", location).status == 423);
}

TEST_CASE("a hundred senders that fall silent in the middle of a request hold up nobody else", "[embedded]") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 15);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    std::deque<Station::RawConnection> silent;
    for (int i = 0; i < 100; ++i) silent.emplace_back(portal.port(), "PUT /api/v1/dossiers/" + kDossier);
    const auto begun = std::chrono::steady_clock::now();
    CHECK(station.patch(location, 0, paper.bytes).status == 204);
    CHECK(station.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{5});  // they are given up after ten
}

TEST_CASE("the service ends cleanly when it is told to, even with a sender connected") {
    PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 14);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    SECTION("nobody connected") {
        CHECK(portal.end(SIGTERM) == 0);
    }
    SECTION("interrupted from the keyboard") {
        CHECK(portal.end(SIGINT) == 0);
    }
    SECTION("in the middle of a part, of which nothing is lost") {
        {
            const Station::RawConnection writing{
                portal.port(), station.patchHead(location, 0, 1000) + paper.bytes.substr(0, 600)};
        }
        REQUIRE(standsAt(station, location, 600));
        CHECK(portal.end(SIGTERM) == 0);
        portal.start();
        CHECK(station.head(location).headers.at("upload-offset") == "600");
    }
}
