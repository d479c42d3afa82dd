// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of persons: the same rules for each of them, told with the person they are about.
#include <catch2/catch.hpp>

#include "tests/unit/preflight/counter.h"

using namespace tramso;

using Lines = std::vector<std::string>;

namespace {

FieldRule part(const std::string& key, const LocalText& label, FieldKind kind, bool required = true) {
    FieldRule rule;
    rule.key = key;
    rule.label = label;
    rule.kind = kind;
    rule.required = required;
    return rule;
}

// The counter's form with the people who move too.
struct Household : Counter {
    Household() {
        FieldRule members =
            part("members", {"Những người cùng thay đổi", "Who moves too"}, FieldKind::Persons);
        members.most = 3;
        members.parts = {
            part("name", {"Họ tên", "Name"}, FieldKind::Name),
            part("birth", {"Ngày sinh", "Date of birth"}, FieldKind::Date),
            part("sex", {"Giới tính", "Sex"}, FieldKind::Choice),
            part("number", {"Số định danh", "Personal number"}, FieldKind::PersonalNumber, false)};
        procedure.fields.push_back(members);
        add("members.1.name", "Trần Thị Mẫu");
        add("members.1.birth", "02/03/1990");
        add("members.1.sex", "Nữ");
    }
    void add(const std::string& key, const std::string& value) {
        fields.push_back({key, value, FieldOrigin::Typed, 100});
    }
};

}  // namespace

TEST_CASE("a person who is complete is no finding, and none is missed of those that may be left out") {
    CHECK(Household{}.findings().empty());
}

TEST_CASE("what is missing of the second person is told with their number, in both languages") {
    Household household;
    household.add("members.2.name", "Nguyễn Văn Bưởi");
    household.add("members.2.sex", "Nam");
    REQUIRE(household.findings() == Lines{"field.missing members.2.birth stop"});
    CHECK(household.judged()[0].what.vi == "Chưa có: Ngày sinh của người thứ 2.");
    CHECK(household.judged()[0].what.en == "Missing: Date of birth of person 2.");
}

TEST_CASE("a number of somebody else's sex or year is doubted, a date that lies ahead stops") {
    Household household;
    household.add("members.1.number", "079090000123");
    CHECK(household.findings() == Lines{"number.doubt members.1.number warn"});
    household.value("members.1.number") = "079190000124";
    CHECK(household.findings().empty());
    household.value("members.1.birth") = "02/03/2030";
    household.value("members.1.number").clear();
    CHECK(household.findings() == Lines{"date.future members.1.birth stop"});
}

TEST_CASE("a list somebody has to stand in is missed while it is empty") {
    Household household;
    std::erase_if(household.fields, [](const FormField& field) { return field.key.starts_with("members."); });
    CHECK(household.findings() == Lines{"field.missing members stop"});
    household.procedure.fields.back().required = false;
    CHECK(household.findings().empty());
}
