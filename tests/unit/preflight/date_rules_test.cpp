// SPDX-License-Identifier: GPL-3.0-or-later
// Dates against one another and against today, 24/11/2026.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/unit/preflight/counter.h"

using namespace tramso;

using Lines = std::vector<std::string>;

namespace {

// The counter with a child whose birth must be told within 60 days and lies after the mother's, and a
// certificate that holds for 184 days.
struct Nursery : Counter {
    Nursery() {
        addDate("mother.birth", "01/02/1995");
        FieldRule& child = addDate("child.birth", "20/11/2026");
        child.notBefore = "mother.birth";
        child.lateAfterDays = 60;
        child.lateNote = {"Đã quá 60 ngày.", "More than 60 days have passed."};
        addDate("certificate.issued", "");
        procedure.papers[1].issued = "certificate.issued";
        procedure.papers[1].maxAgeDays = 184;
    }
    FieldRule& addDate(const std::string& key, const std::string& value) {
        FieldRule rule;
        rule.key = key;
        rule.label = {"Ngày " + key, "Date " + key};
        rule.kind = FieldKind::Date;
        rule.required = false;
        procedure.fields.push_back(rule);
        fields.push_back({key, value, FieldOrigin::Typed, 100});
        return procedure.fields.back();
    }
};

Lines with(const std::string& key, const std::string& value) {
    Nursery nursery;
    nursery.value(key) = value;
    return nursery.findings();
}

}  // namespace

TEST_CASE("a birth told on the sixtieth day is in time, on the next it is late") {
    CHECK(with("child.birth", "25/09/2026").empty());
    CHECK(with("child.birth", "24/09/2026") == Lines{"date.late child.birth warn"});
}

TEST_CASE("of a year alone, only what is late for certain is called late") {
    CHECK(with("child.birth", "2026").empty());
    CHECK(with("child.birth", "2025") == Lines{"date.late child.birth warn"});
}

TEST_CASE("the finding says what being late changes") {
    Nursery nursery;
    nursery.value("child.birth") = "01/01/2026";
    REQUIRE(nursery.judged().size() == 1);
    CHECK(nursery.judged()[0].what == LocalText{"Đã quá 60 ngày.", "More than 60 days have passed."});
}

TEST_CASE("a date before the one it must follow stops, naming both") {
    Nursery nursery;
    nursery.value("mother.birth") = "21/11/2026";
    const auto judged = nursery.judged();
    REQUIRE(nursery.findings() == Lines{"date.order child.birth stop"});
    CHECK(judged[0].what.vi == "Ngày child.birth (20/11/2026) lại trước Ngày mother.birth (21/11/2026).");
    CHECK(with("mother.birth", "20/11/2026").empty());
    CHECK(with("mother.birth", "2026").empty());
    CHECK(with("mother.birth", "").empty());
    CHECK(with("mother.birth", "không rõ") == Lines{"field.bad mother.birth stop"});
}

TEST_CASE("an order that was poorly read is worth a look only") {
    Nursery nursery;
    nursery.value("mother.birth") = "21/11/2026";
    const auto mother = std::ranges::find(nursery.fields, "mother.birth", &FormField::key);
    mother->confidence = 79;
    CHECK(nursery.findings() == Lines{"date.order child.birth warn"});
}

TEST_CASE("a paper older than it may be is worth a look, if it is there") {
    Nursery nursery;
    nursery.value("certificate.issued") = "23/05/2026";  // 185 days
    CHECK(nursery.findings().empty());
    nursery.papers.push_back({"certificate", {PageState::Good}, 95});
    CHECK(nursery.findings() == Lines{"paper.old certificate warn"});
    nursery.value("certificate.issued") = "24/05/2026";
    CHECK(nursery.findings().empty());
    nursery.value("certificate.issued") = "2026";
    CHECK(nursery.findings().empty());
}
