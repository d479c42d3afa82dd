// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §7: where the ward stands against the city's targets.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/contract/portal/browser.h"

namespace {

using nlohmann::json;

const std::string kTargets = TRAMSO_SOURCE_DIR "/config/portal/targets.toml";
const std::string kProcedures = TRAMSO_SOURCE_DIR "/config/procedures";

std::string thisMonth() {
    const std::time_t now = std::time(nullptr) + 7 * 3600;
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    return fmt::format("{:04}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1);
}

struct Ward {
    PortalProcess portal{{"--targets", kTargets, "--procedures", kProcedures}};
    Station station{portal};
    OfficerAccess lan = addAccount(portal, "lan", "Lan");
    Browser browser{portal};
    Paper paper = makePaper("a.pdf", 100, 1);
    int handedIn = 0;

    Ward() { REQUIRE(browser.logIn(lan, lan.code()).status == 303); }

    std::vector<std::string> handIn(int count, const std::string& procedure) {
        std::vector<std::string> codes;
        for (int i = 0; i < count; ++i) {
            const std::string id = fmt::format("{:032x}", ++handedIn);
            station.upload(id, paper);
            auto manifest =
                json::parse(makeManifest(id, fmt::format("{:032x}", 0xabc000 + handedIn), {paper}));
            manifest["procedure"]["code"] = procedure;
            const auto taken = station.put(id, manifest.dump());
            REQUIRE(taken.status == 201);
            codes.push_back(json::parse(taken.body)["dossier_code"]);
        }
        return codes;
    }
    void counterTook(const std::string& lines) const {
        std::ofstream{portal.data() / "counter.csv"} << lines;
    }
    [[nodiscard]] std::string csv() const { return browser.get("/officer/targets.csv").body; }
};

bool tells(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_METHOD(Ward, "the online share is told beside its target once the counter's number is known") {
    const auto codes = handIn(12, "1.001193");
    for (std::size_t i = 0; i < 8; ++i) REQUIRE(browser.decide(codes[i], 2).status == 303);
    CHECK(tells(csv(), "online_share,2025,50,*,"));
    CHECK(tells(browser.get("/officer/figures").body, "Chưa có số hồ sơ nhận tại quầy"));
    counterTook("2020-01,999\n" + thisMonth() + ",4\n" + thisMonth() + ",8\n");  // the last line counts
    CHECK(tells(csv(), "online_share,2025,50,60,"));                             // 12 of 20
    CHECK(tells(csv(), "handled_online,2025,60,40,"));                           // 8 of 20
    CHECK(tells(csv(), "handled_online,2030,95,40,"));
    const std::string page = browser.get("/officer/figures").body;
    CHECK(tells(page, "Chỉ tiêu của thành phố"));
    CHECK(tells(page, "≥ 50 %"));
    CHECK(tells(page, "Nguồn: Chương trình chuyển đổi số của Thành phố Hồ Chí Minh"));
    CHECK(tells(page, "class=\"reached\""));
    CHECK(tells(page, "class=\"behind\""));
    CHECK_FALSE(tells(page, "Chưa có số hồ sơ nhận tại quầy"));
}

TEST_CASE_METHOD(Ward,
                 "a share that would tell a small count is not told, nor is one of a line nobody can read") {
    handIn(3, "1.001193");
    counterTook(thisMonth() + ",97\n");
    CHECK(tells(csv(), "online_share,2025,50,*,"));
    handIn(9, "1.001193");
    CHECK(tells(csv(), "online_share,2025,50,11,"));  // 12 of 109
    for (const char* line : {",x\n", ",-4\n", ",\n", ",12x\n"}) {
        counterTook(thisMonth() + line);
        CHECK(tells(csv(), "online_share,2025,50,*,"));
    }
}

TEST_CASE_METHOD(Ward, "figures are told by online level, and no level tells what its procedures do not") {
    handIn(10, "1.001193");  // full
    handIn(3, "1.004222");   // full, too few
    handIn(6, "1.000894");   // part: goes with it
    const std::string table = browser.get("/officer/figures.csv").body;
    CHECK(tells(table, "procedure,\"1.001193\",10,"));
    CHECK(tells(table, "level,\"full\",*,"));
    CHECK(tells(table, "level,\"part\",*,"));
    handIn(7, "1.004222");
    handIn(6, "1.000894");
    CHECK(tells(browser.get("/officer/figures.csv").body, "level,\"full\",20,"));
    CHECK(tells(browser.get("/officer/figures.csv").body, "level,\"part\",12,"));
}
