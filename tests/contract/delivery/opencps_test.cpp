// SPDX-License-Identifier: GPL-3.0-or-later
// The station's adapter to OpenCPS v2, against a stand-in that keeps to the interface its sources declare.
#include <algorithm>
#include <catch2/catch.hpp>

#include "kiosk/delivery/opencps_service.h"
#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/opencps_stand_in.h"
#include "tests/contract/delivery/sending_station.h"

namespace {

using namespace tramso;

constexpr int kRounds = 6;

OpencpsNames names() {
    return parseOpencpsNames(R"(
group = "35301"
agency = "H29.26"
city = "79"
ward = "27439"
[procedure."1.001193"]
template = "KS_DK"
parts = { declaration = "TP01", birth_proof = "TP02" }
)",
                             "opencps.toml")
        .value();
}

// A station that speaks OpenCPS to whoever is at `port`.
class OpencpsStation {
public:
    explicit OpencpsStation(int port, OpencpsNames names = ::names())
        : sending_{ServiceAddress{.url = "http://127.0.0.1:" + std::to_string(port) + "/o/rest/v2/",
                                  .token = "dHJhbTptYXU=",
                                  .line = {.stall = std::chrono::seconds{10}}},
                   [names](const ServiceAddress& address) {
                       return std::make_unique<OpencpsService>(address, names);
                   }} {}
    SendingStation* operator->() { return &sending_; }

private:
    SendingStation sending_;
};

// Whether there is one dossier, submitted once, with these documents and no other.
bool arrivedOnce(const OpencpsStandIn& service, OpencpsStation& station, const std::string& id) {
    const auto dossiers = service.dossiers();
    if (dossiers.size() != 1 || dossiers.front().submissions != 1) return false;
    std::vector<std::string> kept, sent;
    for (const auto& [uid, file] : dossiers.front().files) kept.push_back(file.content);
    for (const Bytes& pdf : station->pdfs(id)) sent.emplace_back(viewText(pdf));
    std::ranges::sort(kept);
    std::ranges::sort(sent);
    return kept == sent;
}

}  // namespace

