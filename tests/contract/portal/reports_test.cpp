// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §12: what stations report is counted once, tells nobody's story, and shows who needs somebody.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <ctime>
#include <nlohmann/json.hpp>

#include "tests/contract/portal/browser.h"

namespace {

using nlohmann::json;

std::string vietnamToday() {
    const std::time_t now = std::time(nullptr) + 7 * 3600;
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    return fmt::format("{:04}-{:02}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

json counted(const std::map<std::string, int>& counts) {
    json list = json::array();
    for (const auto& [name, times] : counts) list.push_back({{"name", name}, {"times", times}});
    return list;
}

json dayOf(int changes, const std::map<std::string, int>& counts) {
    return {{"day", vietnamToday()}, {"changes", changes}, {"counts", counted(counts)}};
}

// `days` is one, or a list of them.
json reportOf(const std::string& station, const std::string& neighbourhood, int book, const json& days) {
    json report{{"format", 1},
                {"station", station},
                {"version", "0.1.0"},
                {"book", fmt::format("{:032x}", book)},
                {"now",
                 {{"in_service", true},
                  {"paper_low", false},
                  {"outbox", {{"waiting", 0}, {"parked", 0}, {"oldest_s", 0}}},
                  {"parts", json::array({json{{"part", "scanner"}, {"health", "well"}}})},
                  {"faults", json::array()}}},
                {"days", days.is_array() ? days : json::array({days})}};
    if (!neighbourhood.empty()) report["neighbourhood"] = neighbourhood;
    return report;
}

struct FleetOffice {
    explicit FleetOffice(std::vector<std::string> options = {}) : portal{std::move(options)} {
        REQUIRE(browser.logIn(lan, lan.code()).status == 303);
    }

    PortalProcess portal;
    Station station{portal};
    OfficerAccess lan = addAccount(portal, "lan", "Lan");
    Browser browser{portal};

    [[nodiscard]] int report(const json& report) const { return sent(report).status; }
    [[nodiscard]] Reply sent(const json& report) const {
        return station.ask("PUT", "/api/v1/report", {{"content-type", "application/json"}}, report.dump());
    }
    [[nodiscard]] std::string csv() const { return browser.get("/officer/visits.csv").body; }
    [[nodiscard]] std::string fleet() const { return browser.get("/officer/fleet").body; }
    [[nodiscard]] Reply metrics(const std::string& token) const {
        return station.ask("GET", "/metrics", {{"authorization", "Bearer " + token}});
    }
    [[nodiscard]] std::string metrics() const {
        std::string token = contentOf(portal.data() / "metrics-token");
        token.resize(token.find('\n'));
        const Reply told = metrics(token);
        REQUIRE(told.status == 200);
        return told.body;
    }
};

bool toldIn(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const std::string kStation = "Điểm hỗ trợ Khu phố 5";

}  // namespace

TEST_CASE_METHOD(FleetOffice, "a day told again and again counts once") {
    const json first = reportOf(kStation, "Khu phố 5", 1,
                                dayOf(10, {{"visits", 10}, {"dossiers", 8}, {"dossier_seconds", 4320}}));
    for (int time = 0; time < 3; ++time) CHECK(report(first) == 204);
    CHECK(toldIn(csv(), fmt::format("station,\"{}\",10,8,9.0,0,", kStation)));
    // The whole day as it stands later replaces it.
    CHECK(report(reportOf(kStation, "Khu phố 5", 1,
                          dayOf(25, {{"visits", 20}, {"dossiers", 12}, {"dossier_seconds", 7200}}))) == 204);
    CHECK(toldIn(csv(), fmt::format("station,\"{}\",20,12,10.0,0,", kStation)));
    // What was overtaken on the way changes nothing.
    CHECK(report(first) == 204);
    CHECK(toldIn(csv(), fmt::format("station,\"{}\",20,12,10.0,0,", kStation)));
}

TEST_CASE_METHOD(FleetOffice, "a station that began a new book has lost nothing of the old one") {
    CHECK(report(reportOf(kStation, "", 1, dayOf(30, {{"visits", 30}}))) == 204);
    CHECK(report(reportOf(kStation, "", 2, dayOf(7, {{"visits", 7}}))) == 204);
    CHECK(toldIn(csv(), fmt::format("station,\"{}\",37,0,*,0,", kStation)));
}

TEST_CASE_METHOD(FleetOffice,
                 "minutes, where visits were left, what stopped them and how it was are counted") {
    CHECK(report(reportOf("Trạm A", "Khu phố 5", 1,
                          dayOf(1, {{"visits", 40},
                                    {"dossiers", 20},
                                    {"dossier_seconds", 20 * 540},
                                    {"left.papers", 9},
                                    {"left.check", 6},
                                    {"stopped.paper.missing", 11},
                                    {"stopped.field.missing", 7},
                                    {"asked.name.differs", 5},
                                    {"mood.5", 10},
                                    {"mood.4", 5},
                                    {"mood.2", 5}}))) == 204);
    CHECK(report(reportOf("Trạm B", "Khu phố 6", 2,
                          dayOf(1, {{"visits", 10}, {"dossiers", 10}, {"dossier_seconds", 10 * 360}}))) ==
          204);
    const std::string table = csv();
    CHECK(toldIn(table,
                 "what,key,visits,dossiers,minutes_per_dossier,left_early,rated,content,satisfaction,times"));
    CHECK(toldIn(table, "station,\"Trạm A\",40,20,9.0,15,20,15,4.0,"));  // (10·5 + 5·4 + 5·2) / 20
    CHECK(toldIn(table, "neighbourhood,\"Khu phố 6\",10,10,6.0,0,0,0,*,"));
    CHECK(toldIn(table, fmt::format("day,\"{}\",50,30,8.0,15,20,15,4.0,", vietnamToday())));
    CHECK(toldIn(table, fmt::format("month,\"{}\",50,30,8.0,", vietnamToday().substr(0, 7))));
    CHECK(toldIn(table, "left_at,\"papers\",,,,,,,,9\r\n"));
    CHECK(toldIn(table, "left_at,\"check\",,,,,,,,6\r\n"));
    CHECK(toldIn(table, "stopped_by,\"paper.missing\",,,,,,,,11\r\n"));
    CHECK(toldIn(table, "asked_by,\"name.differs\",,,,,,,,5\r\n"));
    CHECK(toldIn(table, "rating,\"5\",,,,,,,,10\r\n"));
    const std::string page = browser.get("/officer/figures").body;
    for (const char* words : {"8,0", "4,0 / 5", "75 %", "Thiếu giấy tờ", "Quét giấy tờ", "Khu phố 6"})
        CHECK(toldIn(page, words));
}

TEST_CASE_METHOD(FleetOffice, "small counts of visits are not told, nor by what they add up to") {
    const auto visits = [](int times) {
        return dayOf(times, {{"visits", times}, {"dossiers", times}, {"dossier_seconds", 600 * times}});
    };
    REQUIRE(report(reportOf("Trạm A", "Khu phố 5", 1, visits(20))) == 204);
    REQUIRE(report(reportOf("Trạm B", "Khu phố 5", 2, visits(3))) == 204);
    REQUIRE(report(reportOf("Trạm C", "Khu phố 6", 3, visits(9))) == 204);
    REQUIRE(report(reportOf("Trạm D", "Khu phố 6", 4, visits(30))) == 204);
    const std::string table = csv();
    CHECK(toldIn(table, "station,\"Trạm B\",*,*,*,"));  // 3: and no minutes of so few
    CHECK(toldIn(table, "station,\"Trạm C\",*,*,*,"));  // or all others would tell it
    CHECK(toldIn(table, "station,\"Trạm A\",20,20,10.0,"));
    CHECK(toldIn(table, "neighbourhood,\"Khu phố 5\",*,"));  // 23 − 20 would tell
    CHECK(toldIn(table, "neighbourhood,\"Khu phố 6\",*,"));
    CHECK(toldIn(table, fmt::format("day,\"{}\",62,62,10.0,", vietnamToday())));
}

TEST_CASE_METHOD(FleetOffice, "the ward's dossiers are counted by neighbourhood where stations say theirs") {
    const Paper paper = makePaper("a.pdf", 100, 1);
    for (int i = 1; i <= 12; ++i) {
        const std::string id = fmt::format("{:032x}", i);
        station.upload(id, paper);
        auto manifest = json::parse(makeManifest(id, fmt::format("{:032x}", 0xabc000 + i), {paper}));
        manifest["station"] = i <= 6 ? "Trạm A" : "Trạm B";
        REQUIRE(station.put(id, manifest.dump()).status == 201);
    }
    REQUIRE(report(reportOf("Trạm A", "Khu phố 5", 1, json::array())) == 204);
    const std::string table = browser.get("/officer/figures.csv").body;
    CHECK(toldIn(table, "neighbourhood,\"Khu phố 5\",6,"));
    CHECK(toldIn(table, "neighbourhood,\"\",6,"));
}

TEST_CASE_METHOD(FleetOffice, "a report that is not as it should be is refused whole") {
    const json good = reportOf(kStation, "Khu phố 5", 1, dayOf(5, {{"visits", 5}}));
    const auto with = [&good](const char* pointer, const json& value) {
        json changed = good;
        changed[json::json_pointer{pointer}] = value;
        return changed;
    };
    for (const json& bad :
         {with("/format", 2), with("/station", ""), with("/station", "Hai\ndòng"), with("/book", "1"),
          with("/more", 1), with("/now/in_service", 1), with("/now/outbox/waiting", -1),
          with("/now/parts/0/health", "ill"), with("/days/0/day", "2026-02-30"),
          with("/days/0/counts/0/name", "Nguyễn Văn Mẫu"), with("/days/0/counts/0/times", 0),
          with("/days/1", good["days"][0]), json::array(), json{}}) {
        CAPTURE(bad.dump());
        CHECK(report(bad) == 400);
    }
    CHECK(station.ask("PUT", "/api/v1/report", {{"content-type", "text/plain"}}, good.dump()).status == 415);
    CHECK_FALSE(toldIn(csv(), "station,"));
    CHECK(toldIn(metrics(), "tramso_station_info"));
    CHECK_FALSE(toldIn(metrics(), "0.1.0"));
}

TEST_CASE_METHOD(FleetOffice,
                 "the fleet's page and metrics say how each station is, and who needs somebody") {
    json ill = reportOf(kStation, "Khu phố 5", 1, json::array());
    ill["now"]["paper_low"] = true;
    ill["now"]["outbox"] = {{"waiting", 3}, {"parked", 1}, {"oldest_s", 90'000}};
    ill["now"]["parts"] =
        json::array({json{{"part", "scanner"}, {"health", "broken"}, {"fault", "scanner.jam"}},
                     json{{"part", "card_reader"}, {"health", "none"}}});
    ill["now"]["faults"] = json::array({json{{"code", "scanner.jam"}, {"times", 4}}});
    REQUIRE(report(reportOf("Trạm \"ổn\"", "", 2, json::array())) == 204);
    REQUIRE(report(ill) == 204);
    const std::string page = fleet();
    for (const char* words : {"Hồ sơ chờ gửi quá lâu", "Có hồ sơ không tự gửi được", "Thiết bị hỏng",
                              "Sắp hết giấy in", "scanner.jam × 4", "lâu nhất 25 giờ", "0.1.0"})
        CHECK(toldIn(page, words));
    CHECK_FALSE(toldIn(page, "Im lặng 0"));
    CHECK(page.find(kStation) < page.find("Trạm &quot;ổn&quot;"));  // who needs somebody comes first
    const std::string text = metrics();
    const std::string labels = "{station=\"" + kStation + "\",neighbourhood=\"Khu phố 5\"";
    CHECK(toldIn(text, "tramso_station_outbox_oldest_seconds" + labels + "} 90000\n"));
    CHECK(toldIn(text, "tramso_station_outbox_dossiers" + labels + ",state=\"parked\"} 1\n"));
    CHECK(toldIn(text, "tramso_station_part_broken" + labels + ",part=\"scanner\"} 1\n"));
    CHECK_FALSE(toldIn(text, "card_reader"));
    CHECK(toldIn(text, "tramso_station_faults_total" + labels + ",code=\"scanner.jam\"} 4\n"));
    CHECK(toldIn(
        text, "tramso_station_info{station=\"Trạm \\\"ổn\\\"\",neighbourhood=\"\",version=\"0.1.0\"} 1\n"));
    CHECK(toldIn(text,
                 "tramso_portal_requests_total{method=\"PUT\",route=\"/api/v1/report\",status=\"204\"} 2\n"));
}

TEST_CASE_METHOD(FleetOffice,
                 "nobody reads the metrics without their token, and nobody the fleet without logging in") {
    CHECK(metrics("").status == 401);
    CHECK(metrics(portal.token()).status == 401);  // stations may not see each other
    browser.cookie.clear();
    CHECK(browser.get("/officer/fleet").status == 303);
    CHECK(browser.get("/officer/visits.csv").status == 303);
    CHECK(station
              .ask("PUT", "/api/v1/report",
                   {{"content-type", "application/json"}, {"authorization", "Bearer a-stranger-s-token"}},
                   reportOf("x", "", 1, json::array()).dump())
              .status == 401);
}
