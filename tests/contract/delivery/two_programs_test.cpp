// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs of one station on one store: the kiosk's outbox and a technician's tramsoctl.
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <future>
#include <thread>

#include "kiosk/delivery/outbox.h"
#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/service_shelf.h"

namespace {

using namespace tramso;

constexpr std::chrono::seconds kPatience{20};

std::ptrdiff_t count(const std::vector<std::string>& heads, std::string_view method) {
    return std::ranges::count_if(heads, [&](const std::string& head) { return head.starts_with(method); });
}

}  // namespace

TEST_CASE("while one program delivers, another leaves it alone and says so") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token(), std::chrono::seconds{120}};
    const std::string id = station.commit({600'000});
    std::promise<void> midway, done;
    auto goOn = done.get_future().share();
    proxy.forecast([&](const std::string& head) {
        if (head.starts_with("PATCH")) {
            midway.set_value();
            goOn.wait_for(kPatience);
        }
        return Weather{};
    });
    auto first = std::async(std::launch::async, [&] { return station.deliver(); });
    REQUIRE(midway.get_future().wait_for(kPatience) == std::future_status::ready);

    const auto otherStore = station.openStore();
    const auto otherService = station.makeService();
    const auto other = deliverDue(*otherStore, *otherService, station.clock(), kTiming, {});
    REQUIRE(other.has_value());
    CHECK(other->elsewhere);
    CHECK(other->delivered + other->deferred + other->parked == 0);

    done.set_value();
    CHECK(first.get().delivered == 1);
    CHECK(holdsWhole(portal, station, id));
    CHECK(count(proxy.heads(), "PATCH") == 1);
}

TEST_CASE("programs that deliver over and over at the same time send each dossier once") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    std::vector<std::string> ids;
    for (int i = 0; i < 20; ++i) ids.push_back(station.commit({3000, 5000}));
    std::atomic<int> delivered = 0, unhappy = 0;
    {
        std::vector<std::jthread> programs;
        for (int program = 0; program < 3; ++program)
            programs.emplace_back([&, store = station.openStore(), service = station.makeService()] {
                while (delivered < 20 && unhappy == 0) {
                    const auto round = deliverDue(*store, *service, station.clock(), kTiming, {});
                    if (round) delivered += round->delivered;
                    if (!round || round->deferred + round->parked > 0) ++unhappy;
                }
            });
    }
    CHECK(unhappy == 0);
    CHECK(delivered == 20);
    CHECK(count(proxy.heads(), "POST") == 40);
    CHECK(count(proxy.heads(), "PUT") == 20);
    for (const std::string& id : ids) {
        CHECK(station.entry(id).state == OutboxState::Delivered);
        CHECK(holdsWhole(portal, station, id));
    }
    CHECK(dossiersAt(portal).size() == 20);
}

TEST_CASE("a program that opens the store while dossiers are committed sweeps none of them away") {
    SendingStation station{"http://127.0.0.1:1"};
    std::atomic<bool> enough = false;
    std::jthread technician{[&] {
        while (!enough) (void)station.openStore();
    }};
    std::vector<std::string> ids;
    for (int i = 0; i < 60; ++i) ids.push_back(station.commit({200'000, 1000}));
    enough = true;
    technician.join();
    for (const std::string& id : ids)
        for (const Document& document : station.dossier(id).documents)
            CHECK(station.store().document(id, document.file).has_value());
}

TEST_CASE("what one program has delivered, another can neither put off nor park") {
    const PortalProcess portal;
    SendingStation station{"http://127.0.0.1:" + std::to_string(portal.port()), portal.token()};
    const std::string id = station.commit({1000});
    const auto other = station.openStore();
    REQUIRE(station.deliver().delivered == 1);
    CHECK(other->defer(id, FaultCode::ServiceBusy, station.clock().now()).has_value());
    CHECK(other->park(id, FaultCode::NotFound).has_value());
    CHECK(station.entry(id).state == OutboxState::Delivered);
    CHECK(station.entry(id).lastFault.empty());
}
