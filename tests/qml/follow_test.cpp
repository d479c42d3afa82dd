// SPDX-License-Identifier: GPL-3.0-or-later
// Following a dossier by touch: what is said, and what can be pressed.
#include <QTest>
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

DossierStatus finishedDossier() {
    return {.code = 9,
            .dossierCode = "H29.01-261124-0001",
            .textVi = "Đã xử lý xong",
            .textEn = "Processing finished",
            .meansVi = "Hồ sơ đã có kết quả.",
            .meansEn = "The result is ready.",
            .due = "2026-12-05",
            .reference = "TS-7K3M-92QD",
            .procedure = "9.000001",
            .resultReady = true};
}

DossierStatus incompleteDossier() {
    DossierStatus status = finishedDossier();
    status.code = 5;
    status.textVi = "Yêu cầu bổ sung giấy tờ";
    status.note = "Bản chụp mờ.";
    status.papers = {{"form", "Tờ khai"}};
    status.resultReady = false;
    status.mayWithdraw = true;
    return status;
}

struct Returning : Booth {
    void open(const DossierStatus& status) {
        kiosk.desk.put(kSlipToken, status);
        press("followButton");
        REQUIRE(kiosk.until([this] { return step() == Step::Follow; }));
        rest();
        kiosk.scanner.next({{kSlipCode}, {}});
        press("scanSlipButton");
        REQUIRE(kiosk.until([this] { return kiosk.visit->data().follow.status.has_value(); }));
        rest();
    }
};

}  // namespace

TEST_CASE_METHOD(Returning,
                 "a finished dossier is told in plain words, with the code that fetches its result") {
    open(finishedDossier());
    for (const char* text :
         {"Đã xử lý xong", "Hồ sơ đã có kết quả.", "H29.01-261124-0001", "Thủ tục thử", "05/12/2026"})
        CHECK(hasText(text));
    REQUIRE(find("resultQr") != nullptr);
    CHECK_FALSE(find("resultQr")->property("source").toString().isEmpty());
    CHECK(find("withdrawButton") == nullptr);
    CHECK(clipped().isEmpty());
    press("finishButton");
    CHECK(step() == Step::Attract);
}

TEST_CASE_METHOD(Returning, "a volunteer shoots a slip's code and sees the dossier, whatever has the focus") {
    kiosk.desk.put(kSlipToken, incompleteDossier());
    enterCode(back.employ("Lan", StaffRole::Volunteer));
    REQUIRE(kiosk.until([this] { return find("nextCitizenButton") != nullptr; }));
    for (const QChar letter : QString::fromUtf8(kSlipCode)) QTest::keyClick(window, letter.toLatin1());
    QTest::keyClick(window, Qt::Key_Return);
    REQUIRE(kiosk.until([this] { return kiosk.visit->data().follow.status.has_value(); }));
    CHECK(shows("Giấy tờ cần bổ sung"));
    CHECK(kiosk.visit->data().assistedBy == "01");
}

TEST_CASE_METHOD(Returning, "papers asked for lead on to bring them") {
    open(incompleteDossier());
    for (const char* text : {"Bản chụp mờ.", "Giấy tờ cần bổ sung", "Tờ khai"}) CHECK(hasText(text));
    CHECK(find("resultQr") == nullptr);
    press("bringPapersButton");
    REQUIRE(kiosk.until([this] { return step() == Step::Identify; }));
}

TEST_CASE_METHOD(Returning, "taking a dossier back is asked twice") {
    open(incompleteDossier());
    press("withdrawButton");
    CHECK(hasText("Rút hồ sơ này?"));
    press("backButton");
    CHECK(kiosk.visit->data().follow.status->code == 5);
    press("withdrawButton");
    press("withdrawYesButton");
    REQUIRE(kiosk.until([this] { return kiosk.visit->data().follow.status->code == 7; }));
    rest();
    CHECK(find("withdrawButton") == nullptr);
}

TEST_CASE_METHOD(Returning, "the reference is typed without the code, and a wrong one is told kindly") {
    kiosk.desk.put(kSlipToken, finishedDossier());
    kiosk.desk.putReference("TS-7K3M-92QD", "0123", kSlipToken);
    press("followButton");
    press("typeReferenceButton");
    type("7k3m92qd");
    press("followNextButton");
    type("9999");
    press("followNextButton");
    REQUIRE(kiosk.until([this] { return kiosk.visit->data().follow.trouble.has_value(); }));
    rest();
    CHECK(hasText("Chưa thấy hồ sơ này"));
    press("typeReferenceButton");
    type("7k3m92qd");
    press("followNextButton");
    type("0123");
    press("followNextButton");
    REQUIRE(kiosk.until([this] { return kiosk.visit->data().follow.status.has_value(); }));
}
