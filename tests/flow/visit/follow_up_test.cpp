// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody comes back with a slip: looks, brings papers, takes the dossier back.
#include <catch2/catch.hpp>

#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// A dossier of the test procedure that waits for its form, and for one paper the officer named freely.
DossierStatus asksForPapers() {
    return {.code = 5,
            .dossierCode = "H29.01-261124-0001",
            .textVi = "Yêu cầu bổ sung giấy tờ",
            .textEn = "More papers needed",
            .note = "Bản chụp mờ.",
            .reference = "TS-7K3M-92QD",
            .procedure = "9.000001",
            .papers = {{"form", "Tờ khai"}, {"", "Sổ hộ khẩu cũ"}},
            .mayWithdraw = true};
}

// Somebody with a slip at the screen.
struct Returned {
    Kiosk kiosk;
    Visit& visit = *kiosk.visit;

    Returned() {
        kiosk.desk.put(kSlipToken, asksForPapers());
        visit.followUp();
        REQUIRE(visit.step() == Step::Follow);
    }
    void scanSlip(const std::string& code = kSlipCode) {
        kiosk.scanner.next({{code}, {}});
        visit.scanSlip();
        settle();
    }
    void settle() const {
        REQUIRE(kiosk.until([this] { return !visit.scanning() && !visit.data().follow.looking; }));
    }
    [[nodiscard]] const FollowUp& follow() const { return visit.data().follow; }
};

}  // namespace

TEST_CASE_METHOD(Returned, "the slip's code tells where the dossier stands, and leaving forgets it") {
    scanSlip();
    REQUIRE(follow().status);
    CHECK(follow().status->dossierCode == "H29.01-261124-0001");
    CHECK(visit.data().trackingUrl.ends_with(std::string{"/t/"} + kSlipToken));
    visit.back();
    CHECK(visit.step() == Step::Attract);
    CHECK_FALSE(follow().status);
    CHECK(visit.data().trackingUrl.empty());
}

TEST_CASE_METHOD(Returned, "a hand-held scanner leads from anybody's slip straight to its dossier") {
    visit.back();
    visit.takeSlip("8934680029384");  // of some goods
    CHECK(visit.step() == Step::Attract);
    visit.takeSlip(kSlipCode, "01");
    REQUIRE(visit.step() == Step::Follow);
    settle();
    REQUIRE(follow().status);
    CHECK(visit.data().assistedBy == "01");
    visit.takeSlip("8934680029384");
    CHECK_FALSE(follow().status);
    CHECK(follow().trouble == FaultCode::NotFound);
    visit.takeSlip(kSlipCode);
    settle();
    CHECK(follow().status);
}

TEST_CASE_METHOD(
    Returned, "without the code the reference and the holder's digits are typed, however they are written") {
    kiosk.desk.putReference("TS-7K3M-92QD", "0123", kSlipToken);
    CHECK_FALSE(visit.typeReference("TS-7K3M-92Q", "0123"));
    CHECK_FALSE(visit.typeReference("TS-7K3M-92Q!", "0123"));
    REQUIRE(visit.typeReference("ts 7k3m 92qd", "0123"));
    settle();
    CHECK(follow().status);
    REQUIRE(visit.typeReference("7K3M92QD", "9999"));
    settle();
    CHECK_FALSE(follow().status);
    CHECK(follow().trouble == FaultCode::NotFound);
}

TEST_CASE_METHOD(Returned,
                 "what is not a slip, and a service that does not answer, is told and can be tried again") {
    scanSlip(kCard);
    CHECK(follow().trouble == FaultCode::BarcodeNone);
    for (const FaultCode fault :
         {FaultCode::ServiceUnreachable, FaultCode::ServiceBusy, FaultCode::NotFound}) {
        kiosk.desk.failWith(fault);
        scanSlip();
        CHECK(follow().trouble == fault);
        CHECK_FALSE(follow().status);
    }
    kiosk.desk.failWith({});
    scanSlip();
    CHECK_FALSE(follow().trouble);
    CHECK(follow().status);
}

