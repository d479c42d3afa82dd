// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/unit/preflight/counter.h"

using namespace tramso;

using Lines = std::vector<std::string>;

TEST_CASE("a required value that is empty or not there stops, an optional one does not") {
    Counter counter;
    counter.value("mother").clear();
    CHECK(counter.findings() == Lines{"field.missing mother stop"});
    std::erase_if(counter.fields, [](const FormField& field) { return field.key == "mother"; });
    CHECK(counter.findings() == Lines{"field.missing mother stop"});
}

TEST_CASE("a value of blanks is as good as none") {
    Counter counter;
    counter.value("mother") = "  ";
    CHECK(counter.findings() == Lines{"field.missing mother stop"});
}

TEST_CASE("what is no date stops") {
    for (const char* text : {"31/02/1990", "15-01-1990", "15/01", "1/2/3/4", "hôm qua", "00/00/1990",
                             "15/13/1990", "/01/1990", "15/01/19900", "٠٥/01/1990", "90"}) {
        Counter counter;
        counter.value("birth") = text;
        CAPTURE(text);
        CHECK(counter.findings() == Lines{"field.bad birth stop"});
    }
}

TEST_CASE("a date, a bare year and today are dates") {
    for (const char* text : {"15/01/1990", "5/1/1990", "29/02/2000", "1950", "24/11/2026", "2026"}) {
        Counter counter;
        counter.value("birth") = text;
        CAPTURE(text);
        CHECK(counter.findings().empty());
    }
}

TEST_CASE("a date that lies ahead stops, also a bare year") {
    for (const char* text : {"25/11/2026", "01/01/2027", "2027", "9999"}) {
        Counter counter;
        counter.value("birth") = text;
        CAPTURE(text);
        CHECK(counter.findings() == Lines{"date.future birth stop"});
    }
}

TEST_CASE("a year too short to be one is no date") {
    Counter counter;
    counter.value("birth") = "15/01/90";
    CHECK(counter.findings() == Lines{"field.bad birth stop"});
}

TEST_CASE("a personal number has twelve digits, an old one nine") {
    for (const char* text : {"07909000012", "0790900001234", "07909000012X", "079 090 000 123"}) {
        Counter counter;
        counter.value("number") = text;
        CAPTURE(text);
        CHECK(counter.findings() == Lines{"field.bad number stop"});
    }
    Counter counter;
    counter.value("number") = "020000123";
    CHECK(counter.findings().empty());
}

namespace {

// The findings when the form asks for a value of this kind and this is given.
Lines findingsOf(FieldKind kind, const std::string& value) {
    Counter counter;
    FieldRule rule;
    rule.key = "more";
    rule.label = {"Thêm", "More"};
    rule.kind = kind;
    counter.procedure.fields.push_back(rule);
    counter.fields.push_back({"more", value, FieldOrigin::Typed, 100});
    return counter.findings();
}

}  // namespace

TEST_CASE("telephone numbers, e-mail addresses and quantities must look like what they are") {
    const Lines bad{"field.bad more stop"};
    for (const char* text : {"0901234567", "090 123 4567", "+84901234567", "02838123456"})
        CHECK(findingsOf(FieldKind::Phone, text).empty());
    for (const char* text : {"901234567", "09012345", "0901234567890", "không có", "09o1234567"})
        CHECK(findingsOf(FieldKind::Phone, text) == bad);
    for (const char* text : {"a@b.vn", "nguyen.van.mau@example.com"})
        CHECK(findingsOf(FieldKind::Email, text).empty());
    for (const char* text : {"a@b", "@b.vn", "a b@c.vn", "a@b@c.vn", "a@.vn", "a@b.", "không"})
        CHECK(findingsOf(FieldKind::Email, text) == bad);
    for (const FieldKind kind : {FieldKind::Money, FieldKind::Area, FieldKind::Count}) {
        for (const char* text : {"3", "92,5 m2", "50.000.000 đồng"}) CHECK(findingsOf(kind, text).empty());
        for (const char* text : {"ba", "m2", "-3"}) CHECK(findingsOf(kind, text) == bad);
    }
}
