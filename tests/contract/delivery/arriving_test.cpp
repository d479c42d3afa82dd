// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a dossier in good weather, from the station's store to the portal's.
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "kiosk/base/files.h"
#include "kiosk/store/sqlite.h"
#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/service_shelf.h"

namespace {

using namespace tramso;

// The dossier's key as it lies, sealed, in the station's database.
Bytes sealedKeyOf(const SendingStation& station, const std::string& id) {
    auto database = SqlDatabase::open(station.folder() / "store" / "outbox.db");
    REQUIRE(database.has_value());
    auto query = database->prepare("SELECT sealed_key FROM dossier WHERE id = ?1");
    REQUIRE(query.has_value());
    REQUIRE(query->bind(1, id).step().value_or(false));
    return query->blob(0);
}

bool storedAnywhere(const SendingStation& station, ByteView needle) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{station.folder()}) {
        if (!entry.is_regular_file()) continue;
        const auto content = readFile(entry.path(), 64U << 20U);
        REQUIRE(content.has_value());
        if (std::string_view{viewText(*content)}.find(viewText(needle)) != std::string_view::npos)
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a committed dossier arrives once, byte for byte, and what the station kept of it is destroyed") {
    const PortalProcess portal;
    SendingStation station{portal.url(), portal.token()};
    const std::string id = station.commit({70'000, 1, 4096});
    const Bytes sealedKey = sealedKeyOf(station, id);
    REQUIRE(storedAnywhere(station, sealedKey));
    CHECK(station.deliver().delivered == 1);

    CHECK(dossiersAt(portal) == std::vector{id});
    CHECK(holdsWhole(portal, station, id));
    CHECK(uploadsAt(portal) == 0);
    const OutboxEntry entry = station.entry(id);
    CHECK(entry.state == OutboxState::Delivered);
    CHECK_FALSE(entry.dossierCode.empty());
    CHECK(station.store().manifest(id).error().code == FaultCode::NotFound);
    CHECK(sealedKeyOf(station, id).empty());
    CHECK_FALSE(storedAnywhere(station, sealedKey));
    CHECK(std::filesystem::is_empty(station.folder() / "store" / "blobs"));
}

TEST_CASE("a document of several parts arrives whole") {
    const PortalProcess portal;
    SendingStation station{portal.url(), portal.token()};
    const std::string id = station.commit({9U << 20U});
    CHECK(station.deliver().delivered == 1);
    CHECK(holdsWhole(portal, station, id));
}

TEST_CASE("what has been delivered is not sent again, also not after a restart") {
    const PortalProcess portal;
    const FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    station.commit({1000});
    station.deliver();
    const auto connections = proxy.heads().size();
    station.clock().advance(std::chrono::hours{48});
    station.restart();
    CHECK(station.deliver().delivered == 0);
    CHECK(proxy.heads().size() == connections);
}

TEST_CASE("a delivered dossier can be followed by its tracking token") {
    const PortalProcess portal;
    SendingStation station{portal.url(), portal.token()};
    const std::string id = station.commit({1000});
    const std::string token = station.dossier(id).trackingToken;
    CHECK(station.service().status(token, {}).error().code == FaultCode::NotFound);
    station.deliver();
    const auto status = station.service().status(token, {});
    REQUIRE(status.has_value());
    CHECK(status->code == 1);
    CHECK(status->dossierCode == station.entry(id).dossierCode);
}

TEST_CASE("a station the service does not know keeps its dossiers and tries again later") {
    const PortalProcess portal;
    SendingStation station{portal.url(), "not-the-token"};
    const std::string id = station.commit({1000});
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceDenied));
    CHECK(station.entry(id).state == OutboxState::Waiting);
    CHECK(dossiersAt(portal).empty());
}

TEST_CASE("a document whose line gets stuck does not hold up the others of its dossier") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    constexpr std::size_t kDocuments = 6;
    const std::string id = station.commit(std::vector<std::size_t>(kDocuments, 200'000));
    // Once the first has arrived, the next line that is opened gets stuck in the middle of its document.
    proxy.forecast([&portal, stuck = false](const std::string& head) mutable {
        const bool now = !stuck && head.starts_with("POST") && uploadsAt(portal) > 0;
        stuck = stuck || now;
        return Weather{.bytesUp = now ? 100'000 : Weather::kForever};
    });
    std::atomic<bool> othersArrived{false};
    proxy.whenCut([&] {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{5};
        while (!othersArrived && std::chrono::steady_clock::now() < limit) {
            othersArrived = uploadsAt(portal) >= kDocuments - 1;
            std::this_thread::yield();
        }
    });
    CHECK(station.deliverAll(2) <= 2);
    CHECK(othersArrived);
    CHECK(holdsWhole(portal, station, id));
}
