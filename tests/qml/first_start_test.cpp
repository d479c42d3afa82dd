// SPDX-License-Identifier: GPL-3.0-or-later
// A new box becomes a station: what a technician sees, does, and is told when something is in the way.
#include <catch2/catch.hpp>

#include "tests/qml/looks.h"
#include "tests/qml/wizard.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("a box becomes a station in ten touches, five crosses and one scan") {
    Wizard wizard;
    wizard.box.underTheScanner = {Result<std::string>{kGoodCode}};
    wizard.toCode();
    wizard.booth.press("readCodeButton");
    CHECK(wizard.booth.shows("Cổng dịch vụ đã nhận máy này"));
    CHECK(wizard.booth.shows("Điểm hỗ trợ Khu phố 5"));
    CHECK(wizard.booth.shows("UBND phường Mẫu"));
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows("Tới 600 dpi"));
    wizard.booth.press("nextButton");
    wizard.booth.press("tryPrintButton");
    CHECK(wizard.booth.shows("Máy in nói đã in xong."));
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows("Máy nói to chừng nào?"));
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows("Máy sẵn sàng phục vụ"));
    CHECK(wizard.box.finished == 0);
    wizard.booth.press("finishButton");
    CHECK(wizard.box.finished == 1);
    CHECK(wizard.box.enrolled == 1);
}

TEST_CASE("a hand-held scanner types the code") {
    Wizard wizard;
    wizard.toJoined();
    CHECK(wizard.box.enrolled == 1);
}

TEST_CASE("a wrong code is told in words, in both languages, and another may be shown") {
    const auto trouble = GENERATE(EnrolTrouble::Unreadable, EnrolTrouble::NoOperator, EnrolTrouble::Foreign,
                                  EnrolTrouble::Expired);
    Wizard wizard;
    wizard.box.wrongCode = trouble;
    wizard.toCode();
    wizard.typeCode("wrong");
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.booth.find("codeTrouble") != nullptr; }));
    const QString vietnamese = wizard.booth.find("codeTrouble")->property("message").toString();
    wizard.model.setEnglish(true);
    const QString english = wizard.booth.find("codeTrouble")->property("message").toString();
    CHECK_FALSE(vietnamese.isEmpty());
    CHECK_FALSE(english.isEmpty());
    CHECK(english != vietnamese);
    CHECK(wizard.box.enrolled == 0);
    wizard.model.setEnglish(false);
    wizard.typeCode(kGoodCode);
    CHECK(wizard.booth.shows("Cổng dịch vụ đã nhận máy này"));
}

TEST_CASE("a sheet the scanner finds no code on is told in the words of its fault") {
    Wizard wizard;
    wizard.box.underTheScanner = {fail(FaultCode::BarcodeNone, "script"),
                                  fail(FaultCode::ScannerUnplugged, "script"),
                                  Result<std::string>{kGoodCode}};
    wizard.toCode();
    wizard.booth.press("readCodeButton");
    CHECK(wizard.booth.shows(wizard.faultWords(FaultCode::BarcodeNone)));
    wizard.booth.press("readCodeButton");
    CHECK(wizard.booth.shows(wizard.faultWords(FaultCode::ScannerUnplugged)));
    wizard.booth.press("readCodeButton");
    CHECK(wizard.booth.shows("Cổng dịch vụ đã nhận máy này"));
}

TEST_CASE("a service that does not take the box in is asked again, with the same code or another") {
    const auto trouble = GENERATE(EnrolTrouble::Unreachable, EnrolTrouble::Unproven, EnrolTrouble::NotService,
                                  EnrolTrouble::Used, EnrolTrouble::Refused, EnrolTrouble::Unwritable);
    Wizard wizard;
    wizard.box.service = {trouble, trouble};
    wizard.toCode();
    wizard.typeCode(kGoodCode);
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.booth.find("joinTrouble") != nullptr; }));
    CHECK_FALSE(wizard.booth.find("joinTrouble")->property("message").toString().isEmpty());
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.box.enrolled == 2 && !wizard.model.joining(); }));
    wizard.booth.press("backButton");
    REQUIRE(wizard.booth.shows("Đưa mã trên phiếu"));
    wizard.typeCode(kGoodCode);
    CHECK(wizard.booth.shows("Cổng dịch vụ đã nhận máy này"));
}

TEST_CASE("a missing device is named and keeps nobody from going on") {
    Wizard wizard;
    wizard.box.printerOut = true;
    wizard.toJoined();
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows(wizard.faultWords(FaultCode::PrinterUnplugged)));
    wizard.box.printerOut = false;
    wizard.booth.press("askAgainButton");
    CHECK(wizard.booth.kiosk.until(
        [&] { return !wizard.booth.hasText(wizard.faultWords(FaultCode::PrinterUnplugged)); }));
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows("In thử một phiếu"));
}

TEST_CASE("once the service knows the box, no way leads back to its code") {
    Wizard wizard;
    wizard.toJoined();
    wizard.model.back();
    wizard.model.take(kGoodCode);
    CHECK(wizard.model.step() == FirstStartModel::Join);
    wizard.model.next();
    wizard.model.back();
    CHECK(wizard.model.step() == FirstStartModel::Parts);
}

TEST_CASE("the pages of the first start hold in every size, language, direction and theme") {
    Wizard wizard;
    wizard.box.service = {EnrolTrouble::Unproven};
    Looks looks{wizard.booth,
                std::filesystem::path{TRAMSO_PICTURES_DIR} / "first-start",
                {"Điểm hỗ trợ Khu phố 5", "UBND phường Mẫu", "Tiếng Việt"}};
    looks.everywhere("1-welcome");
    wizard.toTouch();
    looks.everywhere("2-touch-cross");
    wizard.touchAll(0.03, 0.02);
    REQUIRE(wizard.booth.shows("Máy đã lưu cách chỉnh"));
    looks.everywhere("2-touch-off");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.shows("Giờ được giữ đúng"));
    looks.everywhere("3-time");
    wizard.box.timeIsKept = false;
    wizard.booth.press("askTimeButton");
    REQUIRE(wizard.booth.shows("Chưa có máy chủ giờ"));
    looks.everywhere("3-time-not-kept");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.shows("Đưa mã trên phiếu"));
    wizard.booth.rest();
    wizard.box.wrongCode = EnrolTrouble::NoOperator;
    wizard.typeCode("wrong");
    looks.everywhere("4-code");
    wizard.typeCode(kGoodCode);
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.booth.find("joinTrouble") != nullptr; }));
    looks.everywhere("5-join-trouble");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.model.joined(); }));
    looks.everywhere("5-joined");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.kiosk.until(
        [&] { return wizard.model.step() == FirstStartModel::Parts && !wizard.model.asking(); }));
    looks.everywhere("6-parts");
    wizard.booth.press("nextButton");
    looks.everywhere("7-print");
    wizard.booth.press("nextButton");
    looks.everywhere("8-sound");
    wizard.booth.press("nextButton");
    looks.everywhere("9-ready");
}
