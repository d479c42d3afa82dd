// SPDX-License-Identifier: GPL-3.0-or-later
// A volunteer puts a visit aside and another one goes on with it, also after the power was off; then several
// dossiers for one family.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {

// A volunteer, number 07, beside a citizen.
struct Helped {
    Kiosk kiosk;
    Visit& visit = *kiosk.visit;

    void identify(const char* volunteer = "07") {
        visit.begin(volunteer);
        kiosk.scanner.next({{kCard}, {}});
        visit.scanCard();
        REQUIRE(kiosk.until([this] { return visit.canConfirm(); }));
    }
    void goTo(Step step, const std::vector<std::string>& pages = {"Họ tên: Nguyễn Thị Bưởi"}) {
        identify();
        kiosk.goOnTo(step, pages);
    }
    [[nodiscard]] std::vector<DraftLabel> waiting() const { return kiosk.store->drafts().list().value(); }
    DraftLabel park() {
        REQUIRE(visit.canPark());
        visit.park();
        REQUIRE(kiosk.until([this] { return visit.step() == Step::Attract; }));
        REQUIRE(kiosk.until([this] { return visit.parked() && !visit.parked()->printing; }));
        REQUIRE(waiting().size() == 1);
        return waiting().front();
    }
    void resume(const DraftLabel& draft, Step at) {
        visit.resume(draft.id, "08");
        REQUIRE(kiosk.until([&] { return visit.step() == at && visit.canConfirm(); }));
    }
    [[nodiscard]] bool journalTells(const char* event) const {
        return kiosk.store->journal()->find(event) != std::string::npos;
    }
};

