// SPDX-License-Identifier: GPL-3.0-or-later
// Volunteers: entering by code, helping a citizen, seeing the day, and the screen locking behind them.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/ui/duty_model.h"
#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {

Booth& asLan(Booth& booth) {
    booth.enterCode(booth.back.employ("Lan", StaffRole::Volunteer));
    REQUIRE(booth.shows("Chào Lan"));
    booth.rest();
    return booth;
}

Dossier handedIn(const Booth& booth, char name, const std::string& by, std::chrono::minutes took) {
    Dossier dossier;
    dossier.id = std::string(32, name);
    dossier.reference = std::string("TS-AAAA-BBB") + static_cast<char>(std::toupper(name));
    dossier.procedureCode = "9.000001";
    dossier.created = booth.kiosk.clock.now();
    dossier.assistedBy = by;
    dossier.spent = took;
    return dossier;
}

}  // namespace

TEST_CASE("the door asks for a code at once, shows only its number, and nobody comes in without it") {
    Booth booth;
    const std::string code = booth.back.employ("Lan", StaffRole::Volunteer);
    booth.press("staffDoor");
    booth.rest();
    REQUIRE(booth.find("codeBoxes") != nullptr);
    for (const char digit : code.substr(0, 7)) booth.press(QStringLiteral("key-") + QChar::fromLatin1(digit));
    const QStringList boxes = booth.texts();
    CHECK(boxes.count("•") == 5);
    const char wrong = code[7] == '1' ? '2' : '1';
    booth.press(QStringLiteral("key-") + QChar::fromLatin1(wrong));
    CHECK(booth.shows("Mã này không đúng"));
    CHECK(booth.find("nextCitizenButton") == nullptr);
    booth.press("codeCloseButton");
    CHECK(booth.find("beginButton") != nullptr);
}

TEST_CASE("after three wrong codes even the right one has to wait") {
    Booth booth;
    const std::string code = booth.back.employ("Lan", StaffRole::Volunteer);
    booth.press("staffDoor");
    for (int i = 0; i < 3; ++i) {
        for (const char digit : std::string{"99000000"})
            booth.press(QStringLiteral("key-") + QChar::fromLatin1(digit));
        REQUIRE(booth.shows(i < 2 ? "Mã này không đúng" : "Xin chờ 30 giây"));
    }
    CHECK_FALSE(booth.find("key-1")->isEnabled());
    booth.kiosk.clock.advance(31s);
    REQUIRE(booth.kiosk.until([&] { return booth.find("key-1")->isEnabled(); }));
    for (const char digit : code) booth.press(QStringLiteral("key-") + QChar::fromLatin1(digit));
    CHECK(booth.shows("Chào Lan"));
}

TEST_CASE("coming in, being refused and leaving stand in the journal by number, never by name") {
    Booth booth;
    const std::string code = booth.back.employ("Lan", StaffRole::Volunteer);
    booth.enterCode("99000000");
    REQUIRE(booth.shows("Mã này không đúng"));
    for (const char digit : code) booth.press(QStringLiteral("key-") + QChar::fromLatin1(digit));
    REQUIRE(booth.shows("Chào Lan"));
    booth.press("backButton");
    const auto told = [&booth](std::string_view event) {
        return booth.kiosk.store->journal()->find(event) != std::string::npos;
    };
    CHECK(booth.kiosk.until([&] { return told(R"("event":"staff.left")"); }));
    CHECK(told(R"("detail":{"wrong_in_a_row":1},"dossier":"","event":"staff.refused")"));
    CHECK(told(R"("detail":{"number":"01","role":"volunteer"},"dossier":"","event":"staff.entered")"));
    CHECK_FALSE(told("Lan"));
}

TEST_CASE("a station that gave out no code says so") {
    Booth booth;
    booth.press("staffDoor");
    CHECK(booth.shows("chưa cấp mã cho ai"));
}

TEST_CASE(
    "who was helped is named by the volunteer's number in dossier and journal, and counts in their day") {
    Booth booth;
    asLan(booth);
    booth.press("nextCitizenButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Identify; }));
    booth.rest();
    CHECK(booth.shows("Người hỗ trợ: Lan"));
    booth.kiosk.clock.advance(4min);
    booth.kiosk.scanner.next({{kCard}, {}});
    booth.press("scanCardButton");
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->canConfirm(); }));
    booth.kiosk.goOnTo(Step::Slip);
    CHECK(booth.kiosk.visit->data().committed->assistedBy == "01");
    CHECK(manifestJson(*booth.kiosk.visit->data().committed).find(R"("assisted_by":"01")") !=
          std::string::npos);
    CHECK(booth.kiosk.store->journal()->find(R"("assisted_by":"01")") != std::string::npos);
    booth.press("backButton");
    REQUIRE(booth.shows("Chào Lan"));
    CHECK(booth.shows("Thủ tục thử: 1 hồ sơ, mỗi hồ sơ khoảng 4 phút"));
    CHECK(booth.texts().filter("Nguyễn Văn Mẫu").isEmpty());
}

