// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "kiosk/crypto/sealing.h"
#include "kiosk/visit/dossier_assembly.h"
#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("a visit ends with a durable dossier and a printed slip") {
    Kiosk kiosk;
    kiosk.goTo(Step::Slip);
    REQUIRE(kiosk.visit->data().committed);
    const Dossier& dossier = *kiosk.visit->data().committed;
    const auto stored = kiosk.store->manifest(dossier.id);
    REQUIRE(stored);
    CHECK(*stored == manifestJson(dossier));
    REQUIRE(dossier.documents.size() == 1);
    const auto pdf = kiosk.store->document(dossier.id, dossier.documents[0].file);
    REQUIRE(pdf);
    CHECK(sha256Hex(*pdf) == dossier.documents[0].sha256);
    CHECK(kiosk.printer.printed == 1);
    CHECK(kiosk.visit->data().trackingUrl.ends_with("/t/" + dossier.trackingToken));
}

TEST_CASE("what stands on paper fills the form, with its origin and a cut-out to compare with") {
    Kiosk kiosk;
    kiosk.goTo(Step::Check, {"Họ tên: Trần Thị Mẫu"});
    const Answer& answer = kiosk.visit->data().answers.at(0);
    CHECK(answer.value == "Trần Thị Mẫu");
    CHECK(answer.origin == FieldOrigin::Paper);
    CHECK_FALSE(answer.cutOut.empty());
}

TEST_CASE("what a person types wins over what was read, also after going back for another page") {
    Kiosk kiosk;
    kiosk.goTo(Step::Check, {"Họ tên: Trần Thị Mâu"});
    kiosk.visit->setAnswer("child.name", "Trần Thị Mẫu");
    kiosk.visit->back();
    kiosk.scan({{"(blank)"}, {}});
    kiosk.visit->confirm();
    REQUIRE(kiosk.until([&] { return kiosk.visit->step() == Step::Check; }));
    const Answer& answer = kiosk.visit->data().answers.at(0);
    CHECK(answer.value == "Trần Thị Mẫu");
    CHECK(answer.origin == FieldOrigin::Typed);
}

TEST_CASE(
    "nothing goes on before every required consent is given, and the optional one stays the person's "
    "choice") {
    Kiosk kiosk;
    kiosk.goTo(Step::Consent);
    CHECK_FALSE(kiosk.visit->canConfirm());
    kiosk.visit->setConsent("news", true);
    CHECK_FALSE(kiosk.visit->canConfirm());
    kiosk.visit->setConsent("send", true);
    kiosk.visit->setConsent("news", false);
    CHECK(kiosk.visit->canConfirm());
    kiosk.visit->setConsent("invented", true);
    CHECK(kiosk.visit->data().consents.size() == 1);
}

TEST_CASE("blank backs do not become pages of the document") {
    Kiosk kiosk;
    kiosk.goTo(Step::Slip, {"Họ tên: Nguyễn Văn Mẫu", "(blank)"});
    CHECK(kiosk.visit->data().committed->documents.at(0).pages == 1);
}

TEST_CASE("who sends the same procedure again within days is told so, with the code of the first") {
    Kiosk kiosk;
    kiosk.goTo(Step::Slip);
    REQUIRE(kiosk.until([&] { return kiosk.visit->data().send == SendProgress::Finished; }));
    const std::string first = kiosk.visit->data().committed->reference;
    kiosk.visit->end();
    kiosk.goTo(Step::Check);
    const auto& findings = kiosk.visit->data().findings;
    const auto again = std::ranges::find(findings, "dossier.sent", &Finding::rule);
    REQUIRE(again != findings.end());
    CHECK(again->what.vi.find(first) != std::string::npos);
}

TEST_CASE("the slip says what must still be brought where one must come, and who does not pay") {
    Procedure procedure = *testCatalogue().find("9.000001", std::chrono::year{2026} / 11 / 24);
    procedure.inPerson = {{{"Thẻ căn cước", "Your ID card"}, false}};
    procedure.exemptions = {{{"Miễn cho hộ nghèo", "Free for poor households"}, true}};
    const auto slip = [&procedure] {
        return slipFor({}, procedure, "https://example/t/1", {}, Language::Vietnamese);
    };
    procedure.level = OnlineLevel::Full;
    CHECK(slip().bring.empty());
    procedure.level = OnlineLevel::Part;
    REQUIRE(slip().bring.size() == 1);
    CHECK(slip().bring[0].text.vi == "Thẻ căn cước");
    REQUIRE(slip().exemptions.size() == 1);
    CHECK(slip().exemptions[0].confirm);
}