bool lies(const std::filesystem::path& folder, const std::string& text) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file()) continue;
        std::ostringstream content;
        content << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
        if (content.str().find(text) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE_METHOD(Helped, "on the disk a visit put aside says nothing of the person, nor of what they typed") {
    goTo(Step::Check);
    visit.setAnswer("child.name", "Nguyễn Thị Bòng");
    (void)park();
    for (const char* text :
         {"Nguyễn", "Bòng", "Bưởi", "079090000123", "1 Đường Mẫu", "requester", "child.name"})
        CHECK_FALSE(lies(kiosk.folder, text));
    CHECK(lies(kiosk.folder, "9.000001"));  // or it would prove nothing
}

TEST_CASE_METHOD(Helped, "a visit put aside leaves nothing on the screen, and its slip has the number") {
    goTo(Step::Papers);
    const DraftLabel draft = park();
    CHECK_FALSE(visit.data().applicant);
    CHECK(visit.data().papers.empty());
    CHECK(visit.parked()->number == draft.number);
    CHECK(kiosk.printer.printed == 1);
    CHECK(draft.procedureCode == "9.000001");
    CHECK(draft.parkedBy == "07");
    CHECK(draft.expires - draft.parked == kiosk.settings.visit.keepDrafts);
    visit.begin();
    CHECK_FALSE(visit.parked());
}

TEST_CASE_METHOD(
    Helped, "it goes on after a restart: procedure, consents, identity, pages and answers as they were") {
    goTo(Step::Check);
    visit.setAnswer("child.name", "Nguyễn Thị Bòng");
    visit.confirmAnswer("requester.address");
    kiosk.clock.advance(7min);
    const VisitData before = visit.data();
    const DraftLabel draft = park();
    kiosk.restart();
    kiosk.clock.advance(30h);
    Visit& again = *kiosk.visit;
    again.resume(draft.id, "08");
    REQUIRE(kiosk.until([&] { return again.step() == Step::Check; }));
    const VisitData& after = again.data();
    CHECK(after.assistedBy == "08");
    CHECK(after.procedure->code == "9.000001");
    CHECK(after.consents == before.consents);
    CHECK(after.applicant->card.number == "079090000123");
    CHECK(after.applicant->card.name == before.applicant->card.name);
    CHECK(after.applicant->card.evidence == IdentityEvidence::CardQr);
    REQUIRE(after.papers.size() == 1);
    REQUIRE(after.papers[0].pages.size() == 1);
    CHECK(after.papers[0].pages[0].reading->text == before.papers[0].pages[0].reading->text);
    CHECK(after.papers[0].pages[0].reading->cleanPicture == before.papers[0].pages[0].reading->cleanPicture);
    CHECK(after.papers[0].pages[0].preview == before.papers[0].pages[0].preview);
    REQUIRE(after.answers.size() == before.answers.size());
    for (std::size_t i = 0; i < after.answers.size(); ++i) {
        CHECK(after.answers[i].value == before.answers[i].value);
        CHECK(after.answers[i].confirmed == before.answers[i].confirmed);
    }
    again.confirm();
    again.confirm();
    REQUIRE(kiosk.until([&] { return again.step() == Step::Slip; }));
    const Dossier& sent = *again.data().committed;
    CHECK(sent.assistedBy == "08");
    CHECK(sent.spent == 7min);  // both sittings together, not the day between them
    REQUIRE(kiosk.until([&] { return kiosk.store->drafts().list()->empty(); }));
    CHECK(kiosk.store->journal()->find(R"("why":"sent")") != std::string::npos);
}

TEST_CASE_METHOD(Helped, "a page scanned before the break is known again when it is scanned after it") {
    goTo(Step::Papers);
    kiosk.scan({{"Họ tên: Nguyễn Thị Bưởi"}, {}});
    const DraftLabel draft = park();
    resume(draft, Step::Papers);
    kiosk.scan({{"Họ tên: Nguyễn Thị Bưởi"}, {}});
    REQUIRE(kiosk.pages().size() == 2);
    CHECK(kiosk.pages()[0].id != kiosk.pages()[1].id);
    CHECK(verdictOf(kiosk.pages()[1], visit.data()) == PageVerdict::SamePage);
}

TEST_CASE_METHOD(Helped,
                 "who resumes and lets the visit run out loses nothing; who ends it wipes the draft") {
    goTo(Step::Papers);
    kiosk.scan({{"Trang một"}, {}});
    const DraftLabel draft = park();
    resume(draft, Step::Papers);
    kiosk.clock.advance(kiosk.settings.visit.warnAfter + kiosk.settings.visit.wipeAfter + 1s);
    visit.tick();
    REQUIRE(visit.step() == Step::Attract);
    REQUIRE(waiting().size() == 1);
    resume(draft, Step::Papers);
    visit.end();
    CHECK(kiosk.until([this] { return waiting().empty(); }));
    CHECK(journalTells(R"("why":"given up")"));
}

TEST_CASE_METHOD(Helped, "put aside a second time it keeps the number on the slip") {
    goTo(Step::Papers);
    kiosk.scan({{"Trang một"}, {}});
    const DraftLabel first = park();
    resume(first, Step::Papers);
    kiosk.scan({{"Trang hai"}, {}});
    const DraftLabel second = park();
    CHECK(second.number == first.number);
    CHECK(second.pages == 2);
}

TEST_CASE_METHOD(Helped, "when its time is up a draft is wiped by itself, whoever is at the screen") {
    goTo(Step::Papers);
    const DraftLabel draft = park();
    kiosk.clock.advance(kiosk.settings.visit.keepDrafts);
    visit.begin();
    visit.tick();
    CHECK(kiosk.until([this] { return waiting().empty(); }));
    CHECK(journalTells("draft.expired"));
    visit.end();
    visit.resume(draft.id, "07");
    REQUIRE(kiosk.until([this] { return visit.fault().has_value(); }));
    CHECK(visit.fault() == FaultCode::NotFound);
    CHECK(visit.step() == Step::Attract);
    CHECK(visit.data().assistedBy.empty());
}

TEST_CASE_METHOD(Helped, "only a volunteer puts aside, and only what is about something and at rest") {
    identify();
    CHECK_FALSE(visit.canPark());  // nothing chosen
    kiosk.goOnTo(Step::Papers);
    CHECK(visit.canPark());
    kiosk.scanner.hold(true);
    visit.scanPaper("form");
    CHECK_FALSE(visit.canPark());
    kiosk.scanner.hold(false);
    REQUIRE(kiosk.until([this] { return !visit.scanning(); }));
    visit.end();
    kiosk.goTo(Step::Papers);  // nobody helps
    CHECK_FALSE(visit.canPark());
    visit.park();
    CHECK(visit.step() == Step::Papers);
    CHECK(waiting().empty());
}

TEST_CASE_METHOD(Helped, "a slip that does not come out is told, and the number with it") {
    kiosk.printer.fault = FaultCode::PrinterNoPaper;
    goTo(Step::Consent);
    const DraftLabel draft = park();
    CHECK(visit.parked()->slipFault == FaultCode::PrinterNoPaper);
    CHECK(visit.parked()->number == draft.number);
    kiosk.printer.fault.reset();
    visit.printParkedAgain();
    REQUIRE(kiosk.until([this] { return !visit.parked()->printing; }));
    CHECK_FALSE(visit.parked()->slipFault);
}

TEST_CASE_METHOD(Helped, "when the procedure's description changed meanwhile, the consents are asked anew") {
    goTo(Step::Papers);
    kiosk.scan({{"Trang một"}, {}});
    const DraftLabel draft = park();
    Procedure changed = *kiosk.catalogue.find("9.000001", visit.today());
    changed.version = "2026-12-01";
    kiosk.catalogue = Catalogue{{changed}};
    resume(draft, Step::Needed);
    CHECK(visit.data().consents.empty());
    CHECK(kiosk.pages().size() == 1);
}

TEST_CASE_METHOD(Helped, "another dossier for the same person: nobody is read again, nothing else is left") {
    goTo(Step::Slip);
    const Dossier first = *visit.data().committed;
    REQUIRE(visit.canDoAnother());
    kiosk.clock.advance(2min);
    visit.anotherDossier();
    REQUIRE(visit.step() == Step::Procedure);
    CHECK(visit.data().applicant->card.number == "079090000123");
    CHECK(visit.data().assistedBy == "07");
    CHECK_FALSE(visit.data().procedure);
    CHECK(visit.data().consents.empty());
    CHECK(visit.data().answers.empty());
    CHECK_FALSE(visit.data().committed);
    visit.chooseProcedure("9.000001");
    visit.confirm();
    CHECK_FALSE(visit.canConfirm());  // consent is asked for every dossier
    visit.setConsent("send", true);
    visit.confirm();
    kiosk.scan({{"Họ tên: Nguyễn Văn Bòng"}, {}});
    CHECK(verdictOf(kiosk.pages()[0], visit.data()) == PageVerdict::Good);
    kiosk.clock.advance(3min);
    visit.confirm();
    REQUIRE(kiosk.until([this] { return visit.step() == Step::Check; }));
    visit.confirm();
    visit.confirm();
    REQUIRE(kiosk.until([this] { return visit.step() == Step::Slip; }));
    const Dossier& second = *visit.data().committed;
    CHECK(second.id != first.id);
    CHECK(second.reference != first.reference);
    CHECK(second.trackingToken != first.trackingToken);
    CHECK(second.applicant.evidence == IdentityEvidence::CardQr);
    CHECK(second.spent == 3min);
    CHECK(kiosk.store->list()->size() == 2);
}

TEST_CASE("without a volunteer the end is the end") {
    Kiosk kiosk;
    kiosk.goTo(Step::Slip);
    CHECK_FALSE(kiosk.visit->canDoAnother());
    kiosk.visit->anotherDossier();
    CHECK(kiosk.visit->step() == Step::Slip);
}
