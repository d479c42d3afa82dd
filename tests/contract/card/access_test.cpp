// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong keys, wrong cards, no cards: each has a fault of its own, and none keeps the right one from working.
#include "tests/contract/card/station.h"

using namespace tramso;
using namespace tramso::test;

namespace {

const sim::ChipPlan kPlan;

}  // namespace

TEST_CASE("a wrong CAN is said to be wrong, and the right one works next") {
    const auto station = usualStation();
    insert(*station, sim::issueCard(kPlan, knownIssuer()));
    const auto refused = read(*station, *AccessKey::fromCan("999999"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == FaultCode::CardKeyWrong);
    requireComplete(read(*station, canOf(kPlan.citizen)), kPlan, ChipAccess::PaceGenericMapping);
}

TEST_CASE("a wrong MRZ is said to be wrong, by PACE and by BAC") {
    sim::ChipPlan plan;
    if (GENERATE(true, false)) plan.pace.clear();
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    const auto refused = read(*station, *AccessKey::fromMrz("090000123", "900115", "310115"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == FaultCode::CardKeyWrong);
}

TEST_CASE("a CAN on a card with BAC alone is the wrong kind of key") {
    sim::ChipPlan plan;
    plan.pace.clear();
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    const auto refused = read(*station, canOf(plan.citizen));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == FaultCode::CardKeyWrong);
}

TEST_CASE("a chip that counts wrong CANs takes the right one in time, and the MRZ when it is too late") {
    sim::ChipHabits habits;
    habits.canTries = 3;
    const auto station = usualStation();
    insert(*station, sim::issueCard(kPlan, knownIssuer()), habits);
    const auto wrong = *AccessKey::fromCan("999999");
    for (int i = 0; i < 2; ++i) {
        const auto refused = read(*station, wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == FaultCode::CardKeyWrong);
    }
    requireComplete(read(*station, canOf(kPlan.citizen)), kPlan, ChipAccess::PaceGenericMapping);
    for (int i = 0; i < 4; ++i) {
        const auto refused = read(*station, wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == FaultCode::CardKeyWrong);
    }
    requireComplete(read(*station, mrzOf(kPlan.citizen)), kPlan, ChipAccess::PaceGenericMapping);
}

TEST_CASE("a bank card is no card of ours") {
    const auto station = usualStation();
    takeOut(*station);
    station->slot().insertOtherCard();
    await(*station, CardPresence::Present);
    const auto refused = read(*station, canOf(kPlan.citizen));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == FaultCode::CardUnsupported);
}

TEST_CASE("without a card there is nothing to read") {
    const auto station = usualStation();
    takeOut(*station);
    const auto refused = read(*station, canOf(kPlan.citizen));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == FaultCode::CardAbsent);
}

TEST_CASE("a reading that is asked to stop ends as cancelled") {
    const auto station = usualStation();
    insert(*station, sim::issueCard(kPlan, knownIssuer()));
    std::stop_source stop;
    const auto stopAtPortrait = [&](ChipStage stage, const ChipReading&) {
        if (stage == ChipStage::Portrait) stop.request_stop();
    };
    const auto reading = station->reader().read(canOf(kPlan.citizen), stopAtPortrait, stop.get_token());
    REQUIRE_FALSE(reading);
    CHECK(reading.error().code == FaultCode::Cancelled);
    requireComplete(read(*station, canOf(kPlan.citizen)), kPlan, ChipAccess::PaceGenericMapping);
}

TEST_CASE("personal data come before the verdict and the verdict before the portrait") {
    const auto station = usualStation();
    insert(*station, sim::issueCard(kPlan, knownIssuer()));
    std::vector<ChipStage> stages;
    const auto watch = [&](ChipStage stage, const ChipReading& part) {
        stages.push_back(stage);
        if (stage == ChipStage::Genuineness) CHECK((part.vietnam && !part.portrait));
        if (stage == ChipStage::Portrait) CHECK(part.genuineness.verdict == Verdict::Genuine);
        if (stage == ChipStage::Done) CHECK(part.portrait);
    };
    REQUIRE(station->reader().read(canOf(kPlan.citizen), watch, {}));
    CHECK(stages == std::vector{ChipStage::Connecting, ChipStage::Access, ChipStage::PersonalData,
                                ChipStage::Genuineness, ChipStage::Portrait, ChipStage::Done});
}
