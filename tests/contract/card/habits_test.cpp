// SPDX-License-Identifier: GPL-3.0-or-later
// Chips have habits of their own: what they refuse, how much they send at once. None of it may stop a
// reading.
#include <algorithm>

#include "drivers/sim/chip/der.h"
#include "tests/contract/card/station.h"

using namespace tramso;
using namespace tramso::test;

namespace {

GroupOutcome outcomeOf(const ChipReading& reading, int number) {
    const auto found = std::ranges::find(reading.groups, number, &DataGroupState::number);
    REQUIRE(found != reading.groups.end());
    return found->outcome;
}

}  // namespace

TEST_CASE("a Vietnamese card that refuses SELECT MF, lacks DG11 and guards DG3 is read whole") {
    sim::ChipPlan plan;
    plan.withDg11 = true;
    plan.missing = {11};
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    const auto reading = read(*station, canOf(plan.citizen));
    REQUIRE(reading);
    CHECK(reading->vietnam);
    CHECK(reading->portrait);
    CHECK(outcomeOf(*reading, 3) == GroupOutcome::Protected);
    CHECK(outcomeOf(*reading, 11) == GroupOutcome::Absent);
}

TEST_CASE("whatever a chip can send at once, and however it says so, the card is read whole") {
    using TooMuch = sim::ChipHabits::TooMuch;
    const sim::ChipPlan plan;
    sim::ChipHabits habits;
    habits.longestResponse =
        GENERATE(std::size_t{64}, std::size_t{256}, std::size_t{1000}, std::size_t{0x10000});
    habits.tooMuch = GENERATE(TooMuch::SendLess, TooMuch::SayHowMuch);
    habits.extendedLength = GENERATE(true, false);
    habits.warnsAtEnd = GENERATE(true, false);
    habits.masterFileSelectable = habits.warnsAtEnd;
    CAPTURE(habits.longestResponse, static_cast<int>(habits.tooMuch), habits.extendedLength,
            habits.warnsAtEnd);
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()), habits);
    requireComplete(read(*station, canOf(plan.citizen)), plan, ChipAccess::PaceGenericMapping);
}

TEST_CASE("a portrait beyond 32 KB is read with far offsets") {
    sim::ChipPlan plan;
    Bytes picture{sim::portrait(plan.portrait).begin(), sim::portrait(plan.portrait).end()};
    picture.resize(60'000, std::byte{0x5A});
    plan.groups[2] = sim::dg2(plan.portrait, picture);
    sim::ChipHabits habits;
    habits.extendedLength = GENERATE(true, false);
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()), habits);
    const auto reading = read(*station, canOf(plan.citizen));
    REQUIRE(reading);
    REQUIRE(reading->portrait);
    CHECK(reading->portrait->picture == picture);
    CHECK(reading->genuineness.verdict == Verdict::Genuine);
}

TEST_CASE("lengths that no honest file has leave the group out and the verdict bad") {
    const auto evil = GENERATE(sim::EvilLength::FourGigabytes, sim::EvilLength::BeyondFile,
                               sim::EvilLength::OddLengthByte, sim::EvilLength::EndlessTag);
    const int group = GENERATE(1, 2, 13, 14, 15);
    CAPTURE(static_cast<int>(evil), group);
    const sim::ChipPlan plan;
    auto image = sim::issueCard(plan, knownIssuer());
    auto& file = image.applicationFiles[sim::fid::dataGroup(group)];
    file = sim::withEvilLength(std::move(file), evil);
    const auto station = usualStation();
    insert(*station, std::move(image));
    const auto reading = read(*station, canOf(plan.citizen));
    REQUIRE(reading);
    CHECK(outcomeOf(*reading, group) == GroupOutcome::Unreadable);
    CHECK(reading->genuineness.verdict == Verdict::NotGenuine);
}

TEST_CASE("evil lengths in EF.CardAccess, EF.COM and EF.SOD never make a card genuine that cannot be read") {
    const auto evil = GENERATE(sim::EvilLength::FourGigabytes, sim::EvilLength::BeyondFile,
                               sim::EvilLength::OddLengthByte, sim::EvilLength::EndlessTag);
    CAPTURE(static_cast<int>(evil));
    const sim::ChipPlan plan;
    auto image = sim::issueCard(plan, knownIssuer());
    const auto station = usualStation();
    const auto spoil = [&](Bytes& file) { file = sim::withEvilLength(std::move(file), evil); };
    SECTION("EF.CardAccess: BAC is left") {
        spoil(image.masterFiles[sim::fid::kCardAccess]);
        insert(*station, std::move(image));
        const auto reading = read(*station, mrzOf(plan.citizen));
        REQUIRE(reading);
        CHECK(reading->access == ChipAccess::Bac);
    }
    SECTION("EF.COM: the usual groups are asked for") {
        spoil(image.applicationFiles[sim::fid::kCom]);
        insert(*station, std::move(image));
        const auto reading = read(*station, canOf(plan.citizen));
        REQUIRE(reading);
        CHECK(reading->vietnam);
    }
    SECTION("EF.SOD: nothing vouches for the card") {
        spoil(image.applicationFiles[sim::fid::kSod]);
        insert(*station, std::move(image));
        const auto reading = read(*station, canOf(plan.citizen));
        REQUIRE(reading);
        CHECK(reading->vietnam);
        CHECK(reading->genuineness.verdict == Verdict::NotGenuine);
    }
}
