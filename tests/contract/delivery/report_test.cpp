// SPDX-License-Identifier: GPL-3.0-or-later
// The station's report between the real station and the real portal (docs/wire.md §12): counted once,
// whatever the line does; signed where stations are registered.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "kiosk/app/station_reports.h"
#include "kiosk/base/files.h"
#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/portal/browser.h"
#include "tests/scratch_folder.h"

namespace {

using namespace tramso;

constexpr const char* kName = "Điểm hỗ trợ Khu phố 5";

// The reporting half of a station without devices.
struct Reporter {
    explicit Reporter(std::string url, std::string token)
        : address{.url = std::move(url), .token = std::move(token)} {
        settings.station.name = kName;
        settings.station.neighbourhood = "Khu phố 5";
        settings.station.metricsFile = folder.path() / "tramso.prom";
        settings.store.folder = folder.path() / "store";
    }

    ScratchFolder folder;
    ServiceAddress address;
    Settings settings;
    SystemRandom random;
    SystemClock clock;
    Key key = makeKey(random);
    Signer signer{key};
    DeviceMemory memory;
    std::unique_ptr<DossierStore> store = *DossierStore::open(folder.path() / "store", key, random);
    StationCheck check{{.store = store.get(), .folder = folder.path(), .timeIsKept = {}}, memory, clock};
    std::string today = [this] {
        const auto day = vietnamDay(clock.now());
        return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                           static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    }();

    Result<Done> report(bool sign = true) {
        ReportDelivery delivery{address, sign ? std::optional<Signer>{Signer{key}} : std::nullopt};
        return reportOnce(settings, {check, memory, *store, clock, "0.1.0"}, &delivery, {});
    }
};

struct Ward {
    PortalProcess portal;
    FaultProxy line{portal.port()};
    Reporter station{line.url(), portal.token()};
    OfficerAccess lan = addAccount(portal, "lan", "Lan");
    Browser browser{portal};

    Ward() { REQUIRE(browser.logIn(lan, lan.code()).status == 303); }
    [[nodiscard]] bool told(const std::string& part) const {
        return browser.get("/officer/visits.csv").body.find(part) != std::string::npos;
    }
};

}  // namespace

TEST_CASE_METHOD(Ward, "what a station counted is counted once, though every answer but the last is lost") {
    REQUIRE(station.store->tally().count(station.today,
                                         {{"visits", 9}, {"dossiers", 7}, {"dossier_seconds", 2520}}));
    line.forecast([](const std::string&) { return Weather{.bytesDown = 0}; });
    for (int time = 0; time < 3; ++time) CHECK_FALSE(station.report());
    CHECK(station.store->tally().untold(10).value().size() == 1);
    line.forecast([](const std::string&) { return Weather{}; });
    REQUIRE(station.report());
    CHECK(told(fmt::format("station,\"{}\",9,7,6.0,", kName)));
    CHECK(told("neighbourhood,\"Khu phố 5\",9,7,6.0,"));
    CHECK(station.store->tally().untold(10).value().empty());
    // More of the same day, told by a program that was started anew.
    REQUIRE(station.store->tally().count(station.today, {{"visits", 1}}));
    REQUIRE(station.report());
    CHECK(told(fmt::format("station,\"{}\",10,7,6.0,", kName)));
}

TEST_CASE_METHOD(Ward, "a report is cut off anywhere and arrives whole or not at all") {
    REQUIRE(station.store->tally().count(station.today, {{"visits", 30}}));
    for (std::uint64_t bytes = 0; bytes < 1200; bytes += 150) {
        line.forecast([bytes](const std::string&) { return Weather{.bytesUp = bytes}; });
        static_cast<void>(station.report());
    }
    line.forecast([](const std::string&) { return Weather{}; });
    REQUIRE(station.report());
    CHECK(told(fmt::format("station,\"{}\",30,", kName)));
}

TEST_CASE_METHOD(Ward, "once stations are registered a report must be signed by the one it names") {
    const std::string key = toHex(station.signer.publicKey());
    portal.end(SIGTERM);
    std::ofstream{portal.data() / "stations"} << key << ' ' << kName << '\n';
    portal.start();
    CHECK(station.report(false).error().code == FaultCode::ServiceDenied);
    REQUIRE(station.report());
    station.settings.station.name = "Trạm khác";
    CHECK(station.report().error().code == FaultCode::ServiceDenied);
}

TEST_CASE("a service that knows no reports, or is none, changes nothing at the station") {
    const PortalProcess portal;
    FaultProxy line{portal.port()};
    Reporter station{line.url(), portal.token()};
    REQUIRE(station.store->tally().count(station.today, {{"visits", 1}}));
    for (const auto& [answer, fault] :
         {std::pair{
              "HTTP/1.1 404 Not Found\r\nTramSo-Service: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
              FaultCode::ServiceRefused},
          std::pair{"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", FaultCode::ServiceNotOurs},
          std::pair{
              "HTTP/1.1 503 Busy\r\nTramSo-Service: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
              FaultCode::ServiceBusy}}) {
        line.forecast(
            [answer = std::string{answer}](const std::string&) { return Weather{.answer = answer}; });
        const auto done = station.report();
        REQUIRE_FALSE(done);
        CHECK(done.error().code == fault);
    }
    CHECK(station.store->tally().untold(10).value().size() == 1);
}

TEST_CASE("without a service a collector's file is written all the same") {
    Reporter station{"http://127.0.0.1:1", ""};
    REQUIRE(station.store->tally().count(station.today, {{"visits", 3}}));
    REQUIRE(reportOnce(station.settings,
                       {station.check, station.memory, *station.store, station.clock, "0.1.0"}, nullptr, {}));
    const std::string text{viewText(readFile(station.settings.station.metricsFile, 65536).value())};
    CHECK(text.find("tramso_kiosk_info{station=\"Điểm hỗ trợ Khu phố 5\",neighbourhood=\"Khu phố "
                    "5\",version=\"0.1.0\"} 1\n") != std::string::npos);
    CHECK(text.find("tramso_kiosk_today{count=\"visits\"} 3\n") != std::string::npos);
    CHECK(text.find("tramso_kiosk_outbox_dossiers{state=\"waiting\"} 0\n") != std::string::npos);
}
