// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// The test procedure with a second paper, which nobody has to bring.
Catalogue twoPapers() {
    Procedure procedure = *testCatalogue().find("9.000001", std::chrono::year{2026} / 11 / 24);
    PaperRule proof = procedure.papers.front();
    proof.key = "proof";
    proof.title = {"Giấy chứng sinh", "Proof of birth"};
    proof.required = false;
    procedure.papers.push_back(proof);
    return Catalogue{{procedure}};
}

std::vector<std::string> textsOf(const ScannedPaper& paper) {
    std::vector<std::string> texts;
    for (const ScannedPage& page : paper.pages) texts.push_back(page.reading ? page.reading->text : "?");
    return texts;
}

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

TEST_CASE("a page taken out can be put back where it was, until another page comes") {
    Booth booth;
    booth.goTo(Step::Papers);
    scan(booth, {{"một", "hai", "ba"}, {}});
    const int second = booth.kiosk.pages()[1].id;
    booth.press("page-2");
    booth.press("remove");
    booth.rest();
    CHECK(booth.kiosk.pages().size() == 2);
    CHECK(booth.hasText("Đã bỏ một trang"));
    booth.press("putBack");
    booth.rest();
    REQUIRE(booth.kiosk.pages().size() == 3);
    CHECK(booth.kiosk.pages()[1].id == second);
    CHECK(booth.find("putBack") == nullptr);
    booth.press("page-1");
    booth.press("remove");
    booth.rest();
    REQUIRE(booth.find("putBack") != nullptr);
    scan(booth, {{"bốn"}, {}});
    CHECK(booth.find("putBack") == nullptr);
    CHECK(textsOf(booth.kiosk.visit->data().papers[0]) == std::vector<std::string>{"hai\n", "ba\n", "bốn\n"});
}

TEST_CASE("a page that was to be scanned again is not lost when the scanner fails") {
    Booth booth;
    booth.goTo(Step::Papers);
    scan(booth, {{"một"}, {}});
    booth.press("page-1");
    booth.kiosk.scanner.next({{}, FaultCode::ScannerEmpty});
    booth.press("retake");
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->fault().has_value(); }));
    booth.press("faultOkButton");
    booth.press("putBack");
    CHECK(textsOf(booth.kiosk.visit->data().papers[0]) == std::vector<std::string>{"một\n"});
}

TEST_CASE("a page is turned by a touch, and read anew the way it lies") {
    Booth booth;
    booth.goTo(Step::Papers);
    scan(booth, {{"một"}, {}});
    booth.press("page-1");
    booth.press("turn");
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->canConfirm(); }));
    booth.rest();
    CHECK(booth.kiosk.pages()[0].reading->text == "turned\n");
    CHECK(booth.find("turn") != nullptr);  // the page is still looked at, and can be turned on
    booth.press("closePageButton");
    booth.rest();
    CHECK(booth.find("turn") == nullptr);
}

TEST_CASE("pages change places by touch; the first cannot go forward, nor the last back") {
    Booth booth;
    booth.goTo(Step::Papers);
    scan(booth, {{"một", "hai", "ba"}, {}});
    booth.press("page-3");
    CHECK_FALSE(booth.find("later")->isEnabled());
    booth.press("earlier");
    booth.press("earlier");
    booth.rest();
    CHECK_FALSE(booth.find("earlier")->isEnabled());
    CHECK(textsOf(booth.kiosk.visit->data().papers[0]) == std::vector<std::string>{"ba\n", "một\n", "hai\n"});
    booth.press("later");
    CHECK(textsOf(booth.kiosk.visit->data().papers[0]) == std::vector<std::string>{"một\n", "ba\n", "hai\n"});
}

TEST_CASE("a page is given to another paper by touch, alone or with those that follow it") {
    Booth booth{twoPapers()};
    booth.goTo(Step::Papers);
    scan(booth, {{"một", "hai", "ba"}, {}});
    const bool following = GENERATE(false, true);
    booth.press("page-2");
    booth.press("give");
    if (following) booth.press("withFollowing");
    booth.press("moveTo-proof");
    booth.rest();
    const auto& papers = booth.kiosk.visit->data().papers;
    CHECK(textsOf(papers[0]).size() == (following ? 1 : 2));
    CHECK(textsOf(papers[1]).front() == "hai\n");
    CHECK(textsOf(papers[1]).size() == (following ? 2 : 1));
    CHECK(booth.find("closePageButton") == nullptr);
}

TEST_CASE("a page used anyway, by touch, is recorded in the dossier with what was wrong with it") {
    Booth booth;
    booth.goTo(Step::Papers);
    scan(booth, {{"Họ tên: Nguyễn Văn Mẫu", "(blurred) mờ"}, {}});
    CHECK(booth.hasText("Vẫn dùng trang này"));
    booth.press("insist-2");
    booth.rest();
    CHECK(booth.find("insist-2") == nullptr);
    booth.press("confirmButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Check; }));
    booth.press("confirmButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Send; }));
    booth.press("sendButton");
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->data().committed.has_value(); }));
    const auto& insisted = booth.kiosk.visit->data().committed->documents.at(0).insisted;
    REQUIRE(insisted.size() == 1);
    CHECK(insisted[0] == InsistedPage{2, PageDoubt::Blurred});
}
