// SPDX-License-Identifier: GPL-3.0-or-later
// Editions of the disk between the real station and the real portal (docs/wire.md §13): offered in stages,
// fetched whole over any line, in nobody's way.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <thread>

#include "kiosk/app/demo_updates.h"
#include "kiosk/app/station_reports.h"
#include "kiosk/app/update_fetching.h"
#include "kiosk/base/files.h"
#include "kiosk/delivery/allowance.h"
#include "kiosk/delivery/update_fetch.h"
#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/portal/portal_process.h"
#include "tests/scratch_folder.h"

namespace {

using namespace tramso;
using namespace std::chrono_literals;

constexpr const char* kNewer = "20270105120000";  // than what the twin's box runs and holds
constexpr std::size_t kBundleBytes = 700'000;     // three pieces

std::string bundleBytes() {
    std::string bytes(kBundleBytes, '\0');
    unsigned state = 7;
    for (char& byte : bytes) byte = static_cast<char>((state = state * 1103515245U + 12345U) >> 24U);
    return bytes;
}

// A portal whose operator offers editions, a line, and a station's folder for them.
struct Operator {
    PortalProcess portal;
    FaultProxy line{portal.port()};
    ScratchFolder disk;
    std::string bytes = bundleBytes();
    Settings settings;
    ServiceAddress service{.url = line.url(), .token = portal.token()};
    DemoUpdates updates;
    bool mayGoOn = true;

    Operator() {
        settings.station.name = "Điểm hỗ trợ Khu phố 5";
        settings.update.file = disk.path() / "tramso.raucb";
        std::ofstream{disk.path() / "given"} << bytes;
    }
    Ended update(std::vector<std::string> words) const {
        words.insert(words.begin(), {"--data", portal.data().string(), "update"});
        return runPortal(words);
    }
    void offer(const char* edition, const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words{"offer", (disk.path() / "given").string(), "--edition", edition};
        words.insert(words.end(), more.begin(), more.end());
        REQUIRE(update(words).code == 0);
    }
    Result<std::optional<std::string>> fetch() {
        return fetchEdition(settings, service, updates, [this] { return mayGoOn; }, {});
    }
    [[nodiscard]] Result<std::optional<OfferedEdition>> asked(const std::string& station) const {
        return askForEdition(service, station, "", {});
    }
    [[nodiscard]] int takingPart(int stations) const {
        int part = 0;
        for (int i = 0; i < stations; ++i) {
            const auto offered = asked(fmt::format("Trạm {}", i));
            REQUIRE(offered);
            part += *offered ? 1 : 0;
        }
        return part;
    }
    // Whether the bundle waits, byte for byte.
    [[nodiscard]] bool holds(const char* edition) const { return waiting(edition) == bytes; }
    [[nodiscard]] std::string waiting(const char* edition) const {
        const auto content = readFile(disk.path() / (std::string{edition} + ".raucb"), 2 * kBundleBytes);
        return content ? std::string{viewText(*content)} : std::string{};
    }
};

}  // namespace

TEST_CASE_METHOD(Operator, "a newer edition is fetched whole and waits; nothing is offered twice") {
    CHECK(fetch().value() == std::nullopt);
    offer(kNewer);
    CHECK(fetch().value() == kNewer);
    CHECK(holds(kNewer));
    CHECK_FALSE(std::filesystem::exists(settings.update.file));  // it is put in when it is time
    offer("20261129193128");                                     // the twin's box has it already
    CHECK(fetch().value() == std::nullopt);
}

