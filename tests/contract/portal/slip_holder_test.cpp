// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §4: more papers, taking back, finding by reference, and the result, for who holds the slip.
#include <catch2/catch.hpp>
#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/contract/portal/browser.h"

namespace {

using nlohmann::json;

const std::string kResult = "%PDF-1.4\nthe result\n%%EOF\n";

struct Holder {
    PortalProcess portal;
    Station station{portal};
    OfficerAccess lan = addAccount(portal, "lan", "Lan");
    Browser browser{portal};
    Paper paper = makePaper("01-to-khai.pdf", 5000, 3);
    std::string code;

    Holder() {
        REQUIRE(browser.logIn(lan, lan.code()).status == 303);
        station.upload(kDossier, paper);
        const auto taken = station.put(kDossier, makeManifest(kDossier, kToken, {paper}));
        REQUIRE(taken.status == 201);
        code = json::parse(taken.body)["dossier_code"];
    }
    [[nodiscard]] json tracked() const {
        return json::parse(station.ask("GET", "/api/v1/track/" + kToken).body);
    }
    void askForPapers() {
        REQUIRE(browser.decide(code, 5, {{"other", "Giấy chứng sinh"}, {"note", "Thiếu."}}).status == 303);
    }
    // A supplement with this id to that dossier.
    [[nodiscard]] Reply bring(const std::string& id, const std::string& token, const std::string& forCode,
                              const Paper& more) const {
        station.upload(id, more);
        auto manifest = json::parse(makeManifest(id, token, {more}));
        manifest["supplements"] = forCode;
        return station.put(id, manifest.dump());
    }
    [[nodiscard]] Reply find(const std::string& reference, const std::string& digits) const {
        return station.ask("POST", "/api/v1/find", {},
                           json{{"reference", reference}, {"digits", digits}}.dump());
    }
    [[nodiscard]] Reply fetch(const std::string& digits) {
        return Browser{portal}.post("/t/" + kToken + "/result", {{"digits", digits}});
    }
};

}  // namespace

TEST_CASE_METHOD(
    Holder, "papers asked for come to the same dossier, which goes on where it stood and forgets nothing") {
    REQUIRE(browser.decide(code, 2).status == 303);
    askForPapers();
    const Paper more = makePaper("01-giay-chung-sinh.pdf", 7000, 4);
    const Reply taken = bring(idOf('9'), kToken, code, more);
    REQUIRE(taken.status == 201);
    CHECK(json::parse(taken.body)["dossier_code"] == code);
    CHECK(tracked()["status"] == 2);
    CHECK_FALSE(tracked().contains("papers"));
    // Said again, also after a crash, it is the same and nothing comes twice.
    portal.end(SIGKILL);
    portal.start();
    CHECK(bring(idOf('9'), kToken, code, more).status == 200);
    const std::string page = browser.get("/officer/dossiers/" + code).body;
    CHECK(page.find("Bổ sung lần 1") != std::string::npos);
    CHECK(page.find("Bổ sung lần 2") == std::string::npos);
    CHECK(page.find("Đã nhận giấy tờ bổ sung.") != std::string::npos);
    const std::string base = "/officer/dossiers/" + code;
    CHECK((browser.get(base + "/revisions/2/documents/01-giay-chung-sinh.pdf").body == more.bytes));
    CHECK((browser.get(base + "/documents/01-to-khai.pdf").body == paper.bytes));
    CHECK(browser.get(base + "/revisions/3/documents/01-giay-chung-sinh.pdf").status == 404);
}

TEST_CASE_METHOD(Holder, "papers nobody asked for, or for another's dossier, are not taken") {
    const Paper more = makePaper("b.pdf", 700, 4);
    CHECK(bring(idOf('9'), kToken, code, more).status == 409);
    askForPapers();
    CHECK(bring(idOf('8'), idOf('7'), code, more).status == 404);
    CHECK(bring(idOf('8'), kToken, "H29.01-000101-0001", more).status == 404);
    CHECK(tracked()["status"] == 5);
    auto manifest = json::parse(makeManifest(idOf('9'), kToken, {makePaper("c.pdf", 10, 5)}));
    manifest["supplements"] = code;
    CHECK(station.put(idOf('9'), manifest.dump()).status == 422);  // its document is not here
    CHECK(bring(idOf('9'), kToken, code, more).status == 201);
    CHECK(bring(idOf('6'), kToken, code, more).status == 409);
}

