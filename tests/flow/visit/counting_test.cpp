// SPDX-License-Identifier: GPL-3.0-or-later
// What the ward's figures count of a visit: how it ended, what stopped it, how it was. Numbers alone.
#include <QCoreApplication>
#include <catch2/catch.hpp>

#include "kiosk/visit/visit_counter.h"
#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* kToday = "2026-11-24";

struct Counted : Kiosk {
    std::unique_ptr<VisitCounter> counter = std::make_unique<VisitCounter>(*visit, store->tally(), clock);

    // What stands in the store once it holds this many of a name.
    Counts counts(const std::string& name, std::int64_t times) {
        Counts all;
        REQUIRE(until([&] {
            all = store->tally().of(kToday).value().counts;
            const auto found = all.find(name);
            return found != all.end() && found->second == times;
        }));
        return all;
    }
};

}  // namespace

TEST_CASE_METHOD(Counted, "a dossier counts with its minutes, and what was said of it") {
    goTo(Step::Send);
    clock.advance(7min);
    visit->confirm();
    REQUIRE(until([&] { return visit->data().send == SendProgress::Finished; }));
    counter->rate(2);
    counter->rate(5);  // thought better of it
    const std::int64_t spent = visit->data().committed->spent.count();
    visit->end();
    const Counts all = counts("mood.5", 1);
    CHECK(all.at("visits") == 1);
    CHECK(all.at("dossiers") == 1);
    CHECK(all.at("dossier_seconds") == spent);
    CHECK(spent >= 420);
    CHECK_FALSE(all.contains("mood.2"));
    for (const auto& [name, times] : all) CHECK_FALSE(name.starts_with("left."));
}

TEST_CASE_METHOD(Counted, "a visit that is left counts at the step it was left at") {
    goTo(Step::Papers);
    visit->end();
    CHECK(counts("left.papers", 1).at("visits") == 1);
    visit->begin();
    visit->back();
    CHECK(counts("left.identify", 1).at("visits") == 2);
    CHECK_FALSE(store->tally().of(kToday).value().counts.contains("dossiers"));
}

TEST_CASE_METHOD(Counted, "what the checks found before sending counts once a dossier, by its code alone") {
    goTo(Step::Check);
    visit->setAnswer("child.name", "");
    visit->confirm();
    REQUIRE(visit->step() == Step::Send);
    Counts expected;
    for (const Finding& finding : visit->data().findings) {
        if (finding.severity == Severity::Stop) expected["stopped." + finding.rule] = 1;
        if (finding.severity == Severity::Warn) expected["asked." + finding.rule] = 1;
    }
    REQUIRE_FALSE(expected.empty());
    visit->back();
    visit->confirm();  // sees them a second time
    REQUIRE(visit->step() == Step::Send);
    visit->end();
    const Counts all = counts("left.send", 1);
    for (const auto& [name, times] : expected) {
        CAPTURE(name);
        REQUIRE(all.contains(name));
        CHECK(all.at(name) == times);
    }
}

TEST_CASE_METHOD(Counted, "who puts a visit aside has not left it") {
    visit->begin("07");
    goTo(Step::Papers);
    REQUIRE(until([&] { return visit->canPark(); }));
    visit->park();
    const Counts all = counts("put_aside", 1);
    for (const auto& [name, times] : all) CHECK_FALSE(name.starts_with("left."));
}

TEST_CASE_METHOD(Counted, "nobody is heard on how it was before there is a slip") {
    goTo(Step::Papers);
    counter->rate(1);
    visit->end();
    CHECK_FALSE(counts("left.papers", 1).contains("mood.1"));
}
