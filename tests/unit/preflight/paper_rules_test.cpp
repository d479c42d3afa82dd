// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/unit/preflight/counter.h"

using namespace tramso;

using Lines = std::vector<std::string>;

TEST_CASE("a complete dossier has no findings") {
    CHECK(Counter{}.findings().empty());
}

TEST_CASE("a required paper that was not scanned stops, an optional one does not") {
    Counter counter;
    counter.papers.clear();
    CHECK(counter.findings() == Lines{"paper.missing form stop"});
    counter.papers = {{"form", {}, 100}};
    CHECK(counter.findings() == Lines{"paper.missing form stop"});
}

TEST_CASE("a paper of blank pages only was scanned with the wrong side up") {
    Counter counter;
    counter.papers = {{"form", {PageState::Blank, PageState::Blank}, 0}};
    CHECK(counter.findings() == Lines{"paper.no_page form stop"});
}

TEST_CASE("a blank back side is no finding") {
    Counter counter;
    counter.papers = {{"form", {PageState::Good, PageState::Blank}, 95}};
    CHECK(counter.findings().empty());
}

TEST_CASE("each page that cannot be read stops, by its number, in both languages") {
    Counter counter;
    counter.papers = {
        {"form", {PageState::Blurred, PageState::Good, PageState::TooDark, PageState::Unreadable}, 95}};
    CHECK(counter.findings() ==
          Lines{"page.unreadable form stop", "page.unreadable form stop", "page.unreadable form stop"});
    const auto judged = counter.judged();
    CHECK(judged[0].what.vi == "Tờ khai: trang 1 bị mờ.");
    CHECK(judged[1].what.vi == "Tờ khai: trang 3 quá tối.");
    CHECK(judged[2].what.vi == "Tờ khai: trang 4 không đọc được.");
    CHECK(judged[0].what.en == "The form: page 1 is blurred.");
    CHECK(judged[1].what.en == "The form: page 3 is too dark.");
    CHECK(judged[2].what.en == "The form: page 4 cannot be read.");
}

TEST_CASE("an optional paper that was scanned is judged like any other") {
    Counter counter;
    counter.papers.push_back({"certificate", {PageState::Unreadable}, 0});
    CHECK(counter.findings() == Lines{"page.unreadable certificate stop"});
}

TEST_CASE("a page that belongs to another paper is told with that paper, and only so") {
    Counter counter;
    counter.papers = {
        {"form", {PageState::Good}, 95},
        {.key = "certificate", .pages = {PageState::Good}, .titleMatch = 10, .looksLike = "form"}};
    CHECK(counter.findings() == Lines{"paper.other certificate warn"});
    CHECK(counter.judged()[0].what.vi == "Ở mục Giấy kết hôn có trang là Tờ khai.");
}

TEST_CASE("text lost at an edge is worth a look") {
    Counter counter;
    counter.papers = {{"form", {PageState::CutOff}, 95}};
    CHECK(counter.findings() == Lines{"page.cut_off form warn"});
}

TEST_CASE("a page covered, wiped out in part or scanned twice is worth a look") {
    for (const auto state : {PageState::Glare, PageState::SecondSheet, PageState::SamePage}) {
        Counter counter;
        counter.papers = {{"form", {state}, 95}};
        CHECK(counter.findings() == Lines{"page.doubtful form warn"});
    }
}

TEST_CASE("what the person was told of a page and wants nevertheless is said, and stops nothing") {
    for (const auto state : {PageState::Blank, PageState::Blurred, PageState::TooDark, PageState::TooLight,
                             PageState::TooCoarse, PageState::CutOff, PageState::Glare,
                             PageState::SecondSheet, PageState::Unreadable, PageState::SamePage}) {
        Counter counter;
        counter.papers = {{"form", {PageFacts{PageState::Good}, PageFacts{state, true}}, 95}};
        CHECK(counter.findings() == Lines{"page.insisted form info"});
    }
}

TEST_CASE("another paper in the form's place is worth a look, a poorly read title is not") {
    Counter counter;
    counter.papers = {{"form", {PageState::Good}, 20}};
    CHECK(counter.findings() == Lines{"paper.other form warn"});
    counter.papers = {{"form", {PageState::Good}, 75}};
    CHECK(counter.findings().empty());
}

TEST_CASE("a paper that could not be read is not called another paper as well") {
    Counter counter;
    counter.papers = {{"form", {PageState::Unreadable}, 0}};
    CHECK(counter.findings() == Lines{"page.unreadable form stop"});
}

TEST_CASE("a paper the procedure does not ask for is not judged") {
    Counter counter;
    counter.papers.push_back({"stranger", {PageState::Unreadable}, 0});
    CHECK(counter.findings().empty());
}

TEST_CASE("a paper larger than the service takes stops, one as large does not") {
    Counter counter;
    counter.largestFile = 1000;
    counter.papers[0].bytes = 1000;
    CHECK(counter.findings().empty());
    counter.papers[0].bytes = 1001;
    CHECK(counter.findings() == Lines{"paper.large form stop"});
    counter.largestFile = 0;
    CHECK(counter.findings().empty());
}

TEST_CASE("an empty room to sign in is worth a look where the paper must be signed, and only there") {
    Counter counter;
    counter.papers[0].unsignedRoom = true;
    CHECK(counter.findings().empty());
    counter.procedure.papers[0].mustBeSigned = true;
    CHECK(counter.findings() == std::vector<std::string>{"paper.unsigned form warn"});
    counter.papers[0].unsignedRoom = false;
    CHECK(counter.findings().empty());
}
