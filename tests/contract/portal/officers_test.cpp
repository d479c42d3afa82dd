// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §6: what officers see and decide, and that nobody else does.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "tests/contract/portal/station.h"

namespace {

using nlohmann::json;

const std::string kInbox = "/api/v1/officer/dossiers";

// A service with one officer and one dossier taken in.
struct Office {
    PortalProcess portal;
    Station station{portal};
    Paper paper = makePaper("01-to-khai.pdf", 200'000, 41);
    std::string officer = drawToken("Trần Thị Cán Bộ");
    std::string code;

    Office() {
        portal.end(SIGTERM);
        portal.start();
        station.upload(kDossier, paper);
        const auto taken = station.put(kDossier, makeManifest(kDossier, kToken, {paper}));
        REQUIRE(taken.status == 201);
        code = json::parse(taken.body)["dossier_code"];
    }
    [[nodiscard]] std::string drawToken(const std::string& name) const {
        const auto ended = runPortal({"--data", portal.data().string(), "--add-officer", name});
        REQUIRE(ended.code == 0);
        return ended.out.substr(0, ended.out.find('\n'));
    }
    [[nodiscard]] Reply ask(const std::string& method, const std::string& path, const std::string& body = {},
                            const std::string& token = {}) const {
        return station.ask(method, path,
                           {{"authorization", "Bearer " + (token.empty() ? officer : token)},
                            {"content-type", "application/json"}},
                           body);
    }
    [[nodiscard]] Reply decide(int status, const std::string& note = {}) const {
        return ask("POST", kInbox + "/" + code + "/status", json{{"status", status}, {"note", note}}.dump());
    }
    [[nodiscard]] std::size_t inbox(int status) const {
        return json::parse(ask("GET", kInbox + "?status=" + std::to_string(status)).body)["dossiers"].size();
    }
    [[nodiscard]] json tracked() const {
        return json::parse(station.ask("GET", "/api/v1/track/" + kToken).body);
    }
};

}  // namespace

TEST_CASE_METHOD(Office, "an officer finds a new dossier, reads it and its documents") {
    CHECK(inbox(1) == 1);
    CHECK(inbox(2) == 0);
    const auto shown = json::parse(ask("GET", kInbox + "/" + code).body);
    CHECK(shown["manifest"]["applicant"]["name"] == "Nguyễn Văn Mẫu");
    CHECK(shown["events"].size() == 1);
    CHECK(shown["status"] == 1);
    const auto pdf = ask("GET", kInbox + "/" + code + "/documents/01-to-khai.pdf");
    CHECK(pdf.status == 200);
    CHECK(pdf.headers.at("content-type") == "application/pdf");
    CHECK(pdf.headers.at("cache-control") == "no-store");
    CHECK((pdf.body == paper.bytes));
}

TEST_CASE_METHOD(Office,
                 "a dossier goes its way by the officer's decisions, and its holder reads where it is") {
    const std::array<std::pair<int, std::string>, 6> way{
        {{5, "Thiếu giấy chứng sinh."}, {2, ""}, {4, ""}, {6, "Lệ phí 8.000 đồng."}, {9, ""}, {10, ""}}};
    for (const auto& [status, note] : way) {
        CHECK(decide(status, note).status == 200);
        CHECK(tracked()["status"] == status);
        CHECK(tracked().value("note", std::string{}) == note);
        CHECK(inbox(status) == 1);
    }
    const auto shown = json::parse(ask("GET", kInbox + "/" + code).body);
    REQUIRE(shown["events"].size() == 7);
    CHECK(shown["events"][1]["note"] == "Thiếu giấy chứng sinh.");
    CHECK(shown["events"][1]["officer"] == "Trần Thị Cán Bộ");
}

TEST_CASE_METHOD(Office, "what does not follow is refused and changes nothing") {
    for (const int status : {1, 4, 6, 8, 9, 10}) CHECK(decide(status, "vì sao").status == 409);
    REQUIRE(decide(3, "Sai thẩm quyền.").status == 200);
    for (int status = 1; status <= 10; ++status) CHECK(decide(status, "vì sao").status == 409);
    CHECK(tracked()["status"] == 3);
}

TEST_CASE_METHOD(Office, "who must wait or is refused is told why") {
    for (const int status : {3, 5}) {
        CHECK(decide(status).status == 400);
        CHECK(decide(status, " \n ").status == 400);
    }
    CHECK(tracked()["status"] == 1);
    REQUIRE(decide(5, "Thiếu <b>giấy</b> chứng sinh.").status == 200);
    const auto page = station.ask("GET", "/t/" + kToken).body;
    CHECK(page.find("Thiếu &lt;b&gt;giấy&lt;/b&gt; chứng sinh.") != std::string::npos);
    CHECK(page.find("Cán Bộ") == std::string::npos);
}

TEST_CASE_METHOD(Office, "what is no decision is answered 400 and changes nothing") {
    const std::string path = kInbox + "/" + code + "/status";
    for (const std::string body :
         {"", "[]", "{", "{}", R"({"status":"2"})", R"({"status":0})", R"({"status":11})", R"({"status":-2})",
          R"({"status":2.5})", R"({"status":2,"note":7})", R"({"status":2,"extra":1})", R"({"note":"x"})"})
        CHECK(ask("POST", path, body).status == 400);
    CHECK(decide(5, std::string(2001, 'x')).status == 400);
    CHECK(ask("POST", path, std::string(20'000, ' ')).status == 413);
    CHECK(tracked()["status"] == 1);
}

TEST_CASE_METHOD(Office, "nobody but an officer sees or decides, and an officer hands nothing in") {
    const std::string one = kInbox + "/" + code;
    for (const std::string& token : {portal.token(), std::string(64, '0'), std::string{"x"}}) {
        CHECK(ask("GET", kInbox + "?status=1", {}, token).status == 401);
        CHECK(ask("GET", one, {}, token).status == 401);
        CHECK(ask("GET", one + "/documents/01-to-khai.pdf", {}, token).status == 401);
        CHECK(ask("POST", one + "/status", R"({"status":2})", token).status == 401);
    }
    CHECK(station.ask("GET", one, {{"authorization", ""}}).status == 401);
    CHECK(ask("PUT", "/api/v1/dossiers/" + kDossier, "{}").status == 401);
    CHECK(ask("GET", "/api/v1/track/" + kToken).status == 401);
    CHECK(tracked()["status"] == 1);
}

TEST_CASE_METHOD(Office, "there is nothing beside dossiers and their documents") {
    const std::string one = kInbox + "/" + code;
    for (const char* path : {"/documents/manifest.json", "/documents/02.pdf", "/documents/..%2F..%2Ftoken",
                             "/documents/.hidden", "/documents/", "/other", "/"})
        CHECK(ask("GET", one + path).status == 404);
    CHECK(ask("GET", kInbox + "/H29.01-000101-0001").status == 404);
    CHECK(ask("POST", kInbox + "/H29.01-000101-0001/status", R"({"status":2})").status == 404);
    for (const char* query : {"", "?status=", "?status=0", "?status=11", "?status=1x"})
        CHECK(ask("GET", kInbox + query).status == 400);
    CHECK(ask("DELETE", one).status == 405);
}

TEST_CASE_METHOD(Office, "the list of officers holds no token, and the log no code and no name") {
    std::ifstream stream{portal.data() / "officers"};
    const std::string kept{std::istreambuf_iterator<char>{stream}, {}};
    CHECK(kept.find(officer) == std::string::npos);
    CHECK(kept.find(sha256(officer)) != std::string::npos);
    REQUIRE(decide(2).status == 200);
    const std::string log = portal.logWith("{code}");
    CHECK(log.find("{code}") != std::string::npos);
    CHECK(log.find(code) == std::string::npos);
    CHECK(drawToken("Một người khác") != officer);
    CHECK(runPortal({"--data", portal.data().string(), "--add-officer", " "}).code == 2);
}
