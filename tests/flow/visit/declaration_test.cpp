// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes without a declaration has it filled, printed and signed here.
#include <catch2/catch.hpp>

#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

namespace {

using Stage = DeclarationSheets::Stage;

// The test procedure, its paper being a declaration.
Catalogue declared() {
    Procedure procedure = testCatalogue().all().front();
    procedure.papers.front().key = "declaration";
    procedure.papers.front().form = true;
    procedure.papers.front().titles = {"TỜ KHAI THỬ"};
    procedure.fields.front().fromPaper = "declaration";
    procedure.office = {{"UBND phường", "The ward"}, false};
    return Catalogue{{procedure}};
}

struct Undeclared {
    Kiosk kiosk{declared()};
    Visit& visit = *kiosk.visit;

    void goToCheck() {
        kiosk.goTo(Step::Papers, {});
        visit.confirm();
        REQUIRE(kiosk.until([&] { return visit.step() == Step::Check; }));
    }
    void draw() {
        visit.drawDeclaration();
        REQUIRE(kiosk.until([&] { return stage() == Stage::Shown; }));
    }
    void print() {
        visit.printDeclaration();
        REQUIRE(kiosk.until([&] { return stage() != Stage::Printing; }));
    }
    [[nodiscard]] Stage stage() const { return visit.data().declaration.stage; }
};

}  // namespace

TEST_CASE("a declaration is filled without a page, printed, signed, scanned and sent") {
    Undeclared desk;
    Visit& visit = desk.visit;
    desk.goToCheck();
    visit.setAnswer("child.name", "Nguyễn Thị Bưởi");
    desk.draw();
    CHECK(visit.data().declaration.pages.size() == 1);
    desk.print();
    CHECK(desk.stage() == Stage::Printed);
    REQUIRE(desk.kiosk.documents.printed.size() == 1);
    CHECK(viewText(desk.kiosk.documents.printed[0]).starts_with("%PDF-"));
    visit.scanDeclaration();
    REQUIRE(visit.step() == Step::Papers);
    CHECK(desk.stage() == Stage::None);
    desk.kiosk.scanner.next({{"TỜ KHAI THỬ"}, {}});
    visit.scanPaper("declaration");
    REQUIRE(desk.kiosk.until([&] { return visit.canConfirm() && anyPage(visit.data()); }));
    visit.confirm();
    REQUIRE(desk.kiosk.until([&] { return visit.step() == Step::Check; }));
    CHECK(visit.data().answers.at(0).value == "Nguyễn Thị Bưởi");  // what was typed stays
    visit.confirm();
    visit.confirm();
    CHECK(desk.kiosk.until([&] { return visit.step() == Step::Slip; }));
}

TEST_CASE("nothing is sent as long as no page was scanned") {
    Undeclared desk;
    desk.goToCheck();
    desk.visit.confirm();
    REQUIRE(desk.visit.step() == Step::Send);
    CHECK_FALSE(desk.visit.canConfirm());
    desk.visit.scanDeclaration();
    CHECK(desk.visit.step() == Step::Papers);
}

TEST_CASE("a printer of sheets without paper is told, and the declaration is printed again") {
    Undeclared desk;
    desk.goToCheck();
    desk.draw();
    desk.kiosk.documents.fault = FaultCode::PrinterNoPaper;
    desk.print();
    CHECK(desk.stage() == Stage::Shown);
    CHECK(desk.visit.data().declaration.fault == FaultCode::PrinterNoPaper);
    desk.kiosk.documents.fault.reset();
    desk.print();
    CHECK(desk.stage() == Stage::Printed);
    CHECK_FALSE(desk.visit.data().declaration.fault);
}

TEST_CASE("nothing of the declaration is left when the person goes") {
    Undeclared desk;
    desk.goToCheck();
    desk.draw();
    desk.visit.end();
    CHECK(desk.visit.data().declaration.pages.empty());
    CHECK(desk.visit.data().declaration.pdf.empty());
}

TEST_CASE("a procedure without a declaration offers none, and needs a page to go on") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers, {});
    CHECK_FALSE(kiosk.visit->canFillDeclaration());
    CHECK_FALSE(kiosk.visit->canConfirm());
}
