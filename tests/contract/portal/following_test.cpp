// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §1 and §4: who may ask what, and what a slip's holder sees.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/contract/portal/station.h"

namespace {

using Json = nlohmann::json;

// Hands a dossier in; its code.
std::string handIn(const Station& station) {
    const std::vector<Paper> papers{makePaper("a.pdf", 100, 40), makePaper("b.pdf", 200, 41)};
    for (const auto& paper : papers) station.upload(kDossier, paper);
    const auto reply = station.put(kDossier, makeManifest(kDossier, kToken, papers));
    REQUIRE(reply.status == 201);
    return Json::parse(reply.body).at("dossier_code");
}

bool has(const Reply& reply, const std::string& text) {
    return reply.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a station's routes answer 401 without the token or with another") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 9, 42);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    const std::vector<std::pair<std::string, std::string>> requests{{"POST", "/files/"},
                                                                    {"HEAD", location},
                                                                    {"PATCH", location},
                                                                    {"DELETE", location},
                                                                    {"PUT", "/api/v1/dossiers/" + kDossier},
                                                                    {"GET", "/api/v1/track/" + kToken},
                                                                    {"GET", "/api/v1/service"}};
    for (const auto& [method, path] : requests)
        for (const std::string& credentials :
             {std::string{}, std::string{"Bearer "}, std::string{"Bearer nobody"}, "Basic " + portal.token(),
              portal.token(), "Bearer " + portal.token() + "x"}) {
            const auto reply = station.ask(method, path, {{"authorization", credentials}}, "body");
            INFO(method << " " << path << " " << credentials);
            CHECK(reply.status == 401);
            CHECK(reply.headers.at("tramso-service") == "1");
        }
    CHECK(station.head(location).headers.at("upload-offset") == "0");
}

TEST_CASE("a refusal reaches a sender that is still sending a large body") {
    const PortalProcess portal;
    const std::string body(3 * 1024 * 1024, 'x');
    CHECK(Station{portal}
              .ask("PUT", "/api/v1/dossiers/" + kDossier, {{"authorization", "Bearer wrong"}}, body)
              .status == 401);
}

TEST_CASE("the service names itself to a station") {
    const PortalProcess portal;
    const auto reply = Station{portal}.ask("GET", "/api/v1/service");
    CHECK(reply.status == 200);
    CHECK(Json::parse(reply.body) == Json{{"service", "tramso"}, {"version", 1}});
    CHECK(reply.headers.at("content-type") == "application/json");
}

TEST_CASE("a station can follow a dossier by its tracking token") {
    const PortalProcess portal;
    const Station station{portal};
    const std::string code = handIn(station);
    const auto reply = station.ask("GET", "/api/v1/track/" + kToken);
    CHECK(reply.status == 200);
    const Json told = Json::parse(reply.body);
    CHECK(told.at("dossier_code") == code);
    CHECK(told.at("status") == 1);
    CHECK(told.at("text_vi") == "Mới đăng ký");
    CHECK(told.at("text_en") == "Newly submitted");
    CHECK(told.at("reference") == "TS-7K3M-92QD");
    CHECK(told.at("procedure") == "1.001193");
    CHECK(told.at("may_withdraw") == true);
    CHECK(told.at("result") == false);
    for (const char* later : {"note", "due", "papers"}) CHECK_FALSE(told.contains(later));
    CHECK(reply.body.find("Nguyễn") == std::string::npos);
    CHECK(reply.body.find("079090000123") == std::string::npos);
    CHECK(station.ask("GET", "/api/v1/track/" + idOf('0')).status == 404);
}

TEST_CASE("the page behind a slip tells what the slip's holder may know and nothing about the person") {
    const PortalProcess portal;
    const Station station{portal};
    const std::string code = handIn(station);
    const auto page = station.ask("GET", "/t/" + kToken, {{"authorization", ""}, {"tus-resumable", ""}});
    CHECK(page.status == 200);
    CHECK(page.headers.at("content-type") == "text/html; charset=utf-8");
    CHECK(page.headers.at("cache-control") == "no-store");
    CHECK(page.headers.at("x-robots-tag").find("noindex") != std::string::npos);
    CHECK(page.headers.at("referrer-policy") == "no-referrer");
    for (const char* shown : {"TS-7K3M-92QD", "Mới đăng ký", "Newly submitted", "Đăng ký khai sinh",
                              "1.001193", "2 giấy tờ · 4 trang", "tel:1022"}) {
        INFO(shown);
        CHECK(has(page, shown));
    }
    CHECK(has(page, code));
    for (const char* hidden : {"Nguyễn", "079090000123", "Đường Mẫu", "15/01/1990", "Trạm mẫu", "Thiếu"}) {
        INFO(hidden);
        CHECK_FALSE(has(page, hidden));
    }
    CHECK_FALSE(has(page, kToken));
    CHECK_FALSE(has(page, kDossier));
}

