// SPDX-License-Identifier: GPL-3.0-or-later
// The dossier as a whole; today is 24/11/2026.
#include <catch2/catch.hpp>

#include "tests/unit/preflight/counter.h"

using namespace tramso;
using namespace std::chrono;

TEST_CASE("the same procedure sent a few days ago is worth asking about, in both languages") {
    Counter counter;
    counter.sentBefore = SentBefore{"TS-7K3M-92QD", 2026y / November / 20};
    const auto findings = counter.judged();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "dossier.sent");
    CHECK(findings[0].severity == Severity::Warn);
    CHECK(findings[0].what.vi ==
          "Ngày 20/11/2026 quý vị đã gửi một hồ sơ cùng thủ tục tại trạm này, mã TS-7K3M-92QD.");
    CHECK(findings[0].what.en.find("20/11/2026") != std::string::npos);
}

TEST_CASE("after a month the same procedure is another matter") {
    Counter counter;
    counter.sentBefore = SentBefore{"TS-7K3M-92QD", 2026y / October / 25};
    CHECK(counter.findings().size() == 1);
    counter.sentBefore = SentBefore{"TS-7K3M-92QD", 2026y / October / 24};
    CHECK(counter.findings().empty());
}
