// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted survives a restart, is told until the service has it, and starts no second time.
#include <catch2/catch.hpp>

#include "tests/unit/store/reopened_store.h"

using namespace tramso;

namespace {

struct Booth : ReopenedStore {
    [[nodiscard]] VisitTally& tally() const { return store->tally(); }
    [[nodiscard]] std::vector<DayTally> untold() const { return tally().untold(10).value(); }
};

}  // namespace

TEST_CASE_METHOD(Booth, "what was counted adds up day by day and survives a restart") {
    REQUIRE(tally().count("2026-11-24", {{"visits", 1}, {"dossier_seconds", 300}}));
    REQUIRE(tally().count("2026-11-24", {{"visits", 1}}));
    REQUIRE(tally().count("2026-11-25", {{"visits", 1}}));
    reopen();
    REQUIRE(tally().count("2026-11-24", {{"visits", 1}, {"dossier_seconds", 200}}));
    const DayTally day = tally().of("2026-11-24").value();
    CHECK(day.counts == Counts{{"visits", 3}, {"dossier_seconds", 500}});
    CHECK(day.changes == 3);
    CHECK(tally().of("2026-11-25").value().counts == Counts{{"visits", 1}});
    CHECK(tally().of("2026-11-26").value().counts.empty());
}

TEST_CASE_METHOD(Booth, "a day is told until the service has it as it stands") {
    REQUIRE(tally().count("2026-11-25", {{"visits", 1}}));
    REQUIRE(tally().count("2026-11-24", {{"visits", 1}}));
    const auto first = untold();
    REQUIRE(first.size() == 2);
    CHECK(first[0].day == "2026-11-24");  // oldest first
    CHECK(tally().untold(1).value().size() == 1);
    // Something more happens while the report is on its way.
    REQUIRE(tally().count("2026-11-25", {{"visits", 1}}));
    REQUIRE(tally().markTold(first));
    const auto rest = untold();
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].day == "2026-11-25");
    CHECK(rest[0].counts == Counts{{"visits", 2}});
    REQUIRE(tally().markTold(rest));
    reopen();
    CHECK(untold().empty());
    // An answer that comes late makes nothing untold again, nor told what is not.
    REQUIRE(tally().count("2026-11-25", {{"visits", 1}}));
    REQUIRE(tally().markTold(first));
    CHECK(untold().size() == 1);
}

TEST_CASE_METHOD(Booth, "only what was told is ever erased") {
    REQUIRE(tally().count("2026-08-01", {{"visits", 1}}));
    REQUIRE(tally().count("2026-08-02", {{"visits", 1}}));
    REQUIRE(tally().markTold({tally().of("2026-08-01").value()}));
    REQUIRE(tally().retire("2026-08-03"));
    CHECK(tally().of("2026-08-01").value().changes == 0);
    CHECK(tally().of("2026-08-01").value().counts.empty());
    CHECK(tally().of("2026-08-02").value().changes == 1);
}

TEST_CASE("a book keeps its name, and no two stores have the same") {
    Booth one;
    const Booth other;
    const std::string name = one.tally().book().value();
    CHECK(name.size() == 32);
    CHECK(name.find_first_not_of("0123456789abcdef") == std::string::npos);
    one.reopen();
    CHECK(one.tally().book().value() == name);
    CHECK(other.tally().book().value() != name);
}
