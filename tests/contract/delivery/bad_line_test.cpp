// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that break, stall, trickle, and networks where somebody else answers.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/service_shelf.h"

namespace {

using namespace tramso;

constexpr int kEnough = 8;  // rounds; one failure costs one round

// Cuts once, when so many bytes in all have passed in a direction since now.
FaultProxy::Forecast cutOnceAfter(const FaultProxy& proxy, bool upwards, std::uint64_t bytes, Ending ending) {
    const auto end = (upwards ? proxy.up() : proxy.down()) + bytes;
    const int before = proxy.cuts();
    return [&proxy, upwards, end, before, ending](const std::string&) {
        Weather weather{.ending = ending};
        if (proxy.cuts() == before)
            (upwards ? weather.bytesUp : weather.bytesDown) = end - (upwards ? proxy.up() : proxy.down());
        return weather;
    };
}

bool mentions(const std::vector<std::string>& heads, std::string_view text) {
    return std::ranges::any_of(heads,
                               [&](const std::string& head) { return head.find(text) != std::string::npos; });
}

}  // namespace

TEST_CASE("a line that breaks after any number of bytes brings exactly one whole dossier") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    const std::vector<std::size_t> sizes{1500, 700};
    const bool upwards = GENERATE(true, false);
    const Ending ending = GENERATE(Ending::Close, Ending::Reset);

    station.commit(sizes);
    const auto from = upwards ? proxy.up() : proxy.down();
    REQUIRE(station.deliver().delivered == 1);
    const auto whole = (upwards ? proxy.up() : proxy.down()) - from;
    REQUIRE(whole > 1000);

    std::size_t dossiers = 1;
    for (std::uint64_t bytes = 0; bytes < whole; bytes += 61) {
        station.restart();  // each time all is asked anew
        const std::string id = station.commit(sizes);
        const int before = proxy.cuts();
        proxy.forecast(cutOnceAfter(proxy, upwards, bytes, ending));
        station.deliverAll(kEnough);
        INFO("cut after " << bytes << " of " << whole << " bytes, upwards " << upwards);
        CHECK(proxy.cuts() == before + 1);
        CHECK(station.entry(id).state == OutboxState::Delivered);
        CHECK(holdsWhole(portal, station, id));
        CHECK(dossiersAt(portal).size() == ++dossiers);
    }
}

