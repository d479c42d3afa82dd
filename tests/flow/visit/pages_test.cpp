// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// The test procedure with a second paper that nobody has to bring.
Catalogue twoPapers() {
    Procedure procedure = *testCatalogue().find("9.000001", std::chrono::year{2026} / 11 / 24);
    PaperRule proof = procedure.papers.front();
    proof.key = "proof";
    proof.title = {"Giấy chứng sinh", "Proof of birth"};
    proof.required = false;
    procedure.papers.push_back(proof);
    return Catalogue{{procedure}};
}

std::vector<std::string> textsOf(const ScannedPaper& paper) {
    std::vector<std::string> texts;
    for (const ScannedPage& page : paper.pages) texts.push_back(page.reading ? page.reading->text : "?");
    return texts;
}

void send(Kiosk& kiosk) {
    kiosk.visit->confirm();
    REQUIRE(kiosk.until([&] { return kiosk.visit->step() == Step::Check; }));
    kiosk.visit->confirm();
    kiosk.visit->confirm();
    REQUIRE(kiosk.until([&] { return kiosk.visit->step() == Step::Slip; }));
}

}  // namespace

TEST_CASE("a blank back is not sent, unless the person keeps it") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một", "(blank)"}, {}});
    CHECK(leftOut(kiosk.pages()[1]));
    const bool kept = GENERATE(false, true);
    if (kept) kiosk.visit->insistOnPage(kiosk.pages()[1].id);
    send(kiosk);
    const Document& sent = kiosk.visit->data().committed->documents.at(0);
    CHECK(sent.pages == (kept ? 2 : 1));
    CHECK(sent.insisted.size() == (kept ? 1U : 0U));
}

TEST_CASE("nothing can be sent while there are only blank backs") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"(blank)"}, {}});
    CHECK_FALSE(kiosk.visit->canConfirm());
    kiosk.visit->insistOnPage(kiosk.pages()[0].id);
    CHECK(kiosk.visit->canConfirm());
}

TEST_CASE("a page used in spite of its verdict is recorded in the dossier and told in the pre-flight") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một", "(blurred) hai"}, {}});
    REQUIRE(verdictOf(kiosk.pages()[1], kiosk.visit->data()) == PageVerdict::Blurred);
    kiosk.visit->insistOnPage(kiosk.pages()[1].id);
    send(kiosk);
    const Dossier& sent = *kiosk.visit->data().committed;
    REQUIRE(sent.documents.at(0).insisted == std::vector<InsistedPage>{{2, PageDoubt::Blurred}});
    const auto told = std::ranges::find(sent.findings, "page.insisted", &Finding::rule);
    REQUIRE(told != sent.findings.end());
    CHECK(told->severity == Severity::Info);
    CHECK(std::ranges::find(sent.findings, "page.unreadable", &Finding::rule) == sent.findings.end());
}

TEST_CASE("a blurred page nobody insisted on stops the pre-flight and is not marked as insisted") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"(blurred) một"}, {}});
    send(kiosk);
    const Dossier& sent = *kiosk.visit->data().committed;
    CHECK(sent.documents.at(0).insisted.empty());
    CHECK(std::ranges::find(sent.findings, "page.unreadable", &Finding::rule) != sent.findings.end());
}

TEST_CASE("a page scanned twice is told as long as the first is there") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một", "hai"}, {}});
    kiosk.scan({{"một"}, {}});
    const VisitData& data = kiosk.visit->data();
    CHECK(verdictOf(kiosk.pages()[0], data) == PageVerdict::Good);
    CHECK(verdictOf(kiosk.pages()[2], data) == PageVerdict::SamePage);
    REQUIRE(earlierTwin(kiosk.pages()[2], data) != nullptr);
    CHECK(earlierTwin(kiosk.pages()[2], data)->id == kiosk.pages()[0].id);
    kiosk.visit->removePage(kiosk.pages()[0].id);
    CHECK(verdictOf(kiosk.pages()[1], data) == PageVerdict::Good);
}

TEST_CASE("the pages of one person are not compared with the next person's") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers, {});
    kiosk.scan({{"một"}, {}});
    kiosk.visit->end();
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một"}, {}});
    CHECK(verdictOf(kiosk.pages()[0], kiosk.visit->data()) == PageVerdict::Good);
}

TEST_CASE("pages change places, and a page passes a blank back in one move") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một", "(blank)", "hai", "ba"}, {}});
    const int one = kiosk.pages()[0].id;
    kiosk.visit->movePage(one, 1);
    CHECK(textsOf(kiosk.visit->data().papers[0]) ==
          std::vector<std::string>{"(blank)\n", "hai\n", "một\n", "ba\n"});
    kiosk.visit->movePage(one, 5);
    CHECK(kiosk.pages().back().id == one);
    kiosk.visit->movePage(one, -9);
    CHECK(kiosk.pages().front().id == one);
}

