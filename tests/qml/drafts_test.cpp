// SPDX-License-Identifier: GPL-3.0-or-later
// Volunteers by touch: a visit put aside and gone on with, one dossier after the other for one family, the
// next person in one tap, papers brought for a slip.
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {

struct Shift : Booth {
    Shift() {
        enterCode(back.employ("Lan", StaffRole::Volunteer));
        REQUIRE(shows("Chào Lan"));
        rest();
    }
    [[nodiscard]] Visit& visit() const { return *kiosk.visit; }
    void reach(Step step) const {
        REQUIRE(kiosk.until([&] { return visit().step() == step; }));
        rest();
    }
    void identify() {
        press("nextCitizenButton");
        reach(Step::Identify);
        kiosk.scanner.next({{kCard}, {}});
        press("scanCardButton");
        REQUIRE(kiosk.until([&] { return visit().canConfirm(); }));
    }
    void helpTo(Step step) {
        identify();
        kiosk.goOnTo(step);
        rest();
    }
    DraftLabel putAside() {
        press("endButton");
        press("parkButton");
        reach(Step::Attract);
        REQUIRE(kiosk.until([&] { return find("parkedCloseButton") != nullptr; }));
        rest();
        return kiosk.store->drafts().list()->front();
    }
};

}  // namespace

TEST_CASE_METHOD(Shift, "a visit is put aside in two taps; its number is told, and nobody is named") {
    helpTo(Step::Papers);
    kiosk.clock.advance(5min);
    const DraftLabel draft = putAside();
    const QString number = QString::number(draft.number);
    CHECK(shows("Đã cất hồ sơ. Số " + number));
    CHECK(shows("Đưa phiếu hẹn cho người dân"));
    CHECK(kiosk.printer.printed == 1);
    press("parkedCloseButton");
    REQUIRE(shows("Số " + number));
    CHECK(hasText("09:05 · Thủ tục thử"));
    CHECK(hasText("Giữ đến 27/11 09:05"));
    CHECK(hasText("Đã quét 0 trang"));
    for (const char* personal : {"Nguyễn", "079", "Mẫu"}) CHECK_FALSE(hasText(personal));
}

TEST_CASE_METHOD(Shift, "one tap goes on with it where it was") {
    helpTo(Step::Papers);
    kiosk.scan({{"Họ tên: Nguyễn Thị Bưởi"}, {}});
    const DraftLabel draft = putAside();
    press("parkedCloseButton");
    press("resume-" + QString::number(draft.number));
    reach(Step::Papers);
    CHECK(shows("Người hỗ trợ: Lan"));
    CHECK(visit().data().applicant->card.name == "Nguyễn Văn Mẫu");
    CHECK(kiosk.pages().size() == 1);
    CHECK(visit().canConfirm());
    press("endButton");
    press("endYesButton");
    reach(Step::Attract);
    CHECK(kiosk.until([&] { return kiosk.store->drafts().list()->empty(); }));
    CHECK(kiosk.until([&] { return find("resume-" + QString::number(draft.number)) == nullptr; }));
}

TEST_CASE_METHOD(Shift, "a slip that does not come out is told together with the number to write down") {
    helpTo(Step::Consent);
    kiosk.printer.fault = FaultCode::PrinterNoPaper;
    const DraftLabel draft = putAside();
    CHECK(shows(QString::fromStdString(faults.of(FaultCode::PrinterNoPaper).what.vi)));
    CHECK(shows("Xin ghi số " + QString::number(draft.number)));
    kiosk.printer.fault.reset();
    press("parkedPrintButton");
    CHECK(shows("Đưa phiếu hẹn cho người dân"));
}

TEST_CASE("who is alone at the screen is not asked to put anything aside") {
    Booth booth;
    booth.goTo(Step::Papers);
    booth.press("endButton");
    booth.rest();
    CHECK(booth.find("parkButton") == nullptr);
    CHECK(booth.hasText("Kết thúc và xóa?"));
}

TEST_CASE("who is alone at the screen gets no second dossier: the end is the end") {
    Booth booth;
    booth.goTo(Step::Slip);
    CHECK(booth.find("anotherDossierButton") == nullptr);
    CHECK(booth.find("finishButton") != nullptr);
}

TEST_CASE_METHOD(Shift,
                 "a family's second dossier begins with choosing, and the next person is one tap away") {
    helpTo(Step::Slip);
    press("anotherDossierButton");
    reach(Step::Procedure);
    CHECK(visit().data().applicant->card.name == "Nguyễn Văn Mẫu");
    press("procedure-9.000001");
    reach(Step::Needed);
    press("confirmButton");
    press("consent-send");
    press("confirmButton");
    reach(Step::Papers);
    kiosk.scan({{"Họ tên: Nguyễn Thị Bòng"}, {}});
    press("confirmButton");
    reach(Step::Check);
    press("confirmButton");
    press("sendButton");
    reach(Step::Slip);
    REQUIRE(kiosk.until([&] { return visit().data().send == SendProgress::Finished; }));
    CHECK(kiosk.store->list()->size() == 2);
    press("nextCitizenButton");
    reach(Step::Identify);
    CHECK_FALSE(visit().data().applicant);
    CHECK(shows("Người hỗ trợ: Lan"));
}

TEST_CASE_METHOD(Shift,
                 "papers for a slip: its code is scanned, what is asked is shown, that alone is brought") {
    kiosk.desk.put(kSlipToken, {.code = 5,
                                .dossierCode = "H29.01-261124-0001",
                                .textVi = "Yêu cầu bổ sung giấy tờ",
                                .textEn = "More papers needed",
                                .reference = "TS-7K3M-92QD",
                                .procedure = "9.000001",
                                .papers = {{"", "Sổ hộ khẩu cũ"}}});
    press("supplementButton");
    reach(Step::Follow);
    CHECK(shows("Người hỗ trợ: Lan"));
    kiosk.scanner.next({{kSlipCode}, {}});
    press("scanSlipButton");
    REQUIRE(shows("Sổ hộ khẩu cũ"));
    rest();
    press("bringPapersButton");
    reach(Step::Identify);
    kiosk.scanner.next({{kCard}, {}});
    press("scanCardButton");
    REQUIRE(kiosk.until([&] { return visit().canConfirm(); }));
    press("confirmButton");
    reach(Step::Consent);
    press("consent-send");
    press("confirmButton");
    reach(Step::Papers);
    CHECK(visit().data().papers.size() == 1);
    kiosk.scanner.next({{"Sổ hộ khẩu"}, {}});
    press("scanPaper-asked-1");
    REQUIRE(kiosk.until([&] { return visit().canConfirm(); }));
    press("confirmButton");
    reach(Step::Send);
    press("sendButton");
    reach(Step::Slip);
    REQUIRE(kiosk.until([&] { return visit().data().send == SendProgress::Finished; }));
    CHECK(visit().data().committed->supplements == "H29.01-261124-0001");
    CHECK(visit().data().committed->assistedBy == "01");
    CHECK(find("anotherDossierButton") == nullptr);
    press("backButton");
    CHECK(shows("Chào Lan"));
}
