// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §7: what officers see on their pages and decide there.
#include <catch2/catch.hpp>
#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/contract/portal/browser.h"

namespace {

using nlohmann::json;

const std::string kPdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

// A service with an officer at work.
struct OfficeDesk {
    PortalProcess portal{{"--procedures", std::string{TRAMSO_SOURCE_DIR} + "/config/procedures"}};
    Station station{portal};
    OfficerAccess lan = addAccount(portal, "lan", "Trần Thị Lan");
    Browser browser{portal};
    Paper paper = makePaper("01-to-khai.pdf", 90'000, 7);

    OfficeDesk() { REQUIRE(browser.logIn(lan, lan.code()).status == 303); }

    // Hands a dossier in, its manifest changed by `change`; its code.
    template <class Change>
    std::string handIn(char digit, Change change) {
        station.upload(idOf(digit), paper);
        auto manifest = json::parse(makeManifest(idOf(digit), std::string(31, digit) + "0", {paper}));
        change(manifest);
        const auto taken = station.put(idOf(digit), manifest.dump());
        REQUIRE(taken.status == 201);
        return json::parse(taken.body)["dossier_code"];
    }
    std::string handIn(char digit) {
        return handIn(digit, [](json&) {});
    }
    [[nodiscard]] std::string page(const std::string& code) const {
        return browser.get("/officer/dossiers/" + code).body;
    }
    [[nodiscard]] json tracked(char digit) const {
        return json::parse(station.ask("GET", "/api/v1/track/" + std::string(31, digit) + "0").body);
    }
};

bool has(const std::string& page, const std::string& text) {
    return page.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE_METHOD(OfficeDesk, "the inbox shows what waits, by status, the earliest due first") {
    const std::string a = handIn('a'), b = handIn('b'), c = handIn('c');
    const std::string fresh = browser.get("/officer/").body;
    CHECK(has(fresh, "Mới đăng ký <span class=\"count\">3</span>"));
    CHECK(has(fresh, "Đăng ký khai sinh"));
    CHECK_FALSE(has(fresh, "Nguyễn Văn Mẫu"));  // a list needs no names
    CHECK(fresh.find(a) < fresh.find(b));
    REQUIRE(browser.decide(a, 2).status == 303);
    REQUIRE(browser.decide(b, 2, {{"due", "2099-12-05"}}).status == 303);
    REQUIRE(browser.decide(c, 2, {{"due", "2020-01-02"}}).status == 303);
    const std::string accepted = browser.get("/officer/?state=2").body;
    CHECK(accepted.find(c) < accepted.find(b));
    CHECK(accepted.find(b) < accepted.find(a));
    CHECK(has(accepted, "05/12/2099"));
    CHECK(has(accepted, "Quá hạn"));
    CHECK(has(browser.get("/officer/").body, "Không có hồ sơ nào"));
    CHECK(browser.get("/officer/?state=nonsense").status == 200);
}

TEST_CASE_METHOD(OfficeDesk, "an open dossier shows who, what was said and where from, and the papers") {
    const std::string code = handIn('a', [](json& manifest) {
        manifest["fields"].push_back(
            {{"confidence", 41}, {"key", "child.birth"}, {"origin", "paper"}, {"value", "02/03/2026"}});
    });
    const std::string open = page(code);
    for (const char* shown :
         {"Nguyễn Văn Mẫu", "079090000123", "Họ tên trẻ", "Nguyễn Thị Mẫu", "02/03/2026",
          "41 % – cần xem lại", "Thiếu một giấy tờ.", "Mã QR trên thẻ", "Trạm mẫu 1", "Tờ khai"})
        CHECK(has(open, shown));
    CHECK_FALSE(has(open, "child.name"));
    const Reply pdf = browser.get("/officer/dossiers/" + code + "/documents/01-to-khai.pdf");
    CHECK(pdf.headers.at("content-type") == "application/pdf");
    CHECK(pdf.headers.at("cache-control") == "no-store");
    CHECK((pdf.body == paper.bytes));
    CHECK(browser.get("/officer/dossiers/" + code + "/documents/02.pdf").status == 404);
    CHECK(browser.get("/officer/dossiers/H29.01-000101-0001").status == 404);
}

TEST_CASE_METHOD(OfficeDesk, "whatever was handed in or typed is text on the page and nothing else") {
    const std::string evil = "</td><script>alert('x')</script>\"'&<img src=x onerror=y>";
    const std::string code = handIn('a', [&](json& manifest) {
        for (const char* key : {"name", "number", "address", "birth"}) manifest["applicant"][key] = evil;
        manifest["station"] = evil;
        manifest["procedure"]["version"] = evil;
        manifest["fields"] = {{{"confidence", 1}, {"key", evil}, {"origin", "typed"}, {"value", evil}}};
        for (const char* key : {"what_vi", "advice_vi", "subject", "rule"})
            manifest["findings"][0][key] = evil;
        for (const char* key : {"paper", "title_vi", "title_en"}) manifest["documents"][0][key] = evil;
    });
    REQUIRE(browser.decide(code, 5, {{"note", evil}, {"paper", evil}, {"other", evil}}).status == 303);
    for (const std::string& shown : {page(code), browser.get("/officer/?state=5").body,
                                     station.ask("GET", "/t/" + std::string(31, 'a') + "0").body}) {
        CHECK(has(shown, "&lt;script&gt;") == (shown != browser.get("/officer/?state=5").body));
        CHECK_FALSE(has(shown, "<script"));
        CHECK_FALSE(has(shown, "<img"));
    }
}

TEST_CASE_METHOD(OfficeDesk, "pages run nothing, load nothing and are framed by nobody") {
    const std::string code = handIn('a');
    for (const std::string& path : {std::string{"/officer/login"}, std::string{"/officer/"},
                                    std::string{"/officer/figures"}, "/officer/dossiers/" + code}) {
        const Reply reply = browser.get(path);
        REQUIRE(reply.status == 200);
        const std::string policy = reply.headers.at("content-security-policy");
        CHECK(has(policy, "default-src 'none'"));
        CHECK(has(policy, "form-action 'self'"));
        CHECK(has(policy, "frame-ancestors 'none'"));
        CHECK_FALSE(has(policy, "unsafe"));
        CHECK_FALSE(has(policy, "script-src"));
        CHECK(reply.headers.at("cache-control") == "no-store");
        CHECK(reply.headers.at("x-content-type-options") == "nosniff");
        for (const char* never : {"<script", " style=", " onclick", "javascript:", "http://", "https://"})
            CHECK_FALSE(has(reply.body, never));
    }
}

TEST_CASE_METHOD(OfficeDesk,
                 "a dossier is accepted, sent back for named papers, refused, each with its words") {
    const std::string code = handIn('a');
    CHECK(has(page(code), "Tiếp nhận hồ sơ"));
    CHECK_FALSE(has(page(code), "Xử lý xong"));  // not from here
    REQUIRE(browser.decide(code, 2, {{"due", "2099-01-02"}, {"note", "Đủ giấy tờ."}}).status == 303);
    CHECK(tracked('a')["status"] == 2);
    CHECK(tracked('a')["due"] == "2099-01-02");
    CHECK(browser.decide(code, 5, {{"note", "Thiếu."}}).status == 400);                       // which?
    CHECK(browser.decide(code, 5, {{"paper", "birth_proof"}, {"note", " "}}).status == 400);  // why?
    const Entries asked{
        {"paper", "birth_proof"}, {"other", "Sổ hộ khẩu cũ\r\n\r\n"}, {"note", "Bản chụp mờ."}};
    REQUIRE(browser.decide(code, 5, asked).status == 303);
    const json told = tracked('a');
    CHECK(told["status"] == 5);
    CHECK(told["note"] == "Bản chụp mờ.");
    CHECK(told["papers"] == json::parse(R"([{"paper":"birth_proof","title_vi":"Giấy chứng sinh"},
                                            {"paper":"","title_vi":"Sổ hộ khẩu cũ"}])"));
    CHECK(browser.decide(code, 3).status == 400);
    REQUIRE(browser.decide(code, 3, {{"note", "Không thuộc thẩm quyền."}}).status == 303);
    CHECK(browser.decide(code, 2).status == 409);
    CHECK_FALSE(has(page(code), "name=\"status\""));  // nothing left to decide
    CHECK(has(page(code), "Trần Thị Lan"));           // who decided
}

TEST_CASE_METHOD(OfficeDesk, "a finished dossier carries its result") {
    const std::string code = handIn('a'), way = "/officer/dossiers/" + code + "/result";
    CHECK(browser.postFile(way, {{"token", browser.token()}}, kPdf).status == 409);
    REQUIRE(browser.decide(code, 2).status == 303);
    CHECK(browser.postFile(way, {{"token", browser.token()}}, "MZ not a PDF").status == 400);
    CHECK(browser.postFile(way, {{"token", browser.token()}}, kPdf + std::string(21 << 20, ' ')).status ==
          413);
    CHECK(browser.postFile(way, {{"token", std::string(64, '0')}}, kPdf).status == 403);
    CHECK(tracked('a')["status"] == 2);
    REQUIRE(browser.postFile(way, {{"token", browser.token()}, {"note", "Mời nhận."}}, kPdf).status == 303);
    CHECK(tracked('a')["status"] == 9);
    CHECK((browser.get(way).body == kPdf));
    REQUIRE(browser.decide(code, 10).status == 303);
    portal.end(SIGKILL);
    portal.start();
    CHECK((browser.get(way).body == kPdf));  // and so is the session, across a crash
}

TEST_CASE_METHOD(OfficeDesk, "a form without the session's token decides nothing") {
    const std::string code = handIn('a'), way = "/officer/dossiers/" + code + "/status";
    const OfficerAccess mai = addAccount(portal, "mai", "Mai");
    Browser other{portal};
    REQUIRE(other.logIn(mai, mai.code()).status == 303);
    CHECK(browser.post(way, {{"status", "2"}}).status == 403);
    CHECK(browser.post(way, {{"status", "2"}, {"token", other.token()}}).status == 403);
    for (const char* status : {"", "0", "11", "2x", "-1"})
        CHECK(browser.post(way, {{"status", status}, {"token", browser.token()}}).status == 400);
    CHECK(browser.post(way, {{"note", std::string(70'000, 'x')}}).status == 413);
    CHECK(tracked('a')["status"] == 1);
}
