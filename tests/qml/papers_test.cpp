// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

void scan(Booth& booth, Scan pages) {
    booth.kiosk.scanner.next(std::move(pages));
    booth.press("scanPaper-form");
    REQUIRE(booth.kiosk.until([&] { return !booth.kiosk.visit->scanning(); }));
    REQUIRE(booth.kiosk.until([&] {
        return std::ranges::none_of(booth.kiosk.pages(), [](const ScannedPage& page) {
            return page.progress == PageProgress::Reading;
        });
    }));
    booth.rest();
}

}  // namespace

TEST_CASE("a blank back is left out by itself, and kept with one touch") {
    Booth booth;
    booth.goTo(Step::Papers);
    scan(booth, {{"Họ tên: Nguyễn Văn Mẫu", "(blank)"}, {}});
    CHECK(booth.hasText("Đã bỏ mặt trắng"));
    CHECK(booth.find("page-2") == nullptr);
    booth.press("keep-" + QString::number(booth.kiosk.pages()[1].id));
    booth.rest();
    CHECK_FALSE(booth.hasText("Đã bỏ mặt trắng"));
    CHECK(booth.find("page-2") != nullptr);
}

TEST_CASE("a page is seen large, scanned again in its place, or taken out") {
    Booth booth;
    booth.goTo(Step::Papers);
    scan(booth, {{"Họ tên: Nguyễn Văn Mẫu", "Trang hai"}, {}});
    const int first = booth.kiosk.pages()[0].id;
    booth.press("page-1");
    booth.kiosk.scanner.next({{"Họ tên: Trần Thị Mẫu"}, {}});
    booth.press("retake");
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->canConfirm(); }));
    REQUIRE(booth.kiosk.pages().size() == 2);
    CHECK(booth.kiosk.pages()[0].id != first);
    CHECK(booth.kiosk.pages()[0].reading->text == "Họ tên: Trần Thị Mẫu\n");
    booth.press("page-2");
    booth.press("remove");
    CHECK(booth.kiosk.pages().size() == 1);
}

TEST_CASE("a page with the wrong paper says where it belongs, and one touch moves it there") {
    Procedure procedure = testCatalogue().all().front();
    procedure.papers.front().titles = {"TỜ KHAI ĐĂNG KÝ KHAI SINH"};
    PaperRule proof = procedure.papers.front();
    proof.key = "proof";
    proof.title = {"Giấy chứng sinh", "Proof of birth"};
    proof.titles = {"GIẤY CHỨNG SINH"};
    procedure.papers.push_back(proof);
    Booth booth{Catalogue{{procedure}}};
    booth.goTo(Step::Papers);
    scan(booth, {{"TỜ KHAI ĐĂNG KÝ KHAI SINH", "GIẤY CHỨNG SINH"}, {}});
    REQUIRE(booth.shows("Trang 2 là Giấy chứng sinh"));
    CHECK(booth.clipped().empty());
    booth.press("home-" + QString::number(booth.kiosk.pages()[1].id));
    booth.rest();
    CHECK(booth.kiosk.pages().size() == 1);
    CHECK(booth.kiosk.visit->data().papers.at(1).pages.size() == 1);
    CHECK_FALSE(booth.hasText("Trang 2 là Giấy chứng sinh"));
    CHECK(booth.find("scanPaper-proof") != nullptr);  // it is open, for the page to be seen
}

TEST_CASE("nothing goes on before a page is there") {
    Booth booth;
    booth.goTo(Step::Papers);
    CHECK_FALSE(booth.find("confirmButton")->isEnabled());
    scan(booth, {{"Họ tên: Nguyễn Văn Mẫu"}, {}});
    CHECK(booth.find("confirmButton")->isEnabled());
}

TEST_CASE("a jam is told in words, in both languages, and the pages before it stay") {
    Booth booth;
    booth.goTo(Step::Papers);
    scan(booth, {{"Họ tên: Nguyễn Văn Mẫu"}, FaultCode::ScannerJam});
    const FaultText& words = booth.faults.of(FaultCode::ScannerJam);
    CHECK(booth.hasText(QString::fromStdString(words.what.vi)));
    CHECK(booth.hasText(QString::fromStdString(words.now.vi)));
    booth.press("languageButton");
    booth.rest();
    CHECK(booth.hasText(QString::fromStdString(words.what.en)));
    booth.press("faultOkButton");
    booth.rest();
    CHECK_FALSE(booth.hasText(QString::fromStdString(words.what.en)));
    CHECK(booth.kiosk.pages().size() == 1);
}