TEST_CASE_METHOD(Operator, "a line that breaks is gone on with where it broke") {
    offer(kNewer);
    int connections = 0;
    line.forecast([&connections](const std::string&) {
        return Weather{.bytesDown = ++connections % 2 == 0 ? 100'000 : Weather::kForever};
    });
    std::optional<std::string> fetched;
    for (int time = 0; time < 20 && !fetched; ++time) fetched = fetch().value_or(std::nullopt);
    CHECK(fetched == kNewer);
    CHECK(holds(kNewer));
    CHECK(line.down() < 3 * kBundleBytes);
}

TEST_CASE_METHOD(Operator, "nothing is fetched while somebody is at the screen") {
    offer(kNewer);
    mayGoOn = false;
    CHECK(fetch().error().code == FaultCode::Cancelled);
    CHECK(waiting(kNewer).empty());
    mayGoOn = true;
    CHECK(fetch().value() == kNewer);
}

TEST_CASE_METHOD(Operator,
                 "what is fetched and what is sent meanwhile keep to the station's bound together") {
    offer(kNewer);
    service.line.mostPerSecond = kBundleBytes;
    service.line.shared = std::make_shared<Allowance>(service.line.mostPerSecond);
    const auto begun = std::chrono::steady_clock::now();
    std::jthread sends{[&] {
        for (std::size_t left = kBundleBytes; left > 0; std::this_thread::yield())
            left -= service.line.shared->take(left, std::chrono::steady_clock::now());
    }};
    CHECK(fetch().value() == kNewer);
    sends.join();
    CHECK(std::chrono::steady_clock::now() - begun >= 1500ms);  // twice as many bytes as go in a second
}

TEST_CASE_METHOD(Operator, "a bundle that is not what was offered is thrown away") {
    offer(kNewer);
    std::ofstream{portal.data() / "updates" / (std::string{kNewer} + ".raucb"), std::ios::in | std::ios::out}
        << "other";
    CHECK(fetch().error().code == FaultCode::BadData);
    CHECK(waiting(kNewer).empty());
    CHECK(filesIn(disk.path(), ".part").empty());
    offer(kNewer);
    CHECK(fetch().value() == kNewer);
}

TEST_CASE_METHOD(
    Operator, "a share of the stations has it first, always the same ones, and a larger share holds them") {
    offer(kNewer, {"--percent", "30"});
    const int first = takingPart(60);
    CHECK(first > 5);
    CHECK(first < 35);
    CHECK(takingPart(60) == first);
    REQUIRE(update({"stage", "--percent", "70"}).code == 0);
    CHECK(takingPart(60) > first);
    REQUIRE(update({"stage", "--percent", "100"}).code == 0);
    CHECK(takingPart(60) == 60);
    REQUIRE(update({"stage", "--percent", "0"}).code == 0);
    CHECK(takingPart(60) == 0);
}

TEST_CASE_METHOD(Operator, "a channel is followed by the stations that are told to, and may end") {
    offer(kNewer, {"--channel", "pilot"});
    CHECK(fetch().value() == std::nullopt);
    REQUIRE(update({"follow", settings.station.name, "--channel", "pilot"}).code == 0);
    CHECK(asked("Trạm khác").value() == std::nullopt);
    CHECK(update({"list"}).out.find(settings.station.name + " follows pilot") != std::string::npos);
    CHECK(fetch().value() == kNewer);
    REQUIRE(update({"withdraw", "--channel", "pilot"}).code == 0);
    CHECK(asked(settings.station.name).value() == std::nullopt);
    CHECK(update({"stage", "--channel", "pilot", "--percent", "5"}).code == 2);
}

TEST_CASE_METHOD(Operator, "stations that report failures stop a roll-out, until somebody offers anew") {
    offer(kNewer, {"--most-failures", "2"});
    SystemRandom random;
    const SystemClock clock;
    const Key key = makeKey(random);
    const auto store = DossierStore::open(disk.path() / "store", key, random);
    REQUIRE(store);
    DeviceMemory memory;
    StationCheck check{{.store = store->get(), .folder = disk.path(), .timeIsKept = {}}, memory, clock};
    const auto fallBack = [&](const std::string& name) {
        DemoUpdates box;
        box.offer(kNewer);
        box.nextOutcome(UpdateOutcome::FellBack);
        REQUIRE(box.putIn());
        ReportDelivery delivery{service, std::nullopt};
        Settings of = settings;
        of.station.name = name;
        of.store.folder = disk.path() / "store";
        REQUIRE(reportOnce(of, {check, memory, **store, clock, "0.1.0", &box}, &delivery, {}));
    };
    fallBack("Trạm 1");
    CHECK(asked("Trạm 3").value());
    fallBack("Trạm 2");
    CHECK(asked("Trạm 3").value() == std::nullopt);
    CHECK(update({"list"}).out.find("2 failed; STOPPED") != std::string::npos);
    REQUIRE(update({"stage", "--percent", "100"}).code == 0);
    CHECK(asked("Trạm 3").value() == std::nullopt);  // it stops again: nothing has changed
    offer("20270106120000");
    CHECK(asked("Trạm 3").value());
}

TEST_CASE_METHOD(Operator, "an edition and its bundle are for stations alone") {
    offer(kNewer);
    service.token = "stranger";
    CHECK(fetch().error().code == FaultCode::ServiceDenied);
}

TEST_CASE("what is offered is read with bounds, and leads nowhere but to the service") {
    const std::string digest(64, 'a');
    const auto offer = [&](const std::string& edition, const std::string& size, const std::string& path) {
        return parseOfferedEdition(fmt::format(R"({{"edition":"{}","size":{},"sha256":"{}","url":"{}"}})",
                                               edition, size, digest, path));
    };
    CHECK(offer("7", "10", "/api/v1/update/bundle?edition=7"));
    for (const char* path :
         {"https://else.example/", "/api/v1/update/bundle?edition=8", "//else.example/", ""})
        CHECK(offer("7", "10", path).error().code == FaultCode::ServiceNotOurs);
    CHECK_FALSE(offer("../7", "10", "/api/v1/update/bundle?edition=../7"));
    CHECK_FALSE(offer("7", "0", "/api/v1/update/bundle?edition=7"));
    CHECK_FALSE(offer("7", "-1", "/api/v1/update/bundle?edition=7"));
    CHECK_FALSE(offer("7", "99999999999999", "/api/v1/update/bundle?edition=7"));
    for (const char* body : {"", "null", "[]", "{}", R"({"edition":7})"})
        CHECK_FALSE(parseOfferedEdition(body));
}

TEST_CASE("editions are put in at the hours of the settings, past midnight too") {
    const auto at = [](int from, int until, int hour) {
        return isUpdateHour({.from = from, .until = until}, hour);
    };
    CHECK(at(1, 5, 1));
    CHECK_FALSE(at(1, 5, 5));
    CHECK(at(22, 4, 23));
    CHECK(at(22, 4, 3));
    CHECK_FALSE(at(22, 4, 12));
    CHECK(at(7, 7, 12));
}