TEST_CASE("nobody is named as a helper when nobody helped") {
    Booth booth;
    booth.goTo(Step::Slip);
    CHECK(booth.kiosk.visit->data().committed->assistedBy.empty());
    CHECK(manifestJson(*booth.kiosk.visit->data().committed).find("assisted_by") == std::string::npos);
}

TEST_CASE("a dossier that was refused stands in the list with its reason in words") {
    Booth booth;
    REQUIRE(booth.kiosk.store->commit(handedIn(booth, 'a', "01", 6min), {}));
    REQUIRE(booth.kiosk.store->commit(handedIn(booth, 'b', "02", 9min), {}));
    REQUIRE(booth.kiosk.store->park(std::string(32, 'a'), FaultCode::ServiceRefused));
    asLan(booth);
    CHECK(booth.shows("TS-AAAA-BBBA"));
    CHECK(booth.shows("Cổng chưa nhận"));
    CHECK(booth.shows(QString::fromStdString(booth.faults.of(FaultCode::ServiceRefused).what.vi)));
    CHECK(booth.shows("Hôm nay điểm này đã nhận 2 hồ sơ"));
    CHECK(booth.shows("Thủ tục thử: 1 hồ sơ, mỗi hồ sơ khoảng 6 phút"));
}

TEST_CASE("a dossier the ward wants papers for stands first in the list, also one of another day") {
    Booth booth;
    const Dossier old = handedIn(booth, 'a', "", 5min);
    REQUIRE(booth.kiosk.store->commit(old, {}));
    REQUIRE(booth.kiosk.store->markDelivered(old.id, "H29.26-1"));
    booth.kiosk.clock.advance(48h);
    REQUIRE(booth.kiosk.store->commit(handedIn(booth, 'b', "", 5min), {}));
    booth.back.service.papersWanted = 2;
    asLan(booth);
    CHECK(booth.shows("Cần bổ sung"));
    CHECK(booth.hasText("Phường cần thêm 2 giấy tờ"));
    CHECK(booth.hasText("Phường cần thêm giấy tờ cho 1 hồ sơ"));
    const QStringList texts = booth.texts();
    const auto place = [&](const Dossier& dossier) {
        return texts.indexOf(QString::fromStdString(dossier.reference));
    };
    CHECK(place(old) >= 0);
    CHECK(place(old) < place(handedIn(booth, 'b', "", 5min)));
}

TEST_CASE("a volunteer sees that the network is away and the roll is empty") {
    Booth booth;
    booth.back.service.away = true;
    booth.kiosk.printer.now = PrinterState::NoPaper;
    asLan(booth);
    CHECK(booth.shows("Chưa nối được cổng dịch vụ"));
    CHECK(booth.shows(QString::fromStdString(booth.faults.of(FaultCode::PrinterNoPaper).what.vi)));
}

TEST_CASE("ten minutes without a touch lock the screen, and so does the lock") {
    Booth booth;
    asLan(booth);
    booth.kiosk.clock.advance(9min);
    booth.press("textButton");  // a touch
    booth.kiosk.clock.advance(9min);
    booth.window->property("duty").value<DutyModel*>()->tick();
    booth.rest();
    CHECK(booth.find("beginButton") == nullptr);
    booth.kiosk.clock.advance(2min);
    CHECK(booth.kiosk.until([&] { return booth.find("beginButton") != nullptr; }));
    asLan(booth);
    booth.press("backButton");
    CHECK(booth.kiosk.until([&] { return booth.find("beginButton") != nullptr; }));
}

TEST_CASE("any touch tells that somebody is there") {
    Booth booth;
    booth.press("beginButton");
    booth.kiosk.clock.advance(booth.kiosk.settings.visit.warnAfter - 1s);
    booth.press("textButton");
    booth.kiosk.clock.advance(booth.kiosk.settings.visit.warnAfter - 1s);
    booth.kiosk.visit->tick();
    CHECK(booth.step() == Step::Identify);
    CHECK_FALSE(booth.kiosk.visit->secondsToWipe());
}

TEST_CASE("a visit that runs out leaves no volunteer's page to the next person") {
    Booth booth;
    asLan(booth);
    booth.press("nextCitizenButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Identify; }));
    booth.kiosk.clock.advance(booth.kiosk.settings.visit.warnAfter + booth.kiosk.settings.visit.wipeAfter +
                              1s);
    booth.kiosk.visit->tick();
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Attract; }));
    CHECK(booth.kiosk.until([&] { return booth.find("beginButton") != nullptr; }));
    CHECK(booth.find("nextCitizenButton") == nullptr);
}
