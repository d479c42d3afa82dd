// SPDX-License-Identifier: GPL-3.0-or-later
// The station's client and the real portal, after a dossier was handed in: looking, bringing papers, taking
// back.
#include <catch2/catch.hpp>
#include <csignal>

#include "tests/contract/delivery/service_shelf.h"

namespace {

using namespace tramso;

// A service with an officer, and a station that has handed a dossier in.
struct Desk {
    PortalProcess portal;
    std::string officer = addOfficer();
    SendingStation station{portal.url(), portal.token()};
    std::string id = station.commit({3000});
    std::string token = station.dossier(id).trackingToken;
    std::string reference = station.dossier(id).reference;

    Desk() { REQUIRE(station.deliver().delivered == 1); }

    std::string addOfficer() {
        const auto ended = runPortal({"--data", portal.data().string(), "--add-officer", "Lan"});
        REQUIRE(ended.code == 0);
        portal.end(SIGTERM);  // the list is read at the start
        portal.start();
        return ended.out.substr(0, ended.out.find('\n'));
    }
    void decide(const std::string& decision) const {
        HttpClient client{{.stall = std::chrono::seconds{10}}};
        const std::string url = portal.url() + "/api/v1/officer/dossiers/" + status().dossierCode + "/status";
        const auto answer =
            client.send({"POST", url, {{"Authorization", "Bearer " + officer}}, viewBytes(decision)}, {});
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
    }
    [[nodiscard]] DossierStatus status() const {
        const auto told = station.makeService()->status(token, {});
        REQUIRE(told);
        return *told;
    }
    [[nodiscard]] std::string digits() const {
        const std::string& number = station.dossier(id).applicant.number;
        return number.substr(number.size() - 4);
    }
};

}  // namespace

TEST_CASE_METHOD(Desk, "the station learns where a dossier stands and what its officer said") {
    DossierStatus told = status();
    CHECK(told.code == 1);
    CHECK(told.reference == reference);
    CHECK(told.procedure == station.dossier(id).procedureCode);
    CHECK_FALSE(told.meansVi.empty());
    CHECK_FALSE(told.meansEn.empty());
    CHECK(told.mayWithdraw);
    decide(R"({"status":2,"due":"2099-12-05","note":"Đủ giấy tờ."})");
    told = status();
    CHECK(told.code == 2);
    CHECK(told.due == "2099-12-05");
    CHECK(told.note == "Đủ giấy tờ.");
    CHECK_FALSE(told.resultReady);
}

TEST_CASE_METHOD(Desk, "papers asked for go to the same dossier once, by the same outbox") {
    decide(R"({"status":5,"note":"Mờ.","papers":[{"paper":"birth_proof","title_vi":"Giấy chứng sinh"},
               {"paper":"","title_vi":"Sổ hộ khẩu"}]})");
    const DossierStatus told = status();
    CHECK(told.papers == std::vector<AskedPaper>{{"birth_proof", "Giấy chứng sinh"}, {"", "Sổ hộ khẩu"}});
    Dossier more = station.dossier(id);
    more.id = std::string(32, '9');
    more.supplements = told.dossierCode;
    REQUIRE(station.store().commit(more, station.pdfs(id)));
    CHECK(station.deliver().delivered == 1);
    CHECK(station.entry(more.id).dossierCode == told.dossierCode);
    CHECK(status().code == 1);
    CHECK(status().papers.empty());
    // What nobody asked for is parked for a person to look at; it holds up nothing.
    more.id = std::string(32, '8');
    REQUIRE(station.store().commit(more, station.pdfs(id)));
    CHECK(station.deliver().parked == 1);
}

TEST_CASE_METHOD(Desk, "a typed reference finds the dossier with its holder's digits alone") {
    const auto service = station.makeService();
    CHECK(service->findToken(reference, digits(), {}) == token);
    CHECK(service->findToken(reference, "0000", {}).error().code == FaultCode::NotFound);
    CHECK(service->findToken("TS-2222-2222", digits(), {}).error().code == FaultCode::NotFound);
    CHECK(service->findToken("\"},{\"", digits(), {}).error().code == FaultCode::NotFound);
    for (int i = 0; i < 4; ++i) static_cast<void>(service->findToken(reference, "0000", {}));
    CHECK(service->findToken(reference, digits(), {}).error().code == FaultCode::ServiceBusy);
}

TEST_CASE_METHOD(Desk, "a dossier is taken back, twice without harm, and not once it is finished") {
    const auto service = station.makeService();
    const auto first = service->withdraw(token, {});
    REQUIRE(first);
    CHECK(first->code == 7);
    CHECK_FALSE(first->mayWithdraw);
    CHECK(service->withdraw(token, {})->code == 7);
    CHECK(service->withdraw(std::string(32, '0'), {}).error().code == FaultCode::NotFound);
    CHECK(service->status("../../token", {}).error().code == FaultCode::NotFound);
}

TEST_CASE_METHOD(Desk, "a finished dossier is not taken back") {
    decide(R"({"status":2})");
    decide(R"({"status":9})");
    CHECK(station.makeService()->withdraw(token, {}).error().code == FaultCode::ServiceRefused);
    CHECK(status().code == 9);
}

TEST_CASE("without a line, and from somebody who is not the service, nothing is believed") {
    const PortalProcess portal;
    const SendingStation stranger{"http://127.0.0.1:1", portal.token()};
    CHECK(stranger.makeService()->status(std::string(32, '1'), {}).error().code ==
          FaultCode::ServiceUnreachable);
    CHECK(stranger.makeService()->withdraw(std::string(32, '1'), {}).error().code ==
          FaultCode::ServiceUnreachable);
}
