// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

FieldRule part(const char* key, LocalText label, FieldKind kind) {
    FieldRule rule;
    rule.key = key;
    rule.label = std::move(label);
    rule.kind = kind;
    return rule;
}

Catalogue household() {
    Procedure procedure = testCatalogue().all().front();
    FieldRule members = part("members", {"Người cùng chuyển", "Who moves too"}, FieldKind::Persons);
    members.required = false;
    members.most = 2;
    FieldRule sex = part("sex", {"Giới tính", "Sex"}, FieldKind::Choice);
    sex.choices = {{"Nam", "Male"}, {"Nữ", "Female"}};
    members.parts = {part("name", {"Họ tên", "Name"}, FieldKind::Name), sex};
    procedure.fields.push_back(members);
    return Catalogue{{procedure}};
}

QString shownAnswer(const Booth& booth) {
    return booth.find("value-members")->property("text").toString();
}

}  // namespace

TEST_CASE("people who move too are filled in one by one, by touch alone") {
    Booth booth{household()};
    booth.goTo(Step::Check);
    CHECK(shownAnswer(booth) == "–");
    booth.press("answerEdit-members");  // the first one is there to be filled in
    booth.press("part-members.1.name");
    booth.type("traanf thij maaux");
    booth.press("keyDone");
    booth.press("part-members.1.sex");
    booth.press("choice-1");
    CHECK(booth.find("partValue-members.1.name")->property("text").toString() == "Trần Thị Mẫu");
    booth.press("addPerson");
    booth.rest();
    CHECK(booth.find("addPerson") == nullptr);  // two are the most
    CHECK(booth.clipped().empty());
    booth.press("personsDone");
    booth.rest();
    CHECK(shownAnswer(booth) == "1. Trần Thị Mẫu, Nữ");  // who was not filled in is nobody
    booth.press("languageButton");
    booth.rest();
    CHECK(shownAnswer(booth) == "1. Trần Thị Mẫu, Female");
}

TEST_CASE("somebody is taken out again") {
    Booth booth{household()};
    booth.goTo(Step::Check);
    booth.press("answerEdit-members");
    booth.press("part-members.1.name");
    booth.type("an");
    booth.press("keyDone");
    booth.press("dropPerson-1");
    booth.press("personsDone");
    booth.rest();
    CHECK(shownAnswer(booth) == "–");
}

TEST_CASE("the sheet of people fits in every size of letters, upright") {
    Booth booth{household()};
    booth.goTo(Step::Check);
    booth.press("answerEdit-members");
    for (int size = 0; size < 3; ++size) {
        booth.rest();
        CHECK(booth.clipped().join(" | ").toStdString() == "");
        booth.press("textButton");
    }
}