TEST_CASE("a dossier arrives at an OpenCPS service: made, filled, submitted") {
    OpencpsStandIn service;
    OpencpsStation station{service.port()};
    const std::string id = station->commit({100'000, 50});
    CHECK(station->deliver().delivered == 1);
    CHECK(arrivedOnce(service, station, id));
    const StoodInDossier made = service.dossiers().front();
    CHECK(made.form.at("serviceCode") == "1.001193");
    CHECK(made.form.at("govAgencyCode") == "H29.26");
    CHECK(made.form.at("dossierTemplateNo") == "KS_DK");
    CHECK(made.form.at("applicantName") == "Nguyễn Văn Mẫu");
    CHECK(made.form.at("applicantIdNo") == "079090000123");
    CHECK(made.form.at("address") == "1 Đường Mẫu, TP. Hồ Chí Minh");
    CHECK(made.form.at("wardCode") == "27439");
    CHECK(made.form.at("online") == "true");
    for (const auto& [uid, file] : made.files) {
        CHECK(file.part == "TP01");
        CHECK(file.name == "Tờ khai");
        CHECK(file.formData == R"({"child.name":"Nguyễn Thị Mẫu"})");
    }
    CHECK(station->entry(id).dossierCode == made.id);  // it has no number before an officer has seen it
}

TEST_CASE("who did not agree to messages is not named with telephone or address for them") {
    OpencpsStandIn service;
    OpencpsStation station{service.port()};
    station->commit({10});
    CHECK(station->deliver().delivered == 1);
    CHECK_FALSE(service.dossiers().front().form.contains("contactTelNo"));
    CHECK_FALSE(service.dossiers().front().form.contains("contactEmail"));
}

TEST_CASE("a line that breaks after any number of bytes brings exactly one whole dossier to OpenCPS") {
    const bool upwards = GENERATE(true, false);
    const std::uint64_t bytes = GENERATE(range(0U, 7'500U, 397U));
    OpencpsStandIn service;
    FaultProxy proxy{service.port()};
    OpencpsStation station{proxy.port()};
    const std::string id = station->commit({1500, 700});
    proxy.forecast([&](const std::string&) {
        Weather weather;
        const std::uint64_t so = upwards ? proxy.up() : proxy.down();
        if (proxy.cuts() == 0) (upwards ? weather.bytesUp : weather.bytesDown) = bytes - std::min(bytes, so);
        return weather;
    });
    station->deliverAll(kRounds);
    CAPTURE(upwards, bytes, proxy.cuts());
    CHECK(station->entry(id).state == OutboxState::Delivered);
    CHECK(arrivedOnce(service, station, id));
}

TEST_CASE("a station started anew finds what it had brought and sends no document twice") {
    OpencpsStandIn service;
    OpencpsStation station{service.port()};
    const std::string id = station->commit({1000, 2000});
    service.instead("POST", 200, "application/json", "{}");  // nothing made: no such dossier
    CHECK(station->deliver().deferred == 1);
    station->restart();
    station->deliverAll(2);
    CHECK(arrivedOnce(service, station, id));
    const auto asked = service.asked();
    CHECK(std::ranges::count(asked, "POST /dossiers/70001/files") == 2);
}

TEST_CASE("files the service has lost, or has half of, are sent again before it is submitted") {
    OpencpsStandIn service;
    OpencpsStation station{service.port()};
    const std::string id = station->commit({1000, 2000});
    // Submitting fails; then something happens to the files.
    service.instead("POST", 503, "text/html");
    CHECK(station->deliver().deferred == 1);
    service.instead("DELETE", 503, "text/html");
    SECTION("lost") {
        station->deliver();
        service.loseFiles();
    }
    SECTION("halved") {
        service.halveFiles();
    }
    station->clock().advance(kTiming.longest);
    station->deliverAll(kRounds);
    CHECK(station->entry(id).state == OutboxState::Delivered);
    CHECK(arrivedOnce(service, station, id));
}

TEST_CASE("what OpenCPS answers has its meaning, and the dossier is kept") {
    OpencpsStandIn service;
    OpencpsStation station{service.port()};
    const std::string id = station->commit({1000});
    const std::string method = GENERATE("GET", "POST");
    const auto [status, type, fault, state] = GENERATE(table<int, std::string, FaultCode, OutboxState>({
        {401, "application/json", FaultCode::ServiceDenied, OutboxState::Waiting},
        {403, "application/json", FaultCode::ServiceDenied, OutboxState::Waiting},
        {500, "application/json", FaultCode::ServiceBusy, OutboxState::Waiting},
        {503, "text/html", FaultCode::ServiceBusy, OutboxState::Waiting},
        {400, "application/json", FaultCode::ServiceRefused, OutboxState::Parked},
        {409, "application/json", FaultCode::ServiceRefused, OutboxState::Parked},
        {200, "text/html", FaultCode::ServiceNotOurs, OutboxState::Waiting},
        {200, "application/json", FaultCode::ServiceNotOurs, OutboxState::Waiting},
        {302, "text/html", FaultCode::ServiceNotOurs, OutboxState::Waiting},
        {401, "text/html", FaultCode::ServiceNotOurs, OutboxState::Waiting},
    }));
    CAPTURE(method, status, type);
    service.instead(method, status, type, "{}");
    station->deliver();
    CHECK(station->entry(id).state == state);
    CHECK(station->entry(id).lastFault == faultName(fault));
}

TEST_CASE("whoever answers with pages instead of OpenCPS is sent nothing of the person") {
    OpencpsStandIn service;
    service.always(200, "text/html", "<html><body>Wi-Fi miễn phí: mời đăng nhập</body></html>");
    OpencpsStation station{service.port()};
    station->commit({1000});
    CHECK(station->deliver().deferred == 1);
    for (const std::string& asked : service.asked()) CHECK(asked.starts_with("GET /dossiers/"));
}

TEST_CASE("a procedure or a paper the installation has no name for is parked, and nothing of it is sent") {
    OpencpsNames known = names();
    SECTION("procedure") {
        known.procedures.clear();
    }
    SECTION("paper") {
        known.procedures.at("1.001193").parts = {{"birth_proof", "TP02"}};
    }
    OpencpsStandIn service;
    OpencpsStation station{service.port(), known};
    const std::string id = station->commit({1000});
    CHECK(station->deliver().parked == 1);
    CHECK(station->entry(id).lastFault == faultName(FaultCode::ServiceRefused));
    CHECK(service.asked().empty());
}

TEST_CASE("a slip is followed and a dossier taken back through OpenCPS") {
    OpencpsStandIn service;
    OpencpsStation station{service.port()};
    const std::string id = station->commit({1000});
    const std::string token = station->dossier(id).trackingToken;
    CHECK(station->service().status(token, {}).error().code == FaultCode::NotFound);
    CHECK(station->deliver().delivered == 1);
    CHECK(station->service().status(token, {})->code == 1);
    const auto [word, code] = GENERATE(table<std::string, int>(
        {{"denied", 3}, {"processing", 4}, {"waiting", 5}, {"paying", 6}, {"unresolved", 8}, {"done", 9}}));
    service.decide(word);
    const auto status = station->service().status(token, {});
    REQUIRE(status);
    CHECK(status->code == code);
    CHECK(status->dossierCode == "H29.26-261124-0001");
    CHECK_FALSE(status->textVi.empty());
    service.decide("whatever");
    CHECK(station->service().status(token, {}).error().code == FaultCode::ServiceNotOurs);
    const auto withdrawn = station->service().withdraw(token, {});
    REQUIRE(withdrawn);
    CHECK(withdrawn->code == 7);
}

TEST_CASE("the self-test tells an OpenCPS service from none") {
    OpencpsStandIn service;
    OpencpsStation station{service.port()};
    CHECK(station->service().greet());
    service.always(200, "text/html", "<html></html>");
    CHECK(station->service().greet().error().code == FaultCode::ServiceNotOurs);
}

TEST_CASE("a file of names that lacks something is refused with what it lacks") {
    const auto [text, word] = GENERATE(table<std::string, std::string>({
        {"agency = \"H29\"\n", "no procedure"},
        {"[procedure.\"1.1\"]\ntemplate=\"a\"\nparts={a=\"1\"}\n", "agency"},
        {"agency=\"H\"\n[procedure.\"1.1\"]\nparts={a=\"1\"}\n", "template"},
        {"agency=\"H\"\n[procedure.\"1.1\"]\ntemplate=\"a\"\n", "parts"},
        {"agency=\"H\"\n[procedure.\"1.1\"]\ntemplate=\"a\"\nparts={a=1}\n", "has no number"},
        {"agency=\n", "opencps.toml:1"},
    }));
    const auto read = parseOpencpsNames(text, "opencps.toml");
    REQUIRE_FALSE(read);
    CHECK(read.error().find(word) != std::string::npos);
}
