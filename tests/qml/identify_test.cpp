// SPDX-License-Identifier: GPL-3.0-or-later
#include <QQuickImageProvider>
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// A booth with a card reader, at the step where people say who they are.
struct CardDeskBooth : Booth {
    CardDeskBooth() : Booth{testCatalogue(), nullptr, CardDesk::WithReader} {
        goTo(Step::Identify);
        REQUIRE(kiosk.until([&] { return kiosk.visit->card() == CardPresence::Empty; }));
    }
    void lay(const ScriptedCard& card) {
        kiosk.cardReader.lay(card);
        REQUIRE(kiosk.until([&] { return kiosk.visit->card() == CardPresence::Present; }));
        rest();
    }
    void layFaulty(FaultCode fault) {
        ScriptedCard card = citizensCard();
        card.fault = fault;
        lay(card);
    }
    void reach(IdentifyStage stage) {
        REQUIRE(kiosk.until([&] { return kiosk.visit->identifyStage() == stage; }));
        rest();
    }
    void openWith(const QString& digits) {
        type(digits);
        press("enterCanButton");
    }
    [[nodiscard]] bool says(const QString& part) const { return !texts().filter(part).isEmpty(); }
};

}  // namespace

TEST_CASE("card down, six digits, and the holder sees face, name and what else is worth a look") {
    complaints().clear();
    CardDeskBooth desk;
    CHECK(desk.says("Mời đặt thẻ căn cước lên đầu đọc"));
    desk.lay(citizensCard());
    CHECK(desk.says("Nhập 6 số cuối"));
    CHECK_FALSE(desk.find("enterCanButton")->isEnabled());
    desk.openWith("000123");
    desk.reach(IdentifyStage::Confirm);
    CHECK(desk.says("Đây có phải là quý vị không?"));
    CHECK(desk.says("Nguyễn Văn Mẫu"));
    CHECK(desk.says("Chip trên thẻ"));
    CHECK(desk.find("portrait") != nullptr);
    desk.press("confirmButton");
    CHECK(desk.step() == Step::Procedure);
    CHECK(complaints().join('\n').toStdString().empty());
}

TEST_CASE("the face is served on its page and nowhere else") {
    CardDeskBooth desk;
    desk.lay(citizensCard());
    desk.openWith("000123");
    desk.reach(IdentifyStage::Confirm);
    const QString address = desk.find("portrait")->property("source").toString();
    REQUIRE(address.startsWith("image://visit/portrait/"));
    auto* provider = dynamic_cast<QQuickImageProvider*>(desk.engine->imageProvider("visit"));
    REQUIRE(provider != nullptr);
    const QString id = address.mid(QStringLiteral("image://visit/").size());
    CHECK_FALSE(provider->requestImage(id, nullptr, {}).isNull());
    desk.press("confirmButton");
    CHECK(provider->requestImage(id, nullptr, {}).isNull());
}

TEST_CASE("while the chip is read the page says what is done and asks to hold still") {
    CardDeskBooth desk;
    desk.lay(citizensCard());
    desk.kiosk.cardReader.pause();
    desk.openWith("000123");
    REQUIRE(desk.kiosk.until(
        [&] { return desk.kiosk.visit->data().identification.reading == ChipStage::Genuineness; }));
    desk.rest();
    CHECK(desk.says("Xin giữ yên thẻ"));
    CHECK(desk.says("Kiểm tra thẻ có bị sửa không"));
    desk.kiosk.cardReader.lift();
    REQUIRE(desk.kiosk.until([&] { return desk.kiosk.visit->card() == CardPresence::Empty; }));
    desk.reach(IdentifyStage::PutCard);
    CHECK(desk.says("Thẻ được lấy ra hơi sớm"));
    desk.kiosk.cardReader.resume();
    desk.lay(citizensCard());
    desk.reach(IdentifyStage::Confirm);
}

TEST_CASE("wrong digits are told kindly and typed anew") {
    CardDeskBooth desk;
    desk.lay(citizensCard());
    desk.openWith("111111");
    REQUIRE(desk.kiosk.until(
        [&] { return desk.kiosk.visit->data().identification.chipTrouble == FaultCode::CardKeyWrong; }));
    desk.rest();
    CHECK(desk.says("Thẻ không bị khóa"));
    desk.openWith("000123");
    desk.reach(IdentifyStage::Confirm);
}