TEST_CASE("one feed is split into two papers, from a page on or page by page") {
    Kiosk kiosk{twoPapers()};
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một", "hai", "ba", "bốn"}, {}});
    const auto& papers = kiosk.visit->data().papers;
    kiosk.visit->givePage(papers[0].pages[2].id, "proof", true);
    CHECK(textsOf(papers[0]) == std::vector<std::string>{"một\n", "hai\n"});
    CHECK(textsOf(papers[1]) == std::vector<std::string>{"ba\n", "bốn\n"});
    kiosk.visit->givePage(papers[1].pages[0].id, "form", false);
    CHECK(textsOf(papers[0]) == std::vector<std::string>{"một\n", "hai\n", "ba\n"});
    CHECK(textsOf(papers[1]) == std::vector<std::string>{"bốn\n"});
    kiosk.visit->givePage(papers[1].pages[0].id, "proof", false);
    kiosk.visit->givePage(papers[1].pages[0].id, "nothing of that name", false);
    CHECK(textsOf(papers[1]) == std::vector<std::string>{"bốn\n"});
}

TEST_CASE("a page that is turned is read anew the way it lies now, its mark turned with it") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"(blurred) một"}, {}});
    const auto before = kiosk.pages()[0].quality.mark;
    kiosk.visit->turnPage(kiosk.pages()[0].id);
    CHECK_FALSE(kiosk.visit->canConfirm());
    REQUIRE(kiosk.until([&] { return kiosk.visit->canConfirm(); }));
    CHECK(kiosk.pages()[0].reading->text == "turned\n");
    REQUIRE(before.has_value());
    const auto mark = kiosk.pages()[0].quality.mark;
    REQUIRE(mark.has_value());
    CHECK(mark->x == Approx(1.0 - before->y - before->height));
    CHECK(mark->width == Approx(before->height));
}

TEST_CASE("a page shows while it is scanned and gives way to itself when it is whole") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scanner.growing(100);
    kiosk.scanner.next({{"một"}, {}});
    kiosk.visit->scanPaper("form");
    const auto& growing = kiosk.visit->data().growing;
    REQUIRE(kiosk.until([&] { return growing.width == kRowsWidth; }));
    CHECK(growing.expected == 100);
    CHECK(growing.rgb.size() == std::size_t{kRowsWidth} * 3U * 50U);
    kiosk.scanner.growing(0);
    REQUIRE(kiosk.until([&] { return kiosk.visit->canConfirm(); }));
    CHECK(growing.width == 0);
}

TEST_CASE("originals are called before the slip, and the slip comes when they are taken") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một"}, {}, PageOrigin::Glass});
    kiosk.scan({{"hai"}, FaultCode::ScannerJam, PageOrigin::Feeder});
    kiosk.visit->dismissFault();
    send(kiosk);
    const VisitData& data = kiosk.visit->data();
    REQUIRE(data.send == SendProgress::Originals);
    CHECK(data.originals.onGlass == OriginalsLeft::Thing::Paper);
    CHECK(data.originals.inTray);
    CHECK(data.originals.inFeeder);
    CHECK(kiosk.printer.tries == 0);
    kiosk.visit->originalsTaken();
    REQUIRE(kiosk.until([&] { return data.send == SendProgress::Finished; }));
    CHECK(kiosk.printer.printed == 1);
    CHECK_FALSE(data.originals.any());
}

TEST_CASE("the slip does not wait for ever for somebody who has gone") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một"}, {}, PageOrigin::Feeder});
    send(kiosk);
    REQUIRE(kiosk.visit->data().send == SendProgress::Originals);
    kiosk.visit->tick();
    CHECK(kiosk.visit->data().send == SendProgress::Originals);
    for (int second = 0; second < 60; ++second) {
        kiosk.clock.advance(std::chrono::seconds{1});
        kiosk.visit->tick();
    }
    REQUIRE(kiosk.until([&] { return kiosk.visit->data().send == SendProgress::Finished; }));
    CHECK(kiosk.printer.printed == 1);
}

TEST_CASE("a page taken out while it is being read comes back read, in its place") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một"}, {}});
    kiosk.scanner.next({{"hai"}, {}});
    kiosk.visit->scanPaper("form");
    REQUIRE(kiosk.until([&] { return kiosk.pages().size() == 2; }));
    const int second = kiosk.pages()[1].id;
    kiosk.visit->removePage(second);
    REQUIRE(kiosk.until([&] {
        const auto& removed = kiosk.visit->data().removed;
        return !kiosk.visit->scanning() && removed && removed->page.progress == PageProgress::Ready;
    }));
    CHECK(kiosk.pages().size() == 1);
    kiosk.visit->putPageBack();
    REQUIRE(kiosk.pages().size() == 2);
    CHECK(kiosk.pages()[1].id == second);
    CHECK(kiosk.pages()[1].reading->text == "hai\n");
}

TEST_CASE("a page taken out is gone once the papers are left") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"một", "hai"}, {}});
    kiosk.visit->removePage(kiosk.pages()[1].id);
    CHECK(kiosk.visit->data().removed);
    send(kiosk);
    CHECK_FALSE(kiosk.visit->data().removed);
    CHECK(kiosk.visit->data().committed->documents.at(0).pages == 1);
}