TEST_CASE_METHOD(Holder, "a dossier can be taken back until it is finished, and said twice it is said once") {
    CHECK(tracked()["may_withdraw"] == true);
    const std::string way = "/api/v1/track/" + kToken + "/withdraw";
    CHECK(station.ask("POST", way, {{"authorization", ""}}, "{}").status == 401);
    const Reply first = station.ask("POST", way, {}, "{}");
    CHECK(first.status == 200);
    CHECK(json::parse(first.body)["status"] == 7);
    CHECK(json::parse(first.body)["may_withdraw"] == false);
    CHECK(station.ask("POST", way, {}, "{}").status == 200);
    CHECK(station.ask("POST", "/api/v1/track/" + idOf('0') + "/withdraw", {}, "{}").status == 404);
    CHECK(browser.decide(code, 2).status == 409);
}

TEST_CASE_METHOD(Holder, "a finished dossier cannot be taken back") {
    REQUIRE(browser.decide(code, 2).status == 303);
    REQUIRE(
        browser.postFile("/officer/dossiers/" + code + "/result", {{"token", browser.token()}}, "").status ==
        303);
    CHECK(station.ask("POST", "/api/v1/track/" + kToken + "/withdraw", {}, "{}").status == 409);
    CHECK(tracked()["status"] == 9);
    CHECK(tracked()["result"] == false);  // finished on paper alone
}

TEST_CASE_METHOD(Holder, "a reference with its holder's digits finds the dossier; guessing is stopped") {
    const Reply found = find("TS-7K3M-92QD", "0123");
    CHECK(found.status == 200);
    CHECK(json::parse(found.body) == json{{"tracking_token", kToken}});
    for (const char* digits : {"", "9999", "12345", "000123", "abcd"})
        CHECK(find("TS-7K3M-92QD", digits).status == 404);
    const Reply stopped = find("TS-7K3M-92QD", "0123");
    CHECK(stopped.status == 429);
    CHECK(std::stoi(stopped.headers.at("retry-after")) > 0);
    CHECK(find("TS-2222-2222", "0123").status == 404);
    for (const char* body : {"", "[]", "{}", R"({"reference":"TS-7K3M-92QD"})",
                             R"({"reference":1,"digits":2})", R"({"reference":"a","digits":"b","more":1})"})
        CHECK(station.ask("POST", "/api/v1/find", {}, body).status == 400);
    CHECK(station.ask("POST", "/api/v1/find", {{"authorization", ""}}, "{}").status == 401);
}

TEST_CASE_METHOD(Holder, "the result goes to who holds the slip and knows the digits, and to nobody else") {
    CHECK(fetch("0123").status == 403);  // none yet
    REQUIRE(browser.decide(code, 2).status == 303);
    REQUIRE(browser.postFile("/officer/dossiers/" + code + "/result", {{"token", browser.token()}}, kResult)
                .status == 303);
    CHECK(tracked()["result"] == true);
    CHECK(station.ask("GET", "/t/" + kToken).body.find("Nhận kết quả bản điện tử") != std::string::npos);
    CHECK(fetch("9999").status == 403);
    const Reply got = fetch("0123");
    CHECK(got.status == 200);
    CHECK(got.headers.at("content-type") == "application/pdf");
    CHECK(got.headers.at("content-disposition").find("attachment") != std::string::npos);
    CHECK((got.body == kResult));
    for (int i = 0; i < 5; ++i) CHECK(fetch("9999").status == 403);
    CHECK(fetch("0123").status == 429);
    CHECK(station.ask("POST", "/t/" + idOf('0') + "/result", {}, "digits=0123").status == 404);
}

TEST_CASE_METHOD(Holder, "the slip's page says which papers are asked for") {
    askForPapers();
    const std::string page = station.ask("GET", "/t/" + kToken).body;
    for (const char* text : {"Yêu cầu bổ sung giấy tờ", "Giấy chứng sinh", "Thiếu."})
        CHECK(page.find(text) != std::string::npos);
}
