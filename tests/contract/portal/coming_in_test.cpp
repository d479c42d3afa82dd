// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §7: who comes in to the officers' pages, and who does not.
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <iterator>

#include "tests/contract/portal/browser.h"

namespace {

struct Desk {
    PortalProcess portal;
    OfficerAccess lan = addAccount(portal, "lan", "Trần Thị Lan");
    Browser browser{portal};
};

bool isIn(const Browser& browser) {
    return browser.get("/officer/").status == 200;
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

}  // namespace

TEST_CASE_METHOD(Desk, "password and code together let an officer in; the cookie is for this site alone") {
    const Reply reply = browser.logIn(lan, lan.code());
    CHECK(reply.status == 303);
    CHECK(reply.headers.at("location") == "/officer/");
    const std::string cookie = reply.headers.at("set-cookie");
    CHECK(cookie.find("HttpOnly") != std::string::npos);
    CHECK(cookie.find("SameSite=Strict") != std::string::npos);
    CHECK(cookie.find("Path=/officer") != std::string::npos);
    CHECK(cookie.find("Secure") == std::string::npos);  // a browser would drop it without TLS
    CHECK(isIn(browser));
    CHECK(browser.get("/officer/").body.find("Trần Thị Lan") != std::string::npos);
}

TEST_CASE("behind TLS the cookie never goes over an open line, and no browser takes one again") {
    const PortalProcess portal{{"--public-url", "https://hoso.example"}};
    const OfficerAccess lan = addAccount(portal, "lan", "Lan");
    const Reply reply = Browser{portal}.logIn(lan, lan.code());
    CHECK(reply.headers.at("set-cookie").find("; Secure") != std::string::npos);
    CHECK(reply.headers.at("strict-transport-security").starts_with("max-age="));
}

TEST_CASE_METHOD(Desk, "the log tells that somebody came in or was refused, and never who", "[embedded]") {
    OfficerAccess wrong = lan;
    wrong.password += "x";
    REQUIRE(browser.logIn(wrong, lan.code()).status == 403);
    CHECK(portal.logWith("login was refused").find("login was refused") != std::string::npos);
    REQUIRE(browser.logIn(lan, lan.code()).status == 303);
    const std::string log = portal.logWith("came in");
    CHECK(log.find("came in") != std::string::npos);
    CHECK(log.find(lan.login) == std::string::npos);
}

TEST_CASE_METHOD(Desk, "neither is enough alone, a stranger is told no more, and a code serves once") {
    OfficerAccess wrong = lan;
    wrong.password += "x";
    const Reply badPassword = browser.logIn(wrong, lan.code());
    CHECK(badPassword.status == 403);
    std::string code = lan.code();
    code[0] = code[0] == '0' ? '1' : '0';
    const Reply badCode = browser.logIn(lan, code);
    CHECK(badCode.status == 403);
    wrong.login = "nobody";
    const Reply nobody = browser.logIn(wrong, lan.code());
    CHECK(nobody.body == badPassword.body);
    CHECK(badCode.body == badPassword.body);
    CHECK_FALSE(isIn(browser));
    const std::string used = lan.code();
    REQUIRE(browser.logIn(lan, used).status == 303);
    CHECK(Browser{portal}.logIn(lan, used).status == 403);
    CHECK(Browser{portal}.logIn(lan, lan.code(1)).status == 303);
}

TEST_CASE_METHOD(Desk, "who guesses is stopped, also across a restart, and nobody else is") {
    OfficerAccess wrong = lan;
    wrong.password = "not the password";
    for (int i = 0; i < 5; ++i) CHECK(browser.logIn(wrong, "000000").status == 403);
    portal.end(SIGTERM);
    portal.start();
    const Reply stopped = browser.logIn(lan, lan.code());
    CHECK(stopped.status == 429);
    CHECK(std::stoi(stopped.headers.at("retry-after")) > 0);
    const OfficerAccess mai = addAccount(portal, "mai", "Mai");
    CHECK(browser.logIn(mai, mai.code()).status == 303);
}

TEST_CASE_METHOD(Desk, "nobody sees a page of the office from outside") {
    for (const char* path : {"/officer/", "/officer/dossiers/H29.01-261124-0001", "/officer/figures",
                             "/officer/dossiers/H29.01-261124-0001/documents/01.pdf"}) {
        for (const std::string& cookie : {std::string{}, "tramso-officer=" + std::string(64, '0'),
                                          std::string{"tramso-officer=' OR 1=1"}}) {
            browser.cookie = cookie;
            const Reply reply = browser.get(path);
            CHECK(reply.status == 303);
            CHECK(reply.headers.at("location") == "/officer/login");
            CHECK(reply.body.empty());
        }
    }
    browser.cookie.clear();
    CHECK(browser.decide("H29.01-261124-0001", 2).status == 303);
}

TEST_CASE_METHOD(Desk, "going out ends the session, and so does losing the account") {
    REQUIRE(browser.logIn(lan, lan.code()).status == 303);
    const std::string cookie = browser.cookie;
    CHECK(browser.post("/officer/logout", {{"token", "0"}}).status == 403);
    CHECK(isIn(browser));
    CHECK(browser.post("/officer/logout", {{"token", browser.token()}}).status == 303);
    browser.cookie = cookie;
    CHECK_FALSE(isIn(browser));
    REQUIRE(browser.logIn(lan, lan.code(1)).status == 303);
    CHECK(runPortal({"--data", portal.data().string(), "officer", "list"}).out == "lan\tTrần Thị Lan\n");
    CHECK(runPortal({"--data", portal.data().string(), "officer", "remove", "lan"}).code == 0);
    CHECK_FALSE(isIn(browser));
    CHECK(runPortal({"--data", portal.data().string(), "officer", "remove", "lan"}).code == 2);
}

TEST_CASE_METHOD(Desk, "another site cannot log anybody in") {
    const Entries entries{{"login", lan.login}, {"password", lan.password}, {"code", lan.code()}};
    CHECK(browser.post("/officer/login", entries, {{"sec-fetch-site", "cross-site"}}).status == 403);
    CHECK_FALSE(isIn(browser));
    CHECK(browser.post("/officer/login", entries, {{"sec-fetch-site", "same-origin"}}).status == 303);
}

TEST_CASE_METHOD(Desk, "the folder holds no password, no secret and no cookie to go on with", "[embedded]") {
    REQUIRE(browser.logIn(lan, lan.code()).status == 303);
    const std::string value = browser.cookie.substr(browser.cookie.find('=') + 1);
    for (const auto& entry : std::filesystem::directory_iterator{portal.data()}) {
        if (!entry.is_regular_file()) continue;
        const std::string bytes = bytesOf(entry.path());
        INFO(entry.path().filename().string());
        CHECK(bytes.find(lan.password) == std::string::npos);
        CHECK(bytes.find(lan.secret) == std::string::npos);
        CHECK(bytes.find(value) == std::string::npos);
    }
    CHECK(bytesOf(portal.data() / "portal.sqlite-wal").find("$argon2id$") != std::string::npos);
}

TEST_CASE("an account asks for a login, a name and a password worth the name") {
    const PortalProcess portal;
    const std::string data = portal.data().string();
    for (const char* login : {"", "a", "1ab", "Lan", "a b", "a/b", "anextremelylongloginthatnobodytypes"})
        CHECK(runPortal({"officer", "add", login, "--name", "Lan", "--data", data}).code == 2);
    CHECK(runPortal({"officer", "add", "lan", "--name", " ", "--data", data}).code == 2);
    CHECK(runPortal({"officer", "add", "lan", "--data", data}).code == 2);
    CHECK(runPortal({"officer", "--data", data}).code == 2);
    CHECK(runPortal({"officer", "list", "--data", data}).out.empty());
}
