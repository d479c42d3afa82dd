// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/card/station.h"

#include <algorithm>
#include <chrono>
#include <future>

namespace tramso::test {
namespace {

constexpr std::chrono::seconds kPatience{20};

}  // namespace

const sim::TestIssuer& knownIssuer() {
    static const sim::TestIssuer issuer{"known state"};
    return issuer;
}

const sim::TestIssuer& foreignIssuer() {
    static const sim::TestIssuer issuer{"foreign state"};
    return issuer;
}

TrustStore trustIn(const sim::TestIssuer& issuer) {
    const Bytes der = issuer.csca();
    const unsigned char* at = octets(der);
    TrustStore trust;
    trust.add(CertificateHandle{d2i_X509(nullptr, &at, static_cast<long>(der.size()))});
    return trust;
}

std::unique_ptr<Station> usualStation() {
    return makeStation(trustIn(knownIssuer()));
}

AccessKey canOf(const sim::Citizen& citizen) {
    return *AccessKey::fromCan(sim::secretsOf(citizen).can);
}

AccessKey mrzOf(const sim::Citizen& citizen) {
    const auto secrets = sim::secretsOf(citizen);
    return *AccessKey::fromMrz(secrets.documentNumber, secrets.birth, secrets.expiry);
}

void await(Station& station, CardPresence wanted) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    std::stop_source stop;
    auto seen = std::async(std::launch::async, [&] {
        auto presence = station.reader().waitForChange(CardPresence{0xFF}, stop.get_token());
        while (presence != wanted && !stop.stop_requested())
            presence = station.reader().waitForChange(presence, stop.get_token());
        return presence;
    });
    if (seen.wait_until(deadline) != std::future_status::ready) stop.request_stop();
    REQUIRE(seen.get() == wanted);
}

void insert(Station& station, sim::ChipImage image, sim::ChipHabits habits) {
    station.put(std::move(image), std::move(habits));
}

void takeOut(Station& station) {
    station.slot().remove();
    await(station, CardPresence::Empty);
}

Result<ChipReading> read(Station& station, const AccessKey& key) {
    return station.reader().read(key, [](ChipStage, const ChipReading&) {}, {});
}

void requireComplete(const Result<ChipReading>& reading, const sim::ChipPlan& plan, ChipAccess access) {
    INFO("fault " << (reading ? "none" : faultName(reading.error().code)) << " at "
                  << (reading ? "" : reading.error().step.text));
    REQUIRE(reading);
    CHECK(reading->access == access);
    const auto lines = sim::mrzLines(plan.citizen);
    CHECK(reading->mrzLines == std::vector<std::string>{lines.begin(), lines.end()});
    REQUIRE(reading->vietnam);
    CHECK(reading->vietnam->text(VietnamData::Number) == plan.citizen.number);
    CHECK(reading->vietnam->text(VietnamData::Name) == plan.citizen.name);
    CHECK(reading->vietnam->text(VietnamData::Residence) == plan.citizen.residence);
    REQUIRE(reading->portrait);
    CHECK(std::ranges::equal(reading->portrait->picture, sim::portrait(plan.portrait)));
    CHECK((reading->portrait->kind == PortraitKind::Jpeg) == (plan.portrait == sim::PortraitFormat::Jpeg));
    CHECK(reading->genuineness.reason == GenuinenessReason::None);
    CHECK(reading->genuineness.verdict == Verdict::Genuine);
    CHECK(reading->genuineness.passive == CheckOutcome::Passed);
    const bool chipKey = plan.chipAuthentication || access == ChipAccess::PaceChipAuthentication;
    CHECK(reading->genuineness.chipAuthentication ==
          (chipKey ? CheckOutcome::Passed : CheckOutcome::NotOffered));
    CHECK(reading->genuineness.activeAuthentication ==
          (plan.active ? CheckOutcome::Passed : CheckOutcome::NotOffered));
}

}  // namespace tramso::test
