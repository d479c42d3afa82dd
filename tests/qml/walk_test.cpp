// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every page in three sizes of letters, both languages, both directions and both themes. Fails when a
// text is cut or written over another, when a control has no name or no room for a finger, or when Qt
// complains. The pictures are build output, for people to look at: build/<preset>/screens.
#include <catch2/catch.hpp>

#include "kiosk/device/service_state.h"
#include "tests/qml/looks.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {

const QStringList kSameInEnglish{
    "Tiếng Việt", "Điểm hỗ trợ", "UBND phường", "Nguyễn", "Đường Mẫu", "Bình", "Mời sang", "huyền", "sắc",
    "hỏi",        "ngã",         "nặng",        "Ă",      "Â",         "Đ",    "Ê",        "Ô",     "Ơ",
    "Ư",          "ă",           "â",           "đ",      "ê",         "ô",    "ơ",        "ư"};

void enter(Booth& booth, const std::string& code) {
    booth.enterCode(code);
    REQUIRE(
        booth.kiosk.until([&] { return booth.find("staffDoor") == nullptr && !booth.find("codeBoxes"); }));
    booth.rest();
}

// A morning: one sent, one waiting, one refused.
void workAMorning(Booth& booth) {
    const char* codes[] = {"1.001193", "1.004873", "1.001193"};
    for (int i = 0; i < 3; ++i) {
        Dossier dossier;
        dossier.id = std::string(32, static_cast<char>('a' + i));
        dossier.reference = std::string("TS-7K3M-92Q") + static_cast<char>('D' + i);
        dossier.procedureCode = codes[i];
        dossier.created = booth.kiosk.clock.now() + std::chrono::minutes{7 * i};
        dossier.assistedBy = "01";
        dossier.spent = 8min;
        REQUIRE(booth.kiosk.store->commit(dossier, {}));
    }
    REQUIRE(booth.kiosk.store->markDelivered(std::string(32, 'a'), "H29.26-261124-0001"));
    REQUIRE(booth.kiosk.store->defer(std::string(32, 'b'), FaultCode::ServiceUnreachable,
                                     booth.kiosk.clock.now() + 5min));
    REQUIRE(booth.kiosk.store->park(std::string(32, 'c'), FaultCode::ServiceRefused));
    booth.kiosk.clock.advance(30min);
}

constexpr std::pair<Step, const char*> kSteps[] = {
    {Step::Attract, "w1-attract"}, {Step::Identify, "w2-identify"}, {Step::Procedure, "w3-procedure"},
    {Step::Needed, "w4-needed"},   {Step::Consent, "w5-consent"},   {Step::Papers, "w6-papers"},
    {Step::Check, "w7-check"},     {Step::Send, "w8-send"},         {Step::Slip, "w9-slip"}};

}  // namespace

TEST_CASE("every page of a visit can be read in every look, with controls as usual and further down") {
    const auto& [step, name] = GENERATE(from_range(std::begin(kSteps), std::end(kSteps)));
    complaints().clear();
    Booth booth;
    booth.back.voice.giveVoice();
    Looks looks{booth, TRAMSO_PICTURES_DIR, kSameInEnglish};
    booth.goTo(step);
    looks.everywhere(name);
    booth.press("reachButton");
    looks.everywhere(std::string{name} + "-low");
}