TEST_CASE_METHOD(Returned, "the papers asked for are brought, those alone, and go under the same slip") {
    scanSlip();
    REQUIRE(visit.canBringPapers());
    visit.bringPapers();
    REQUIRE(visit.step() == Step::Identify);
    kiosk.scanner.next({{kCard}, {}});
    visit.scanCard();
    REQUIRE(kiosk.until([this] { return visit.canConfirm(); }));
    visit.confirm();
    REQUIRE(visit.step() == Step::Consent);
    visit.setConsent("send", true);
    visit.confirm();
    REQUIRE(visit.step() == Step::Papers);
    REQUIRE(visit.data().papers.size() == 2);
    CHECK(visit.data().papers[1].rule.title.vi == "Sổ hộ khẩu cũ");
    for (const char* paper : {"form", "asked-1"}) {
        kiosk.scanner.next({{"Trang"}, {}});
        visit.scanPaper(paper);
        REQUIRE(kiosk.until([this] { return !visit.scanning() && visit.canConfirm(); }));
    }
    visit.confirm();
    REQUIRE(kiosk.until([this] { return visit.step() == Step::Send; }));
    visit.confirm();
    REQUIRE(kiosk.until([this] { return visit.step() == Step::Slip; }));
    const Dossier& sent = *visit.data().committed;
    CHECK(sent.supplements == "H29.01-261124-0001");
    CHECK(sent.reference == "TS-7K3M-92QD");
    CHECK(sent.trackingToken == kSlipToken);
    CHECK(sent.id != kSlipToken);
    CHECK(sent.documents.size() == 2);
    CHECK(sent.fields.empty());
    const auto read = parseManifest(manifestJson(sent));
    REQUIRE(read);
    CHECK(read->supplements == sent.supplements);
}

TEST_CASE_METHOD(Returned,
                 "on the way with papers one can go back, step by step, to where the dossier stands") {
    scanSlip();
    visit.bringPapers();
    visit.back();
    CHECK(visit.step() == Step::Follow);
    CHECK(follow().status);
    visit.bringPapers();
    REQUIRE(visit.typeIdentity("079190000124", "02/03/1990", "Trần Thị Mẫu"));
    visit.confirm();
    visit.setConsent("send", true);
    visit.confirm();
    REQUIRE(visit.step() == Step::Papers);
    for (const Step before : {Step::Consent, Step::Identify, Step::Follow}) {
        visit.back();
        CHECK(visit.step() == before);
    }
}

TEST_CASE_METHOD(Returned,
                 "a dossier of a procedure this station does not know cannot be supplemented here") {
    DossierStatus foreign = asksForPapers();
    foreign.procedure = "9.999999";
    kiosk.desk.put(kSlipToken, foreign);
    scanSlip();
    CHECK_FALSE(visit.canBringPapers());
    visit.bringPapers();
    CHECK(visit.step() == Step::Follow);
}

TEST_CASE_METHOD(Returned, "a dossier is taken back where that is still possible") {
    scanSlip();
    visit.withdraw();
    settle();
    CHECK(follow().status->code == 7);
    CHECK_FALSE(visit.canBringPapers());
    kiosk.desk.failWith(FaultCode::ServiceRefused);
    visit.withdraw();  // no more: nothing is asked
    CHECK_FALSE(follow().looking);
}

TEST_CASE_METHOD(Returned, "who follows and then walks away leaves nothing behind") {
    scanSlip();
    for (int second = 0; second < 600; ++second) {
        kiosk.clock.advance(std::chrono::seconds{1});
        visit.tick();
    }
    CHECK(visit.step() == Step::Attract);
    CHECK_FALSE(follow().status);
    CHECK(follow().trackingToken.empty());
}