TEST_CASE("a line that never carries more than a few thousand bytes brings a large document in one go") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    constexpr std::size_t kSize = 2U << 20U;
    const std::string id = station.commit({kSize});
    proxy.forecast([](const std::string&) { return Weather{.bytesUp = 100'000}; });
    CHECK(station.deliver().delivered == 1);
    CHECK(holdsWhole(portal, station, id));
    // A break costs what the service had not yet put down when asked, never what it holds: all of a line's
    // bytes at worst, so not even a service slow at every break sees the document more than twice.
    CHECK(proxy.up() < 2 * kSize);
}

TEST_CASE("a document too small to be resumed gets through a line that lets no request of its size through") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    const std::string id = station.commit({300'000});
    proxy.forecast([](const std::string&) { return Weather{.bytesUp = 100'000}; });
    CHECK(station.deliverAll(2) == 2);
    CHECK(holdsWhole(portal, station, id));
}

TEST_CASE("a line on which hardly anything arrives does not hold up the other dossiers") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    const std::string stuck = station.commit({500'000});
    const std::string small = station.commit({100});
    proxy.forecast([](const std::string&) { return Weather{.bytesUp = 5'000}; });
    station.deliver();
    CHECK(station.entry(stuck).state == OutboxState::Waiting);
    CHECK(station.entry(small).state == OutboxState::Delivered);
    CHECK(proxy.cuts() < 10);
}

TEST_CASE("silence on the line is given up after the time of the settings, and the rest goes later") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token(), std::chrono::seconds{1}};
    constexpr std::size_t kSize = 2U << 20U;
    const std::string id = station.commit({kSize});
    SECTION("in the middle of an upload") {
        proxy.forecast(cutOnceAfter(proxy, true, kSize / 2, Ending::Stall));
        // The service tells what it has when asked, so the same go brings the rest.
        CHECK(station.deliver().delivered == 1);
    }
    SECTION("instead of the answer to the manifest") {
        proxy.forecast([](const std::string& head) {
            return head.starts_with("PUT") ? Weather{.bytesDown = 0, .ending = Ending::Stall} : Weather{};
        });
        CHECK(station.deliver().deferred == 1);
        CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceUnreachable));
        proxy.forecast({});
        station.clock().advance(kTiming.longest);
        CHECK(station.deliver().delivered == 1);
    }
    CHECK(dossiersAt(portal) == std::vector{id});
    CHECK(holdsWhole(portal, station, id));
}

TEST_CASE("a slow line is no broken one") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token(), std::chrono::seconds{1}};
    const std::string id = station.commit({600'000});  // some two seconds
    proxy.forecast([](const std::string&) { return Weather{.delay = std::chrono::milliseconds{3}}; });
    CHECK(station.deliver().delivered == 1);
    CHECK(holdsWhole(portal, station, id));
}

TEST_CASE("whoever answers in the service's place gets no dossier, and the station waits for the real one") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    FaultProxy elsewhere{portal.port()};
    SendingStation station{proxy.url(), portal.token(), std::chrono::seconds{1}};
    const std::string id = station.commit({20'000});
    const std::string page = "<html><body>Wi-Fi miễn phí: mời đăng nhập</body></html>";
    const std::string tail = "Content-Length: " + std::to_string(page.size()) + "\r\n\r\n" + page;
    const auto [said, fault] = GENERATE_REF(table<std::string, FaultCode>({
        {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + tail, FaultCode::ServiceNotOurs},
        {"HTTP/1.1 201 Created\r\nLocation: /files/1\r\n" + tail, FaultCode::ServiceNotOurs},
        {"HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url() + "/login\r\n" + tail,
         FaultCode::ServiceNotOurs},
        {"HTTP/1.1 307 Temporary Redirect\r\nTramSo-Service: 1\r\nLocation: " + elsewhere.url() +
             "/files/\r\n" + tail,
         FaultCode::ServiceNotOurs},
        {"HTTP/1.1 201 Created\r\nTramSo-Service: 1\r\nLocation: " + elsewhere.url() + "/files/1\r\n" + tail,
         FaultCode::ServiceNotOurs},
        {"HTTP/1.1 201 Created\r\nTramSo-Service: 1\r\n" + tail, FaultCode::ServiceNotOurs},
        {"HTTP/1.1 401 Unauthorized\r\n" + tail, FaultCode::ServiceNotOurs},
        {"HTTP/1.1 400 Bad Request\r\n" + tail, FaultCode::ServiceNotOurs},
        {"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", FaultCode::ServiceNotOurs},
        {std::string(3000, '\x01'), FaultCode::ServiceNotOurs},
        {"HTTP/1.1 201 Created\r\n" + std::string(90'000, 'a') + "\r\n\r\n", FaultCode::ServiceNotOurs},
        {"HTTP/1.1 201 Created\r\nTramSo-Service: 1\r\nContent-Length: 9000000\r\n\r\n" +
             std::string(2'000'000, 'a'),
         FaultCode::ServiceNotOurs},
        {"HTTP/1.1 201 Cre", FaultCode::ServiceUnreachable},
        {"HTTP/1.1 201 Created\r\nTramSo-Service: 1\r\nLocation: /files/1\r\n",
         FaultCode::ServiceUnreachable},
    }));
    proxy.forecast([answer = said](const std::string&) { return Weather{.answer = answer}; });
    INFO(said.substr(0, 120));
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(fault));
    CHECK(elsewhere.heads().empty());
    // Nothing of the person before proof.
    CHECK_FALSE(mentions(proxy.heads(), "PATCH"));
    CHECK_FALSE(mentions(proxy.heads(), "POST"));

    proxy.forecast({});
    station.clock().advance(kTiming.longest);
    CHECK(station.deliver().delivered == 1);
    CHECK(holdsWhole(portal, station, id));
}

TEST_CASE("a strange answer at any step of the way costs time, never the dossier") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token(), std::chrono::seconds{1}};
    const std::string method = GENERATE("OPTIONS", "POST", "HEAD", "PATCH", "PUT");
    const std::string id = station.commit({20'000, 600'000});  // with its creation, and after it
    bool done = false;
    proxy.forecast([&](const std::string& head) {
        if (done || !head.starts_with(method)) return Weather{};
        done = true;
        return Weather{.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"};
    });
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceNotOurs));
    station.deliverAll(kEnough);
    CHECK(dossiersAt(portal) == std::vector{id});
    CHECK(holdsWhole(portal, station, id));
}
