// SPDX-License-Identifier: GPL-3.0-or-later
// Lines as bad as they get, with real TCP over them: packets lost, late, and few at a time.
#include <catch2/catch.hpp>
#include <cstdio>

#include "tests/contract/delivery/bad_link.h"
#include "tests/contract/delivery/service_shelf.h"

namespace {

using namespace tramso;

constexpr int kRounds = 12;

std::unique_ptr<BadLink> linkWith(const LinkWeather& weather) {
    auto link = BadLink::make(weather);
    if (!link) std::puts("skipped: no network of its own (needs root or user namespaces)");
    return link;
}

// The service at the far end, and a station at the near one.
struct Ends {
    explicit Ends(BadLink& link)
        : portal{link.atService(
              [] { return std::make_unique<PortalProcess>(PortalProcess::At{BadLink::kService}); })},
          station{portal->url(), portal->token(), std::chrono::seconds{20}} {}
    // Whether the portal has exactly this dossier.
    [[nodiscard]] bool arrivedOnce(const std::string& id) const {
        return dossiersAt(*portal) == std::vector{id} && holdsWhole(*portal, station, id);
    }
    std::unique_ptr<PortalProcess> portal;
    SendingStation station;
};

}  // namespace

TEST_CASE("a line that loses three packets of ten, both ways, brings the dossier once") {
    const auto link = linkWith({.loss = 0.3, .delay = std::chrono::milliseconds{10}});
    if (!link) return;
    Ends ends{*link};
    const std::string id = ends.station.commit({60'000, 2'000});
    ends.station.deliverAll(kRounds);
    CHECK(link->lost() > 10);
    CHECK(ends.arrivedOnce(id));
    CHECK(ends.station.entry(id).state == OutboxState::Delivered);
}

TEST_CASE("an answer that takes two seconds is waited for, and nothing is sent twice") {
    const auto link = linkWith({.delay = std::chrono::seconds{1}});
    if (!link) return;
    Ends ends{*link};
    constexpr std::size_t kSize = 150'000;
    const std::string id = ends.station.commit({kSize});
    CHECK(ends.station.deliver().delivered == 1);
    CHECK(ends.arrivedOnce(id));
    CHECK(link->up() < kSize * 5 / 4);  // the heads of packets and requests
}

TEST_CASE("a line of 64 kbit/s brings the dossier in one go, and hardly a byte twice") {
    const auto link = linkWith({.delay = std::chrono::milliseconds{20}, .bytesPerSecond = 8'000});
    if (!link) return;
    Ends ends{*link};
    constexpr std::size_t kSize = 100'000;
    const std::string id = ends.station.commit({kSize});
    CHECK(ends.station.deliver().delivered == 1);
    CHECK(ends.arrivedOnce(id));
    CHECK(link->up() < kSize * 3 / 2);
}
