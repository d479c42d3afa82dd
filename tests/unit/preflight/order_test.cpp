// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "kiosk/base/text.h"
#include "tests/unit/preflight/counter.h"

using namespace tramso;

using Lines = std::vector<std::string>;

namespace {

// Everything wrong at once.
Counter spoiled() {
    Counter counter;
    counter.papers = {{"certificate", {PageState::CutOff, PageState::Blurred}, 10}};
    counter.value("mother").clear();
    counter.value("birth") = "2999";
    counter.paperValues = {{"name", "form", "Lê Văn Khác", 50}, {"number", "form", "079090000124", 99}};
    counter.applicant.doubts = {NumberDoubt::SexDiffers, NumberDoubt::UnknownProvince};
    return counter;
}

}  // namespace

TEST_CASE("the gravest come first, otherwise papers, form and card in the catalogue's order") {
    CHECK(spoiled().findings() == Lines{"paper.missing form stop", "page.unreadable certificate stop",
                                        "date.future birth stop", "field.missing mother stop",
                                        "value.differs number stop", "page.cut_off certificate warn",
                                        "paper.other certificate warn", "name.differs name warn",
                                        "number.doubt requester.number warn"});
}

TEST_CASE("every finding says what and what to do, in both languages") {
    for (const Finding& finding : spoiled().judged())
        for (const LocalText& text : {finding.what, finding.advice}) {
            CAPTURE(finding.rule, text.vi, text.en);
            CHECK(text.vi.ends_with('.'));
            CHECK(text.en.ends_with('.'));
            CHECK(toNfc(text.vi) == text.vi);
            CHECK(text.vi != text.en);
        }
}

TEST_CASE("a number that does not fit the card is one finding, however many doubts there are") {
    Counter counter;
    counter.applicant.doubts = {NumberDoubt::SexDiffers, NumberDoubt::BirthYearDiffers};
    CHECK(counter.findings() == Lines{"number.doubt requester.number warn"});
}
