// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("without a card that can be read, number, birth and name are typed, and the dossier says so") {
    Kiosk kiosk;
    kiosk.goTo(Step::Identify);
    REQUIRE(kiosk.visit->typeIdentity("079190000124", "02/03/1990", "Trần Thị Mẫu"));
    CHECK(kiosk.visit->identifyStage() == IdentifyStage::Confirm);
    REQUIRE(kiosk.visit->canConfirm());
    kiosk.goOnTo(Step::Slip);
    const Dossier& dossier = *kiosk.visit->data().committed;
    CHECK(dossier.applicant.evidence == IdentityEvidence::Typed);
    CHECK(dossier.applicant.sex == Sex::Female);
    const std::string manifest = manifestJson(dossier);
    CHECK(manifest.find(R"("evidence":"typed")") != std::string::npos);
}

TEST_CASE("a typed number that does not fit the birth is a doubt and no obstacle") {
    Kiosk kiosk;
    kiosk.goTo(Step::Identify);
    REQUIRE(kiosk.visit->typeIdentity("079190000124", "02/03/1991", "Trần Thị Mẫu"));
    CHECK(kiosk.visit->data().applicant->card.doubts == std::vector{NumberDoubt::BirthYearDiffers});
    CHECK(kiosk.visit->canConfirm());
}

TEST_CASE("what cannot be a number, a birth or a name is not taken over") {
    Kiosk kiosk;
    kiosk.goTo(Step::Identify);
    CHECK_FALSE(kiosk.visit->typeIdentity("07919000012", "02/03/1990", "Trần Thị Mẫu"));
    CHECK_FALSE(kiosk.visit->typeIdentity("079190000124", "31/02/1990", "Trần Thị Mẫu"));
    CHECK_FALSE(kiosk.visit->typeIdentity("079190000124", "02/03/1990", ""));
    CHECK_FALSE(kiosk.visit->data().applicant);
    CHECK_FALSE(kiosk.visit->canConfirm());
}

TEST_CASE(
    "values of a typed identity are marked as typed in the form, and its missing address is asked for") {
    Kiosk kiosk;
    kiosk.goTo(Step::Identify);
    REQUIRE(kiosk.visit->typeIdentity("079190000124", "02/03/1990", "Trần Thị Mẫu"));
    kiosk.goOnTo(Step::Check);
    const auto& answers = kiosk.visit->data().answers;
    const auto answer = [&](const char* key) {
        const auto found = std::ranges::find(answers, key, [](const Answer& a) { return a.rule.key; });
        REQUIRE(found != answers.end());
        return *found;
    };
    CHECK(answer("requester.name").value == "Trần Thị Mẫu");
    CHECK(answer("requester.name").origin == FieldOrigin::Typed);
    CHECK(answer("requester.address").value.empty());
    CHECK(answer("requester.address").doubtful);
}

TEST_CASE("a health-insurance card is told apart with a sentence of its own") {
    Kiosk kiosk;
    kiosk.goTo(Step::Identify);
    kiosk.scanner.next(
        {{"GD4790000000001|4e677579e1bb856e|15/01/1990|1|4de1baab75|79 - 001|01/01/2026|-|$"}, {}});
    kiosk.visit->scanCard();
    REQUIRE(kiosk.until([&] { return kiosk.visit->fault().has_value(); }));
    CHECK(kiosk.visit->fault() == FaultCode::BarcodeInsuranceCard);
    CHECK(kiosk.visit->identifyStage() == IdentifyStage::PutCard);
}
