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
