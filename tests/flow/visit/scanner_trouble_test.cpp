// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("a code that is not an ID card's is named, and the person may try again") {
    Kiosk kiosk;
    kiosk.goTo(Step::Identify);
    kiosk.scanner.next({{"https://example.org/"}, {}});
    kiosk.visit->scanCard();
    REQUIRE(kiosk.until([&] { return kiosk.visit->fault().has_value(); }));
    CHECK(kiosk.visit->fault() == FaultCode::BarcodeNotIdCard);
    CHECK_FALSE(kiosk.visit->canConfirm());
    kiosk.scanner.next({{kCard}, {}});
    kiosk.visit->scanCard();
    REQUIRE(kiosk.until([&] { return kiosk.visit->canConfirm(); }));
    CHECK_FALSE(kiosk.visit->fault());
    CHECK(kiosk.visit->data().applicant->card.name == "Nguyễn Văn Mẫu");
}

TEST_CASE("after a jam the pages before it are kept and the rest can be scanned") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"trang một"}, FaultCode::ScannerJam});
    CHECK(kiosk.visit->fault() == FaultCode::ScannerJam);
    REQUIRE(kiosk.pages().size() == 1);
    kiosk.scan({{"trang hai"}, {}});
    CHECK_FALSE(kiosk.visit->fault());
    REQUIRE(kiosk.pages().size() == 2);
    CHECK(kiosk.pages()[0].reading->text == "trang một\n");
}

TEST_CASE("a page scanned again takes the place of the old one") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một", "mờ", "ba"}, {}});
    kiosk.scanner.next({{"hai"}, {}});
    kiosk.visit->retakePage(kiosk.pages()[1].id);
    REQUIRE(kiosk.until([&] { return !kiosk.visit->scanning() && kiosk.visit->canConfirm(); }));
    REQUIRE(kiosk.pages().size() == 3);
    CHECK(kiosk.pages()[1].reading->text == "hai\n");
    CHECK(kiosk.pages()[2].reading->text == "ba\n");
}

TEST_CASE("a removed page is gone") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một", "hai"}, {}});
    kiosk.visit->removePage(kiosk.pages()[0].id);
    REQUIRE(kiosk.pages().size() == 1);
    CHECK(kiosk.pages()[0].reading->text == "hai\n");
    kiosk.visit->removePage(kiosk.pages()[0].id);
    CHECK_FALSE(kiosk.visit->canConfirm());
}

TEST_CASE("a page that is no picture is marked and does not stop the others") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"(broken)", "tốt"}, {}});
    CHECK(kiosk.pages()[0].progress == PageProgress::Failed);
    CHECK(kiosk.pages()[0].fault == FaultCode::PictureUnreadable);
    CHECK(kiosk.pages()[1].progress == PageProgress::Ready);
    CHECK(kiosk.visit->canConfirm());
}
