// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that ask the same of several people.
#include <catch2/catch.hpp>

#include "kiosk/visit/person_list.h"
#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

namespace {

FieldRule part(const char* key, LocalText label, FieldKind kind, std::vector<std::string> heads) {
    FieldRule rule;
    rule.key = key;
    rule.label = std::move(label);
    rule.kind = kind;
    rule.labels = std::move(heads);
    return rule;
}

Catalogue household() {
    Procedure procedure = testCatalogue().all().front();
    FieldRule members =
        part("members", {"Người cùng chuyển", "Who moves too"}, FieldKind::Persons, {"Thành viên"});
    members.required = false;
    members.most = 3;
    members.parts = {part("name", {"Họ tên", "Name"}, FieldKind::Name, {"Tên thành viên"}),
                     part("birth", {"Ngày sinh", "Date of birth"}, FieldKind::Date, {"Ngày sinh"})};
    procedure.fields.push_back(members);
    return Catalogue{{procedure}};
}

struct Family {
    Kiosk kiosk{household()};
    Visit& visit = *kiosk.visit;

    Family() { kiosk.goTo(Step::Check); }
    [[nodiscard]] const Answer& members() const { return visit.data().answers.back(); }
    [[nodiscard]] std::vector<PersonParts> persons() const {
        return personsOf(members().rule, members().value);
    }
    [[nodiscard]] bool finds(const std::string& rule, const std::string& subject) const {
        return std::ranges::any_of(visit.data().findings, [&](const Finding& finding) {
            return finding.rule == rule && finding.subject == subject;
        });
    }
};

}  // namespace

TEST_CASE("people are added, filled in part by part and taken out again") {
    Family family;
    family.visit.addPerson("members");
    family.visit.addPerson("members");
    family.visit.setAnswer("members.1.name", "Trần Thị Mẫu");
    family.visit.setAnswer("members.2.name", "Nguyễn Văn Bưởi");
    family.visit.setAnswer("members.2.birth", "05/11/2020");
    CHECK(family.persons() ==
          std::vector<PersonParts>{{"Trần Thị Mẫu", ""}, {"Nguyễn Văn Bưởi", "05/11/2020"}});
    CHECK(family.finds("field.missing", "members.1.birth"));
    family.visit.removePerson("members", 1);
    CHECK(family.persons() == std::vector<PersonParts>{{"Nguyễn Văn Bưởi", "05/11/2020"}});
    CHECK(family.visit.data().findings.empty());
    CHECK_FALSE(family.members().doubtful);
}

TEST_CASE("a list takes no more people than it may, and no part of somebody who is not there") {
    Family family;
    for (int i = 0; i < 5; ++i) family.visit.addPerson("members");
    CHECK(family.persons().size() == 3);
    family.visit.setAnswer("members.4.name", "Trần Thị Mẫu");
    family.visit.setAnswer("members.0.name", "Trần Thị Mẫu");
    family.visit.setAnswer("members.1.shoe", "42");
    family.visit.removePerson("members", 0);
    family.visit.removePerson("members", 4);
    CHECK(family.persons() == std::vector<PersonParts>(3, PersonParts{"", ""}));
}

TEST_CASE("the dossier says each part of each person by itself, and nothing of whom nothing is known") {
    Family family;
    family.visit.addPerson("members");
    family.visit.addPerson("members");
    family.visit.setAnswer("members.1.name", "Trần Thị\tMẫu");
    family.visit.setAnswer("members.1.birth", "1990");
    family.visit.confirm();
    family.visit.confirm();
    REQUIRE(family.kiosk.until([&] { return family.visit.step() == Step::Slip; }));
    std::vector<std::string> told;
    for (const FormField& field : family.visit.data().committed->fields)
        if (field.key.starts_with("members")) told.push_back(field.key + "=" + field.value);
    CHECK(told == std::vector<std::string>{"members.1.name=Trần Thị Mẫu", "members.1.birth=1990"});
}

TEST_CASE("people stay when papers are looked at once more, and when the visit is put aside") {
    Family family;
    family.visit.addPerson("members");
    family.visit.setAnswer("members.1.name", "Trần Thị Mẫu");
    family.visit.back();
    family.visit.confirm();
    REQUIRE(family.kiosk.until([&] { return family.visit.step() == Step::Check; }));
    CHECK(family.persons() == std::vector<PersonParts>{{"Trần Thị Mẫu", ""}});
}