TEST_CASE("from a broken chip over the QR code to typing there is always a way on") {
    CardDeskBooth desk;
    desk.layFaulty(FaultCode::CardFailed);
    desk.openWith("000123");
    desk.reach(IdentifyStage::ChipFailed);
    CHECK(desk.says("Ta thử mã QR trên thẻ nhé"));
    desk.press("useQrButton");
    desk.kiosk.scanner.next({{"https://example.org/"}, {}});
    desk.press("scanCardButton");
    REQUIRE(desk.kiosk.until([&] { return desk.kiosk.visit->fault().has_value(); }));
    desk.press("faultOkButton");
    desk.press("typeIdentityButton");
    desk.type("079190000124");
    desk.press("typedNextButton");
    desk.type("02031990");
    desk.press("typedNextButton");
    desk.type("traanf thij maaux");
    desk.press("typedNextButton");
    desk.reach(IdentifyStage::Confirm);
    CHECK(desk.says("Trần Thị Mẫu"));
    CHECK(desk.says("Thông tin do quý vị nhập"));
    desk.press("confirmButton");
    CHECK(desk.step() == Step::Procedure);
}

TEST_CASE("typing goes back one item at a time and keeps what was typed") {
    CardDeskBooth desk;
    desk.press("typeIdentityButton");
    CHECK_FALSE(desk.find("typedNextButton")->isEnabled());
    desk.type("079190000124");
    desk.press("typedNextButton");
    desk.type("31022026");
    desk.rest();
    CHECK(desk.says("Ngày này không có trong lịch"));
    CHECK_FALSE(desk.find("typedNextButton")->isEnabled());
    desk.press("backButton");
    CHECK(desk.find("typedNextButton")->isEnabled());
    desk.press("backButton");
    desk.rest();
    CHECK(desk.says("Mời đặt thẻ căn cước lên đầu đọc"));
    CHECK(desk.step() == Step::Identify);
}

TEST_CASE("with the QR code read, the chip may be added or left") {
    CardDeskBooth desk;
    desk.press("useQrButton");
    desk.kiosk.scanner.next({{kCard}, {}});
    desk.press("scanCardButton");
    desk.reach(IdentifyStage::ChipNext);
    CHECK(desk.says("Mã QR đã đọc được"));
    desk.press("skipChipButton");
    desk.reach(IdentifyStage::Confirm);
    CHECK(desk.says("Mã QR trên thẻ"));
}

TEST_CASE("an expired card, a chip nobody vouches for and contradictions are shown, and stop nobody") {
    CardDeskBooth desk;
    ScriptedCard card = citizensCard();
    card.reading.mrzLines.clear();
    card.reading.genuineness.verdict = Verdict::NotGenuine;
    for (VietnamField& field : card.reading.vietnam->fields)
        if (field.id == VietnamData::Expiry) field.texts = {"15/01/2026"};
    desk.press("useQrButton");
    desk.kiosk.scanner.next(
        {{"079090000123||Nguyễn Văn Mậu|15011990|Nam|1 Đường Mẫu, TP. Hồ Chí Minh|15012022"}, {}});
    desk.press("scanCardButton");
    desk.reach(IdentifyStage::ChipNext);
    desk.lay(card);
    desk.reach(IdentifyStage::Confirm);
    CHECK(desk.says("Thẻ đã hết hạn ngày 15/01/2026"));
    CHECK(desk.says("Chưa xác nhận được chip của thẻ"));
    CHECK(desk.says("chip ghi “Nguyễn Văn Mẫu”, mã QR ghi “Nguyễn Văn Mậu”"));
    CHECK(desk.find("confirmButton")->isEnabled());
    desk.press("languageButton");
    desk.rest();
    CHECK(desk.says("the chip says “Nguyễn Văn Mẫu”"));
    CHECK(desk.find("confirmButton")->isEnabled());
}

TEST_CASE("who is not the one shown starts again") {
    CardDeskBooth desk;
    desk.lay(citizensCard());
    desk.openWith("000123");
    desk.reach(IdentifyStage::Confirm);
    desk.press("notMeButton");
    desk.rest();
    CHECK_FALSE(desk.says("Nguyễn Văn Mẫu"));
    CHECK(desk.says("Nhập 6 số cuối"));
}

TEST_CASE("who forgets the card on the reader is reminded of it at the end, until it is taken") {
    CardDeskBooth desk;
    desk.lay(citizensCard());
    desk.openWith("000123");
    desk.reach(IdentifyStage::Confirm);
    desk.kiosk.goOnTo(Step::Slip);
    desk.rest();
    CHECK(desk.says("Xin lấy lại thẻ căn cước trên đầu đọc"));
    desk.kiosk.cardReader.lift();
    REQUIRE(desk.kiosk.until([&] { return desk.kiosk.visit->card() == CardPresence::Empty; }));
    desk.rest();
    CHECK_FALSE(desk.says("Xin lấy lại thẻ căn cước trên đầu đọc"));
}