TEST_CASE("pages may run no script, load nothing and be framed by nobody") {
    const PortalProcess portal;
    const Station station{portal};
    for (const char* path : {"/", "/t/unknown"}) {
        const auto page = station.ask("GET", path, {{"authorization", ""}});
        const std::string policy = page.headers.at("content-security-policy");
        CHECK(policy.find("default-src 'none'") == 0);
        CHECK(policy.find("unsafe") == std::string::npos);
        CHECK(policy.find("frame-ancestors 'none'") != std::string::npos);
        CHECK_FALSE(has(page, "<script"));
        CHECK_FALSE(has(page, "style=\""));
        CHECK_FALSE(has(page, "src="));
        const auto begin = page.body.find("<style>") + 7;
        const std::string style = page.body.substr(begin, page.body.find("</style>") - begin);
        // The browser applies the style only when its digest is the one of the header.
        std::string digest;
        const std::string hex = sha256(style);
        for (std::size_t i = 0; i < hex.size(); i += 2)
            digest += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
        CHECK(policy.find("'sha256-" + base64(digest) + "'") != std::string::npos);
    }
}

TEST_CASE("a slip whose dossier has not arrived is answered 404 with words that reassure") {
    const PortalProcess portal;
    const Station station{portal};
    for (const std::string& slip : {idOf('0'), std::string{"typo"}, std::string{}, std::string{"<b>&\"x"}}) {
        std::string address = "/t/";
        for (const char c : slip)
            address += c == '<' || c == '>' || c == '"' || c == '&' ? "%3C" : std::string(1, c);
        const auto page = station.ask("GET", address, {{"authorization", ""}});
        INFO(slip);
        CHECK(page.status == 404);
        CHECK(page.headers.at("tramso-service") == "1");
        CHECK(page.headers.at("cache-control") == "no-store");
        CHECK(has(page, "Hồ sơ đang trên đường đến"));
        CHECK(has(page, "không cần nộp lại"));
        CHECK_FALSE(has(page, "<b>"));
    }
}

TEST_CASE("a new status shows on the page and in the JSON while the service runs") {
    const PortalProcess portal;
    const Station station{portal};
    const std::string code = handIn(station);
    const auto noted = runPortal({"--data", portal.data().string(), "--set-status", code + "=5"});
    CHECK(noted.code == 0);
    const auto page = station.ask("GET", "/t/" + kToken, {{"authorization", ""}});
    CHECK(has(page, "<h1 id=\"status\">Yêu cầu bổ sung giấy tờ</h1>"));
    CHECK(has(page, "Mới đăng ký"));
    CHECK(Json::parse(station.ask("GET", "/api/v1/track/" + kToken).body).at("status") == 5);
    CHECK(runPortal({"--data", portal.data().string(), "--set-status", "H29.01-000000-0001=2"}).code == 2);
}

TEST_CASE("the page marks a good end with a tick and no end promises further steps") {
    const PortalProcess portal;
    const Station station{portal};
    const std::string code = handIn(station);
    const auto pageWith = [&](const std::string& status) {
        REQUIRE(runPortal({"--data", portal.data().string(), "--set-status", code + "=" + status}).code == 0);
        return station.ask("GET", "/t/" + kToken, {{"authorization", ""}});
    };
    CHECK(has(pageWith("4"), "sắp tới"));
    const auto stopped = pageWith("8");
    CHECK(has(stopped, "<li class=\"now\" aria-current=\"step\"><p class=\"name\">Dừng xử lý"));
    CHECK_FALSE(has(stopped, "sắp tới"));
    const auto handedOver = pageWith("10");
    CHECK(has(handedOver, "<li class=\"done\" aria-current=\"step\"><p class=\"name\">Đã trả kết quả"));
    CHECK_FALSE(has(handedOver, "sắp tới"));
}

TEST_CASE("what is not there is answered in JSON and belongs to the service all the same") {
    const PortalProcess portal;
    const Station station{portal};
    for (const char* path :
         {"/nothing", "/files", "/api/v1/", "/files/../token", "/files/%2e%2e/token",
          "/files/..%2f..%2ftoken", "/t/../../token", "/t/..%2f..%2ftoken", "/api/v1/dossiers/..%2f..%2fetc",
          "//", "/t/a/b", "/files/%00", "/favicon.ico", "/.well-known/x"})
        for (const char* method : {"GET", "PUT", "DELETE", "PATCH", "POST"}) {
            const auto reply = station.ask(method, path);
            INFO(method << " " << path);
            CHECK(reply.status == 404);
            CHECK(reply.headers.at("tramso-service") == "1");
            CHECK(reply.headers.at("content-type") == "application/json");
            CHECK(reply.body.find(portal.token()) == std::string::npos);
        }
    CHECK(station.ask("DELETE", "/").status == 405);
    CHECK(station.ask("GET", "/api/v1/service", {{"range", "bytes=0-3,0-3,0-3"}}).status == 416);
}

TEST_CASE("the log names routes, never dossiers, slips or people") {
    const PortalProcess portal;
    const Station station{portal};
    handIn(station);
    CHECK(station.ask("GET", "/t/" + kToken).status == 200);
    CHECK(station.ask("GET", "/secret-path").status == 404);
    for (const char* line : {"PUT /api/v1/dossiers/{id} 201 ", "PATCH /files/{id} 204 "})
        CHECK(portal.logWith(line).find(line) != std::string::npos);
    const std::string log = portal.logWith(" 404 ");
    for (const std::string& hidden :
         {kDossier, kToken, std::string{"secret"}, std::string{"TS-"}, std::string{"H29"}})
        CHECK(log.find(hidden) == std::string::npos);
}
