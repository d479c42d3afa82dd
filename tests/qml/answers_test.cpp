// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

const Answer& answer(const Booth& booth) {
    return booth.kiosk.visit->data().answers.at(0);
}

void clear(Booth& booth) {
    while (booth.find("answerInput")->property("text").toString().size() > 1) booth.press("keyBackspace");
}

}  // namespace

TEST_CASE("an answer is typed anew with Telex on the on-screen keyboard") {
    Booth booth;
    booth.goTo(Step::Check, {"Họ tên: Mau"});
    booth.press("answerEdit-child.name");
    clear(booth);
    booth.type("nguyeenx vawn maaux");
    booth.press("keyDone");
    CHECK(answer(booth).value == "Nguyễn Văn Mẫu");
    CHECK(answer(booth).origin == FieldOrigin::Typed);
    booth.rest();
    CHECK(booth.find("value-child.name")->property("text").toString() == "Nguyễn Văn Mẫu");
}

TEST_CASE("who does not know Telex touches the marked letter and the tone") {
    Booth booth;
    booth.goTo(Step::Check, {"Họ tên: Mau"});
    booth.press("answerEdit-child.name");
    clear(booth);
    booth.type("m");
    booth.press("key-â");
    booth.type("u");
    booth.press("tone-4");
    booth.press("keyDone");
    CHECK(answer(booth).value == "Mẫu");
}

TEST_CASE("leaving the keyboard without Done changes nothing") {
    Booth booth;
    booth.goTo(Step::Check, {"Họ tên: Trần Thị Mẫu"});
    booth.press("answerEdit-child.name");
    booth.type("xyz");
    booth.press("cancelEditButton");
    CHECK(answer(booth).value == "Trần Thị Mẫu");
    CHECK(answer(booth).origin == FieldOrigin::Paper);
}

namespace {

// A procedure whose one field is an address.
Catalogue addressCatalogue() {
    Procedure procedure = testCatalogue().all().front();
    procedure.fields.at(0).kind = FieldKind::Address;
    return Catalogue{{procedure}};
}

}  // namespace

TEST_CASE("an address in a divided ward is asked about, and one touch writes it as it is today") {
    Booth booth{addressCatalogue()};
    booth.goTo(Step::Check, {"Họ tên: 45/12 Lê Văn Quới, P. Bình Hưng Hòa A, Q. Bình Tân"});
    CHECK(booth.shows(QStringLiteral("tên phường, xã cũ")));
    booth.press("answerEdit-child.name");
    CHECK(booth.shows(QStringLiteral("Phường, xã trong địa chỉ này đã chia")));
    CHECK(booth.clipped().empty());
    booth.press("today-1");
    CHECK(answer(booth).value == "45/12 Lê Văn Quới, Phường Bình Hưng Hòa, Thành phố Hồ Chí Minh");
    CHECK(answer(booth).origin == FieldOrigin::Typed);
    booth.rest();
    CHECK_FALSE(booth.hasText(QStringLiteral("tên phường, xã cũ")));
}

TEST_CASE("in the largest letters all a divided ward may be today is seen without scrolling") {
    Booth booth{addressCatalogue()};
    booth.goTo(Step::Check, {"Họ tên: 45/12 Lê Văn Quới, P. Bình Hưng Hòa A, Q. Bình Tân"});
    booth.press("textButton");
    booth.press("textButton");
    booth.press("answerEdit-child.name");
    booth.rest();
    const QRectF toolBar = booth.find("textButton")->mapRectToScene({0, 0, 1, 1});
    for (const char* name : {"today-0", "today-1", "typeAddress"}) {
        CAPTURE(name);
        const QQuickItem* button = booth.find(name);
        REQUIRE(button != nullptr);
        const QRectF place = button->mapRectToScene({0, 0, button->width(), button->height()});
        CHECK(place.top() > 0);
        CHECK(place.bottom() <= toolBar.top());
    }
    CHECK(booth.clipped().empty());
}

TEST_CASE("who lives somewhere else types the address") {
    Booth booth{addressCatalogue()};
    booth.goTo(Step::Check, {"Họ tên: 45/12 Lê Văn Quới, P. Bình Hưng Hòa A, Q. Bình Tân"});
    booth.press("answerEdit-child.name");
    CHECK(booth.find("answerInput") == nullptr);
    booth.press("typeAddress");
    booth.rest();
    CHECK(booth.find("today-0") == nullptr);
    booth.press("keyBackspace");
    booth.press("keyDone");
    CHECK(answer(booth).value == "45/12 Lê Văn Quới, P. Bình Hưng Hòa A, Q. Bình Tâ");
}

TEST_CASE("an address of today is left alone") {
    Booth booth{addressCatalogue()};
    booth.goTo(Step::Check, {"Họ tên: 9 Đường Mẫu, Phường Bình Tân, TP.HCM"});
    booth.press("answerEdit-child.name");
    CHECK(booth.find("today-0") == nullptr);
}