TEST_CASE("a volunteer's pages can be read in every look") {
    complaints().clear();
    Booth booth{shippedCatalogue()};
    booth.back.voice.giveVoice();
    Looks looks{booth, TRAMSO_PICTURES_DIR, kSameInEnglish};
    booth.press("staffDoor");
    REQUIRE(booth.shows("chưa cấp mã"));
    looks.everywhere("40-code");
    booth.press("codeCloseButton");
    const std::string code = booth.back.employ("Lan", StaffRole::Volunteer);
    enter(booth, code);
    looks.everywhere("41-volunteer-empty");
    booth.press("backButton");
    workAMorning(booth);
    booth.back.service.away = true;
    booth.back.service.papersWanted = 2;
    booth.kiosk.printer.now = PrinterState::NoPaper;
    enter(booth, code);
    REQUIRE(booth.shows("Cần bổ sung"));
    looks.everywhere("42-volunteer");
    booth.press("nextCitizenButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Identify; }));
    looks.everywhere("43-helping");
}

TEST_CASE("putting a visit aside, going on with it and a family's next dossier can be read in every look") {
    complaints().clear();
    Booth booth;
    booth.back.voice.giveVoice();
    Looks looks{booth, TRAMSO_PICTURES_DIR, kSameInEnglish};
    const std::string code = booth.back.employ("Lan", StaffRole::Volunteer);
    enter(booth, code);
    const auto help = [&](Step step) {
        booth.press("nextCitizenButton");
        REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Identify; }));
        booth.kiosk.scanner.next({{kCard}, {}});
        booth.press("scanCardButton");
        REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->canConfirm(); }));
        booth.kiosk.goOnTo(step);
    };
    const auto putAside = [&] {
        booth.press("endButton");
        booth.press("parkButton");
        REQUIRE(booth.kiosk.until([&] { return booth.find("parkedCloseButton") != nullptr; }));
    };
    help(Step::Papers);
    looks.everywhere("44-helped-papers");
    booth.press("endButton");
    looks.everywhere("44-end-or-put-aside");
    booth.press("parkButton");
    REQUIRE(booth.shows("Đưa phiếu hẹn"));
    looks.everywhere("45-put-aside");
    booth.press("parkedCloseButton");
    help(Step::Consent);
    booth.kiosk.printer.fault = FaultCode::PrinterCutterStuck;  // the longest words
    putAside();
    REQUIRE(booth.shows("Xin ghi số"));
    looks.everywhere("46-put-aside-no-slip");
    booth.kiosk.printer.fault.reset();
    booth.press("parkedCloseButton");
    booth.press("backButton");
    booth.kiosk.clock.advance(30h);  // another day
    enter(booth, code);
    REQUIRE(booth.shows("Hồ sơ cất lại"));
    looks.everywhere("47-volunteer-drafts");
    help(Step::Slip);
    looks.everywhere("48-slip-helped");
}

TEST_CASE("a technician's pages can be read in every look") {
    complaints().clear();
    Booth booth{shippedCatalogue(), nullptr, CardDesk::WithReader};
    booth.back.voice.giveVoice();
    Looks looks{booth, TRAMSO_PICTURES_DIR, kSameInEnglish};
    workAMorning(booth);
    booth.kiosk.printer.now = PrinterState::NoPaper;
    enter(booth, booth.back.employ("Bình", StaffRole::Technician));
    REQUIRE(booth.shows("Cần sửa"));
    looks.everywhere("50-technician");
    const auto open = [&](const char* page, const std::string& name) {
        booth.press(QString::fromLatin1(page));
        looks.everywhere(name);
    };
    open("tech-card", "51-card-trial");
    booth.kiosk.cardReader.lay(citizensCard());
    booth.kiosk.scanner.next({{kCard}, {}});
    booth.press("tryQrButton");
    REQUIRE(booth.shows("Đọc được."));
    booth.press("tryChipButton");
    REQUIRE(booth.shows("PACE-GM"));
    looks.everywhere("52-card-trial-good");
    booth.press("backButton");
    open("tech-scan", "53-scan-trial");
    booth.kiosk.scanner.next({{}, FaultCode::ScannerJam});
    booth.press("tryScanButton");
    REQUIRE(booth.shows(QString::fromStdString(booth.faults.of(FaultCode::ScannerJam).what.vi)));
    looks.everywhere("54-scan-trial-jam");
    booth.press("backButton");
    open("tech-print", "55-print-trial");
    booth.press("backButton");
    open("tech-sound", "55-sound-trial");
    booth.press("backButton");
    open("tech-outbox", "56-outbox");
    booth.press("backButton");
    open("tech-journal", "57-journal");
    booth.press("place-own");
    REQUIRE(booth.shows("Đã lưu nhật ký"));
    looks.everywhere("58-journal-saved");
    booth.press("backButton");
    open("tech-service", "59-service");
    booth.press("pauseOwnWords");
    looks.everywhere("60-service-words");
    booth.press("backButton");
    open("tech-update", "63-update");
    booth.press("putInButton");
    REQUIRE(booth.shows("Lần thay gần nhất: tốt"));
    booth.press("goBackButton");
    looks.everywhere("64-update-back");
    booth.press("backButton");
    open("tech-aim", "65-aim");
    booth.press("backButton");
    open("tech-blank", "66-blank");
    booth.press("blankButton");
    looks.everywhere("67-blank-question");
    booth.press("backButton");
    open("tech-touch", "61-touch");
}

TEST_CASE("the page of a station out of service can be read in every look") {
    complaints().clear();
    Booth booth;
    booth.back.voice.giveVoice();
    Looks looks{booth, TRAMSO_PICTURES_DIR, kSameInEnglish};
    REQUIRE(writeServiceState(serviceFile(booth.kiosk.folder), {Pause::Supplies, {}}));
    REQUIRE(booth.shows("Máy tạm nghỉ"));
    looks.everywhere("62-paused");
}
