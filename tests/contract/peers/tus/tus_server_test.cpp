// SPDX-License-Identifier: GPL-3.0-or-later
// The real station sends to @tus/server, which we did not write. It takes documents with their creation,
// forgets them when told to, and knows no checksums.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/sending_station.h"
#include "tests/contract/peers/tus/node_process.h"

namespace {

using namespace tramso;

constexpr std::size_t kLarge = 6U << 20U;
constexpr std::uint64_t kHeads = 16'000;  // bytes; more than all heads and manifests of one delivery

// Whether the server keeps exactly these documents of this dossier, byte for byte, and its manifest.
bool hasWhole(const TusServer& server, const SendingStation& station, const std::string& id) {
    std::vector<std::string> expected;
    for (const Bytes& pdf : station.pdfs(id)) expected.emplace_back(viewText(pdf));
    auto kept = server.uploads();
    std::ranges::sort(expected);
    std::ranges::sort(kept);
    return kept == expected && server.manifest(id) == manifestJson(station.dossier(id));
}

// Asks where an upload stands until the server answers with this status.
bool comesTo(const TusServer& server, const UploadPlace& place, int status) {
    const std::string path = place.url.substr(place.url.find("/files/"));
    HttpClient client{{.stall = std::chrono::seconds{10}}};
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (std::chrono::steady_clock::now() < limit) {
        const auto answer = client.send({"HEAD", server.url() + path, {{"Tus-Resumable", "1.0.0"}}, {}}, {});
        if (answer && answer->status == status) return true;
    }
    return false;
}

// The server puts down what it got a moment after a connection has ended.
void waitForBytes(const TusServer& server) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (server.bytes() == 0 && std::chrono::steady_clock::now() < limit) std::this_thread::yield();
}

}  // namespace

TEST_CASE("documents small and large arrive as they were at a tus server of other people") {
    TusServer server;
    SendingStation station{server.url()};
    const std::string id = station.commit({1, 1000, 512U << 10U, (512U << 10U) + 1, kLarge});
    CHECK(station.deliver().delivered == 1);
    CHECK(hasWhole(server, station, id));
    server.kill();
    const auto answered = server.answered();
    const auto count = [&](const std::string& line) { return std::ranges::count(answered, line); };
    CHECK(count("POST 201") == 5);
    CHECK(count("HEAD 200") == 2);  // of those that did not go with their creation
    CHECK(count("PATCH 204") >= 2);
    CHECK(
        std::ranges::none_of(answered, [](const std::string& line) { return line.find(" 4") != line.npos; }));
}

TEST_CASE("a line that breaks again and again costs no more than what was on its way") {
    TusServer server;
    FaultProxy proxy{server.port()};
    SendingStation station{proxy.url()};
    const std::string id = station.commit({kLarge});
    constexpr std::uint64_t kEach = 700'000;
    proxy.forecast([](const std::string&) { return Weather{.bytesUp = kEach}; });
    station.deliverAll(20);
    CHECK(station.entry(id).state == OutboxState::Delivered);
    CHECK(hasWhole(server, station, id));
    CHECK(proxy.cuts() >= 5);
    CHECK(proxy.up() < 2 * kLarge);
}

TEST_CASE("a server killed in the middle and started again is sent the rest") {
    TusServer server;
    FaultProxy proxy{server.port()};
    SendingStation station{proxy.url()};
    const std::string id = station.commit({kLarge});
    proxy.forecast([](const std::string&) { return Weather{.bytesUp = kLarge / 8}; });
    proxy.whenCut([&server] {
        waitForBytes(server);
        server.kill();
    });
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceUnreachable));
    station.restart();
    proxy.forecast({});
    proxy.whenCut({});
    server.start();
    const auto kept = server.bytes();
    REQUIRE(kept > 0);
    const auto before = proxy.up();
    station.deliverAll(5);
    CHECK(hasWhole(server, station, id));
    CHECK(proxy.up() - before < kLarge - kept + kHeads);
}

TEST_CASE("what the server has forgotten, or says has expired, is sent anew") {
    const int expiryMs = GENERATE(0, 500);
    TusServer server{expiryMs};
    FaultProxy proxy{server.port()};
    SendingStation station{proxy.url()};
    const std::string id = station.commit({kLarge});
    // The line stays dead after its first break, so the upload is left as it is.
    proxy.forecast(
        [&proxy](const std::string&) { return Weather{.bytesUp = proxy.cuts() == 0 ? kLarge / 8 : 0}; });
    CHECK(station.deliver().deferred == 1);
    waitForBytes(server);
    if (expiryMs == 0) server.forget();
    const int answer = expiryMs == 0 ? 404 : 410;
    REQUIRE(comesTo(server, *station.store().upload(id, "01-giay-to.pdf"), answer));
    proxy.forecast({});
    station.deliverAll(5);
    CHECK(station.entry(id).state == OutboxState::Delivered);
    const std::string whole{viewText(station.pdfs(id).front())};
    const auto kept = server.uploads();
    CHECK(std::ranges::find(kept, whole) != kept.end());
    server.kill();
    const auto answered = server.answered();
    CHECK(std::ranges::count(answered, "POST 201") == 2);
}
