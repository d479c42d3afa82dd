// SPDX-License-Identifier: GPL-3.0-or-later
// The on-screen keyboard of a station that is set to another way of typing.
#include <catch2/catch.hpp>

#include "kiosk/ui/screens.h"
#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// A station with these settings, at the keyboard of the one answer, which is empty.
struct Typing : Booth {
    Typing(bool vni, bool modernTones) {
        kiosk.settings.keyboard = {vni, modernTones};
        auto loaded = loadScreens(*kiosk.visit, faults, kiosk.settings, back.ports, back.voice);
        REQUIRE(loaded);
        show(std::move(*loaded));
        goTo(Step::Check, {"Họ tên: A"});
        press("answerEdit-child.name");
        while (typed().size() > 1) press("keyBackspace");
    }
    [[nodiscard]] QString typed() const { return find("answerInput")->property("text").toString(); }
    // Digits are pressed on the row of marks.
    void typeVni(const QString& keys) {
        for (const QChar key : keys)
            key.isDigit() ? press(QStringLiteral("mark-") + key) : type(QString{key});
    }
    [[nodiscard]] std::string answer() {
        press("keyDone");
        return kiosk.visit->data().answers.at(0).value;
    }
};

}  // namespace

TEST_CASE("on a station set to VNI a name is typed with the row of digits") {
    Typing desk{true, false};
    desk.typeVni("nguye6n4 va8n d9o62");
    CHECK(desk.answer() == "Nguyễn Văn Đồ");
}

TEST_CASE("on a station set to VNI the digits of the other keys stay digits") {
    Typing desk{true, false};
    desk.typeVni("to63 a");
    desk.press("keyNumbers");
    desk.type("12");
    CHECK(desk.answer() == "Tổ A12");
}

TEST_CASE("on a station set to Telex there is no row of digits") {
    const Typing desk{false, false};
    CHECK(desk.find("mark-1") == nullptr);
}

TEST_CASE("a station writes tones by the spelling it is set to, typed or touched") {
    const bool modern = GENERATE(false, true);
    Typing desk{false, modern};
    desk.type("hoaf thuy");
    desk.press("tone-2");
    CHECK(desk.answer() == (modern ? "Hoà Thuý" : "Hòa Thúy"));
}

TEST_CASE("the keyboard with its row of digits fits upright and lying, in every size of letters") {
    Typing desk{true, false};
    const QSize panel = GENERATE(QSize{1080, 1920}, QSize{1920, 1080});
    desk.window->resize(panel);
    for (const double letters : {1.0, 1.25, 1.5}) {
        CAPTURE(panel.width(), letters);
        desk.theme->setProperty("textScale", letters);
        desk.rest();
        CHECK(desk.clipped().join(" | ").toStdString() == "");
        CHECK(desk.overlapping().join(" | ").toStdString() == "");
        const double underTheTopBar = desk.theme->property("topBar").toDouble() * desk.find("stage")->scale();
        const QQuickItem* input = desk.find("answerInput");
        CHECK(input->mapToScene({0, 0}).y() >= underTheTopBar);
        for (const char* key : {"tone-1", "mark-1", "key-q", "keyDone", "cancelEditButton"}) {
            INFO(key);
            REQUIRE(desk.find(key) != nullptr);
            CHECK(desk.find(key)->mapToScene({0, 0}).y() >= underTheTopBar);
        }
    }
    desk.window->grabWindow().save(QStringLiteral(TRAMSO_PICTURES_DIR "/vni-%1.png").arg(panel.width()));
}

TEST_CASE("a name that may be meant is put in with one touch, and never without") {
    Typing desk{false, false};
    desk.type("nguye");
    CHECK(desk.typed().startsWith("Nguye"));
    desk.press("offer-0");
    CHECK(desk.typed().startsWith("Nguyễn "));
    CHECK(desk.find("offer-0") == nullptr);
    desk.type("th");
    desk.press("offer-0");
    CHECK(desk.answer() == "Nguyễn Thị");
}

TEST_CASE("the ward of an address is found among those of today and put in with its province") {
    Procedure procedure = testCatalogue().all().front();
    FieldRule address = procedure.fields.front();
    address.key = "home";
    address.label = {"Nơi ở", "Home"};
    address.kind = FieldKind::Address;
    address.required = false;
    procedure.fields = {address};
    Booth booth{Catalogue{{procedure}}};
    booth.goTo(Step::Check, {"-"});
    booth.press("answerEdit-home");
    while (booth.find("answerInput")->property("text").toString().size() > 1) booth.press("keyBackspace");
    booth.type("binh tri");
    booth.press("offer-0");
    booth.press("keyDone");
    CHECK(booth.kiosk.visit->data().answers.at(0).value == "Phường Bình Trị Đông, Thành phố Hồ Chí Minh");
}
