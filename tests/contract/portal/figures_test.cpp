// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §7: the ward's figures count right, and tell nobody's story.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <ctime>
#include <nlohmann/json.hpp>

#include "tests/contract/portal/browser.h"

namespace {

using nlohmann::json;

struct Ward {
    PortalProcess portal;
    Station station{portal};
    OfficerAccess lan = addAccount(portal, "lan", "Lan");
    Browser browser{portal};
    Paper paper = makePaper("a.pdf", 100, 1);
    int handedIn = 0;

    Ward() { REQUIRE(browser.logIn(lan, lan.code()).status == 303); }

    // Hands so many dossiers of a procedure in; their codes.
    std::vector<std::string> handIn(int count, const std::string& procedure,
                                    const std::string& at = "Trạm mẫu 1") {
        std::vector<std::string> codes;
        for (int i = 0; i < count; ++i) {
            const std::string id = fmt::format("{:032x}", ++handedIn);
            station.upload(id, paper);
            auto manifest =
                json::parse(makeManifest(id, fmt::format("{:032x}", 0xabc000 + handedIn), {paper}));
            manifest["procedure"]["code"] = procedure;
            manifest["station"] = at;
            const auto taken = station.put(id, manifest.dump());
            REQUIRE(taken.status == 201);
            codes.push_back(json::parse(taken.body)["dossier_code"]);
        }
        return codes;
    }
    [[nodiscard]] std::string csv(const std::string& query = {}) const {
        return browser.get("/officer/figures.csv" + query).body;
    }
};

bool tells(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string thisMonth() {
    const std::time_t now = std::time(nullptr) + 7 * 3600;
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    return fmt::format("{:04}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1);
}

}  // namespace

TEST_CASE_METHOD(Ward, "what was received, accepted the first time and sent back is counted") {
    const auto codes = handIn(14, "1.001193");
    for (std::size_t i = 0; i < 12; ++i) {
        if (i < 5)
            REQUIRE(browser.decide(codes[i], 5, {{"other", "Nguyễn Văn Mẫu"}, {"note", "Thiếu."}}).status ==
                    303);
        REQUIRE(browser.decide(codes[i], 2).status == 303);
    }
    const std::string table = csv();
    CHECK(tells(table, "procedure,\"1.001193\",14,12,7,5\r\n"));
    CHECK(tells(table, fmt::format("month,\"{}\",14,12,7,5\r\n", thisMonth())));
    CHECK(tells(table, "station,\"Trạm mẫu 1\",14,12,7,5\r\n"));
    CHECK(tells(table, "paper,\"Giấy tờ khác\",,,,5\r\n"));
    const std::string page = browser.get("/officer/figures").body;
    CHECK(tells(page, "58 %"));  // 7 of 12
    CHECK(tells(page, "42 %"));  // 5 of 12
    for (const std::string& personal :
         {std::string{"Nguyễn Văn Mẫu"}, std::string{"079090000123"}, codes.front()}) {
        CHECK_FALSE(tells(table, personal));
        CHECK_FALSE(tells(page, personal));
    }
}

TEST_CASE_METHOD(Ward, "small counts are not told, nor can they be worked out") {
    handIn(10, "1.001193");
    handIn(6, "1.004222");
    handIn(3, "1.004873");
    const std::string table = csv();
    CHECK(tells(table, fmt::format("month,\"{}\",19,0,0,0\r\n", thisMonth())));
    CHECK(tells(table, "procedure,\"1.001193\",10,"));
    CHECK(tells(table, "procedure,\"1.004222\",*,"));  // or 19 − 10 − 6 would tell
    CHECK(tells(table, "procedure,\"1.004873\",*,"));
}

TEST_CASE_METHOD(Ward, "another month has its own figures, and what is no month is this one") {
    handIn(6, "1.001193");
    CHECK_FALSE(tells(csv("?month=2020-01"), "1.001193"));
    for (const char* query : {"?month=2020-13", "?month=x", "?month=", "?month=2020-01-01"})
        CHECK(tells(csv(query), "1.001193"));
}

TEST_CASE_METHOD(Ward, "a table opened in a spreadsheet runs nothing") {
    handIn(6, "1.001193", "=HYPERLINK(\"http://evil\")");
    CHECK(tells(csv(), "station,\"'=HYPERLINK(\"\"http://evil\"\")\",6,"));
}
