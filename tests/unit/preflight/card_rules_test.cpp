// SPDX-License-Identifier: GPL-3.0-or-later
// The card's own time, and other people's numbers; today is 24/11/2026.
#include <catch2/catch.hpp>

#include "kiosk/preflight/rules.h"
#include "tests/unit/preflight/counter.h"

using namespace tramso;
using namespace std::chrono;

using Lines = std::vector<std::string>;

namespace {

// The counter with a partner whose number, birth and sex stand on the form.
struct Couple : Counter {
    Couple(const std::string& number, const std::string& birth, const std::string& sex) {
        add("partner.number", FieldKind::PersonalNumber, number);
        add("partner.birth", FieldKind::Date, birth);
        add("partner.sex", FieldKind::Text, sex);
    }
    void add(const std::string& key, FieldKind kind, const std::string& text) {
        FieldRule rule;
        rule.key = key;
        rule.label = {key, key};
        rule.kind = kind;
        rule.required = false;
        procedure.fields.push_back(rule);
        fields.push_back({key, text, FieldOrigin::Typed, 100});
    }
};

}  // namespace

TEST_CASE("an expired card is worth a look, one that ends today is not") {
    Counter counter;
    counter.applicant.birth = {1986, 11, 23};
    counter.applicant.issued = {2022, 1, 1};
    CHECK(counter.findings() == Lines{"card.expired requester.number warn"});
    CHECK(counter.judged()[0].what.vi == "Tính theo tuổi, thẻ căn cước đã hết hạn ngày 23/11/2026.");
    counter.applicant.birth = {1986, 11, 24};
    CHECK(counter.findings().empty());
}

TEST_CASE("another person's number is held against the birth and the sex stated for the same person") {
    CHECK(Couple{"079190000124", "02/03/1990", "Nữ"}.findings().empty());
    CHECK(Couple{"079190000124", "1990", ""}.findings().empty());
    CHECK(Couple{"079190000124", "", ""}.findings().empty());
    CHECK(Couple{"079190000124", "02/03/1991", "Nữ"}.findings() == Lines{"number.doubt partner.number warn"});
    CHECK(Couple{"079190000124", "02/03/1990", "Nam"}.findings() ==
          Lines{"number.doubt partner.number warn"});
    CHECK(Couple{"020000123", "02/03/1991", "Nam"}.findings().empty());
}
