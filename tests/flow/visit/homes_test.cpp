// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "kiosk/visit/paper_home.h"
#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// A form and a certificate that print their titles, and a paper that prints none.
Catalogue titledPapers() {
    Procedure procedure = testCatalogue().all().front();
    procedure.papers.front().titles = {"TỜ KHAI ĐĂNG KÝ KHAI SINH"};
    PaperRule proof = procedure.papers.front();
    proof.key = "proof";
    proof.title = {"Giấy chứng sinh", "Proof of birth"};
    proof.titles = {"GIẤY CHỨNG SINH"};
    proof.required = false;
    procedure.papers.push_back(proof);
    proof.key = "other";
    proof.title = {"Giấy tờ khác", "Another paper"};
    proof.titles.clear();
    procedure.papers.push_back(proof);
    return Catalogue{{procedure}};
}

constexpr const char* kForm = "TỜ KHAI ĐĂNG KÝ KHAI SINH Họ tên: Nguyễn Thị Bưởi";
constexpr const char* kProof = "GIẤY CHỨNG SINH Bệnh viện Mẫu";

// A visit at its papers, these pages scanned as one of them and looked through.
struct Sorting {
    Kiosk kiosk{titledPapers()};

    void scanAs(const std::string& paper, const std::vector<std::string>& pages) {
        if (kiosk.visit->step() != Step::Papers) kiosk.goTo(Step::Papers, {});
        kiosk.scanner.next({pages, {}});
        kiosk.visit->scanPaper(paper);
        REQUIRE(kiosk.until([&] { return !kiosk.visit->scanning() && compared(); }));
    }
    // At the papers, with a volunteer beside, all fed at once.
    void feed(const std::vector<std::string>& pages) {
        kiosk.visit->begin("01");
        kiosk.scanner.next({{kCard}, {}});
        kiosk.visit->scanCard();
        REQUIRE(kiosk.until([this] { return kiosk.visit->canConfirm(); }));
        kiosk.goOnTo(Step::Papers);
        kiosk.scanner.next({pages, {}});
        kiosk.visit->scanBatch();
        REQUIRE(kiosk.until([&] { return !kiosk.visit->scanning() && compared(); }));
    }
    [[nodiscard]] bool compared() const {
        bool all = true;
        for (const ScannedPaper& paper : kiosk.visit->data().papers)
            for (const ScannedPage& page : paper.pages)
                all = all && page.progress == PageProgress::Ready && !page.fits.empty();
        return all;
    }
    [[nodiscard]] std::size_t pagesOf(std::size_t paper) const {
        return kiosk.visit->data().papers.at(paper).pages.size();
    }
    [[nodiscard]] std::string text(std::size_t paper, std::size_t page) const {
        return kiosk.visit->data().papers.at(paper).pages.at(page).reading->text;
    }
    [[nodiscard]] std::vector<MisplacedPages> misplaced() const {
        return misplacedPages(kiosk.visit->data());
    }
};

}  // namespace

TEST_CASE("a page with the wrong paper is told with the paper it belongs to, and brought there") {
    Sorting sorting;
    sorting.scanAs("form", {kForm, kProof, "Mặt sau của giấy chứng nhận"});
    const auto misplaced = sorting.misplaced();
    REQUIRE(misplaced.size() == 1);
    CHECK(misplaced[0].from == "form");
    CHECK(misplaced[0].to == "proof");
    CHECK(misplaced[0].number == 2);
    CHECK(misplaced[0].count == 2);  // what follows has no title of its own
    sorting.kiosk.visit->bringHome(misplaced[0].first);
    CHECK(sorting.pagesOf(0) == 1);
    CHECK(sorting.pagesOf(1) == 2);
    CHECK(sorting.misplaced().empty());
}

TEST_CASE("pages that lie right, or may, are left alone") {
    Sorting sorting;
    sorting.scanAs("form", {kForm, "Trang hai không có đầu đề"});
    sorting.scanAs("proof", {kProof});
    sorting.scanAs("other", {"HỢP ĐỒNG Thuê nhà"});
    CHECK(sorting.misplaced().empty());
}

TEST_CASE("a form that lies with a paper of no title is known by its own") {
    Sorting sorting;
    sorting.scanAs("other", {kForm});
    REQUIRE(sorting.misplaced().size() == 1);
    CHECK(sorting.misplaced()[0].to == "form");
}

TEST_CASE("before sending, one touch brings a page home and the form is read anew from it") {
    Sorting sorting;
    Visit& visit = *sorting.kiosk.visit;
    sorting.scanAs("proof", {kForm});
    visit.confirm();
    REQUIRE(sorting.kiosk.until([&] { return visit.step() == Step::Check; }));
    CHECK(visit.data().answers.at(0).value.empty());
    visit.confirm();
    REQUIRE(visit.step() == Step::Send);
    const auto told = std::ranges::find(visit.data().findings, "paper.other", &Finding::rule);
    REQUIRE(told != visit.data().findings.end());
    CHECK(told->what.vi == "Ở mục Giấy chứng sinh có trang là Tờ khai.");
    visit.bringHome(sorting.misplaced().at(0).first);
    REQUIRE(sorting.kiosk.until([&] { return visit.canConfirm(); }));
    CHECK(visit.step() == Step::Send);
    CHECK(visit.data().answers.at(0).value == "Nguyễn Thị Bưởi");
    CHECK(std::ranges::none_of(visit.data().findings, [](const Finding& finding) {
        return finding.rule == "paper.other" || finding.rule == "paper.missing";
    }));
}

TEST_CASE("papers fed together by a volunteer go each to its own, with the pages that follow") {
    Sorting sorting;
    sorting.feed({kProof, "Mặt sau của giấy chứng sinh", kForm, "Trang hai không có đầu đề"});
    REQUIRE(sorting.kiosk.until([&] { return sorting.misplaced().empty(); }));
    REQUIRE(sorting.pagesOf(0) == 2);
    REQUIRE(sorting.pagesOf(1) == 2);
    CHECK(sorting.text(0, 0).find("TỜ KHAI") != std::string::npos);
    CHECK(sorting.text(0, 1).find("Trang hai") != std::string::npos);
    CHECK(sorting.text(1, 0).find("GIẤY CHỨNG SINH") != std::string::npos);
    CHECK(sorting.text(1, 1).find("Mặt sau") != std::string::npos);
}

TEST_CASE("pages whose titles nobody knows stay together where the feed began") {
    Sorting sorting;
    sorting.feed({"Một trang", "Hai trang"});
    CHECK(sorting.pagesOf(0) == 2);
}

TEST_CASE("a person alone feeds one paper at a time") {
    Sorting sorting;
    sorting.kiosk.goTo(Step::Papers, {});
    sorting.kiosk.visit->scanBatch();
    CHECK_FALSE(sorting.kiosk.visit->scanning());
}
