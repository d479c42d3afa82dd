// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

Catalogue declared() {
    Procedure procedure = testCatalogue().all().front();
    PaperRule& form = procedure.papers.front();
    form.form = true;
    form.titles = {"TỜ KHAI THỬ"};
    PaperRule proof = form;
    proof.key = "proof";
    proof.title = {"Giấy chứng sinh", "Proof of birth"};
    proof.form = false;
    proof.titles.clear();
    procedure.papers.push_back(proof);
    return Catalogue{{procedure}};
}

void goToCheck(Booth& booth) {
    booth.goTo(Step::Papers);
    CHECK(booth.shows("Chưa có tờ khai?"));
    CHECK(booth.clipped().empty());
    booth.press("confirmButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Check; }));
    booth.rest();
}

}  // namespace

TEST_CASE("a declaration nobody brought is seen, printed, signed and scanned") {
    Booth booth{declared()};
    goToCheck(booth);
    booth.press("showDeclaration");
    REQUIRE(booth.shows("Tờ khai đã điền"));
    booth.rest();
    CHECK(booth.find("declarationSheet-0") != nullptr);
    CHECK(booth.clipped().empty());
    CHECK(booth.find("signedDeclaration") == nullptr);  // nothing to sign yet
    booth.press("printDeclaration");
    REQUIRE(booth.shows("Mời lấy tờ khai và ký"));
    CHECK(booth.kiosk.documents.printed.size() == 1);
    booth.press("signedDeclaration");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Papers; }));
    booth.rest();
    CHECK(booth.find("scanPaper-form") != nullptr);  // open, to be scanned
    CHECK_FALSE(booth.hasText("Mời lấy tờ khai và ký"));
}

TEST_CASE("a printer that cannot is told in words, and the sheet is left without printing") {
    Booth booth{declared()};
    goToCheck(booth);
    booth.kiosk.documents.fault = FaultCode::PrinterUnplugged;
    booth.press("showDeclaration");
    REQUIRE(booth.shows("Tờ khai đã điền"));
    booth.press("printDeclaration");
    REQUIRE(booth.shows("Máy in tờ khai đang bận hoặc chưa bật."));
    CHECK(booth.clipped().empty());
    booth.press("closeDeclaration");
    booth.rest();
    CHECK_FALSE(booth.hasText("Tờ khai đã điền"));
    CHECK(booth.step() == Step::Check);
}

TEST_CASE("before sending, a declaration that is missing is offered once more") {
    Booth booth{declared()};
    goToCheck(booth);
    booth.press("confirmButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Send; }));
    booth.rest();
    CHECK_FALSE(booth.find("sendButton")->isEnabled());  // there is nothing to send
    booth.press("showDeclaration");
    CHECK(booth.shows("Tờ khai đã điền"));
}
