// SPDX-License-Identifier: GPL-3.0-or-later
// Parts as large as the line deserves, and a bound on what is sent.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/service_shelf.h"
#include "tests/contract/delivery/tls_front.h"
#include "tests/scratch_folder.h"

namespace {

using namespace tramso;
using namespace std::chrono_literals;

constexpr std::size_t kSize = 2U << 20U;
constexpr PartLimits kLimits{.target = 250ms, .first = 512U << 10U, .least = 32U << 10U, .most = 4U << 20U};

// Bytes of the requests of a front's log, those with this method.
std::vector<std::uint64_t> lengthsOf(const std::vector<std::string>& log, const std::string& method) {
    std::vector<std::uint64_t> lengths;
    for (const std::string& line : log) {
        if (line.find(" " + method + " ") == std::string::npos) continue;
        lengths.push_back(std::stoull(line.substr(line.rfind(' ') + 1)));
    }
    return lengths;
}

}  // namespace

TEST_CASE(
    "on a slow line that breaks, through a front that passes on whole requests, a cut costs one part at "
    "most") {
    const PortalProcess portal;
    const ScratchFolder folder;
    TlsFront front{folder.path(), portal.port(), {.shown = {}, .stationsBelow = {}, .wholeRequests = true}};
    FaultProxy proxy{front.port()};
    SendingStation station{ServiceAddress{
        .url = proxy.url(), .token = portal.token(), .line = {.stall = 10s}, .parts = kLimits}};
    const std::string id = station.commit({kSize});
    // A thousand bytes in two milliseconds at best; each connection ends after 400 kB.
    proxy.forecast([](const std::string&) { return Weather{.bytesUp = 400'000, .delay = 2ms}; });
    const auto begun = std::chrono::steady_clock::now();
    station.deliverAll(10);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begun;
    CHECK(holdsWhole(portal, station, id));
    CHECK(proxy.cuts() >= 3);

    const auto parts = lengthsOf(front.log(), "PATCH");
    REQUIRE_FALSE(parts.empty());
    // The line carries so much in the target's time; a part may be twice that, for no two seconds are alike.
    const double carried = static_cast<double>(proxy.up()) / spent.count() * 0.25;
    const auto last = parts.back();
    CAPTURE(carried, last, proxy.up(), proxy.cuts());
    CHECK(static_cast<double>(last) < std::max(2 * carried, 64e3));
    const std::uint64_t largest = kLimits.first;  // the first part, before anything was known
    const std::uint64_t usual = *std::max_element(parts.begin() + 1, parts.end());
    constexpr std::uint64_t kHeads = 30'000;
    CHECK(proxy.up() <= kSize + largest + static_cast<std::uint64_t>(proxy.cuts()) * usual + kHeads);
}

TEST_CASE("on a fast line a large document goes in few parts") {
    const PortalProcess portal;
    const ScratchFolder folder;
    TlsFront front{folder.path(), portal.port(), {}};
    SendingStation station{"http://127.0.0.1:" + std::to_string(front.port()), portal.token()};
    const std::string id = station.commit({16U << 20U});
    CHECK(station.deliver().delivered == 1);
    CHECK(holdsWhole(portal, station, id));
    CHECK(lengthsOf(front.log(), "PATCH").size() <= 4);
}

TEST_CASE("the station sends no faster than its settings allow") {
    const PortalProcess portal;
    constexpr std::uint64_t kMost = 500'000;  // bytes a second
    const std::vector<std::size_t> sizes =
        GENERATE(std::vector<std::size_t>{600'000}, std::vector<std::size_t>{200'000, 200'000, 200'000});
    SendingStation station{ServiceAddress{
        .url = portal.url(), .token = portal.token(), .line = {.stall = 10s, .mostPerSecond = kMost}}};
    const std::string id = station.commit(sizes);
    const auto begun = std::chrono::steady_clock::now();
    CHECK(station.deliver().delivered == 1);
    const auto spent = std::chrono::steady_clock::now() - begun;
    CHECK(holdsWhole(portal, station, id));
    CHECK(spent >= 1s);  // a tenth of a second may have been saved up
}

TEST_CASE("a station that is told to stop does so, however slowly it may send") {
    const PortalProcess portal;
    SendingStation station{ServiceAddress{
        .url = portal.url(), .token = portal.token(), .line = {.stall = 10s, .mostPerSecond = 1'000}}};
    const std::string id = station.commit({1'000'000});  // a quarter of an hour
    std::stop_source stop;
    std::jthread hurry{[&] {
        // Once something has been sent.
        while (uploadsAt(portal) == 0) std::this_thread::yield();
        stop.request_stop();
    }};
    const auto begun = std::chrono::steady_clock::now();
    REQUIRE(deliverDue(station.store(), station.service(), station.clock(), kTiming, stop.get_token()));
    CHECK(std::chrono::steady_clock::now() - begun < 30s);
    CHECK(station.entry(id).state == OutboxState::Waiting);
}
