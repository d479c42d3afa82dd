// SPDX-License-Identifier: GPL-3.0-or-later
// Whole readings of virtual chips: what people are told of honest cards, forged ones and pulled ones.
#include <algorithm>
#include <catch2/catch.hpp>

#include "drivers/card/chip_reader.h"
#include "drivers/card/trust_files.h"
#include "drivers/sim/chip/sim_chip.h"

namespace tramso::test {
namespace {

using namespace tramso::sim;

class ChipTransport final : public CardTransport {
public:
    explicit ChipTransport(ChipImage image, ChipHabits habits = {})
        : habits_{habits}, chip_{std::move(image), habits} {}
    Result<Bytes> transmit(ByteView commandApdu) override {
        if (++commands_ == pulledAt) return Bytes{};  // as vpcd reports it
        return chip_.respond(commandApdu);
    }
    bool extendedLength() const override { return habits_.extendedLength; }
    int pulledAt = -1;
    [[nodiscard]] int commands() const { return commands_; }

private:
    ChipHabits habits_;
    SimChip chip_;
    int commands_ = 0;
};

class FixedClock final : public Clock {
public:
    Moment now() const override { return std::chrono::sys_days{std::chrono::year{2026} / 11 / 25}; }
};

const TestIssuer& issuer() {
    static const TestIssuer made{"card test"};
    return made;
}

TrustStore trustIn(const TestIssuer& state) {
    TrustStore trust;
    for (auto& certificate : readTrustItems(state.csca()).certificates) trust.add(std::move(certificate));
    return trust;
}

AccessKey canOf(const ChipPlan& plan) {
    return AccessKey::fromCan(secretsOf(plan.citizen).can).value();
}

AccessKey mrzOf(const ChipPlan& plan) {
    const CardSecrets secrets = secretsOf(plan.citizen);
    return AccessKey::fromMrz(secrets.documentNumber, secrets.birth, secrets.expiry).value();
}

Result<ChipReading> readWith(ChipTransport& transport, const AccessKey& key, const TrustStore& trust) {
    SystemRandom random;
    const FixedClock clock;
    return ChipReader{transport, trust, random, clock}.read(key, [](ChipStage, const ChipReading&) {}, {});
}

Result<ChipReading> readPlan(const ChipPlan& plan, const AccessKey& key, const ChipHabits& habits = {}) {
    ChipTransport transport{issueCard(plan, issuer()), habits};
    return readWith(transport, key, trustIn(issuer()));
}

}  // namespace

TEST_CASE("an honest card opened by its CAN is genuine and tells everything") {
    const ChipPlan plan;
    const auto reading = readPlan(plan, canOf(plan));
    REQUIRE(reading);
    CHECK(reading->access == ChipAccess::PaceGenericMapping);
    CHECK(reading->genuineness.verdict == Verdict::Genuine);
    CHECK(reading->genuineness.reason == GenuinenessReason::None);
    CHECK(reading->genuineness.passive == CheckOutcome::Passed);
    CHECK(reading->genuineness.chipAuthentication == CheckOutcome::Passed);
    CHECK(reading->genuineness.activeAuthentication == CheckOutcome::Passed);
    const auto lines = mrzLines(plan.citizen);
    CHECK(std::ranges::equal(reading->mrzLines, lines));
    REQUIRE(reading->vietnam);
    CHECK(reading->vietnam->text(VietnamData::Name) == plan.citizen.name);
    CHECK(reading->vietnam->text(VietnamData::Residence) == plan.citizen.residence);
    CHECK(reading->vietnam->oldNumber() == plan.citizen.oldNumber);
    REQUIRE(reading->portrait);
    CHECK(std::ranges::equal(reading->portrait->picture, portrait(PortraitFormat::Jpeg)));
}

TEST_CASE("personal data are handed on before the portrait is read") {
    const ChipPlan plan;
    ChipTransport transport{issueCard(plan, issuer())};
    const TrustStore trust = trustIn(issuer());
    SystemRandom random;
    const FixedClock clock;
    std::vector<ChipStage> stages;
    const auto reading = ChipReader{transport, trust, random, clock}.read(
        canOf(plan),
        [&](ChipStage stage, const ChipReading& part) {
            stages.push_back(stage);
            const bool known = part.vietnam.has_value() && !part.mrzLines.empty();
            CHECK(known == (stage >= ChipStage::Genuineness));
            CHECK((part.genuineness.verdict != Verdict::NotChecked) == (stage >= ChipStage::Portrait));
            CHECK(part.portrait.has_value() == (stage == ChipStage::Done));
        },
        {});
    REQUIRE(reading);
    CHECK(stages == std::vector{ChipStage::Access, ChipStage::PersonalData, ChipStage::Genuineness,
                                ChipStage::Portrait, ChipStage::Done});
}

TEST_CASE("every mapping, group and cipher opens, by CAN and by MRZ") {
    struct Row {
        PaceMapping mapping;
        int domain;
        ChipCipher cipher;
    };
    const std::vector<Row> rows{{PaceMapping::Generic, 12, ChipCipher::Aes128},
                                {PaceMapping::Generic, 13, ChipCipher::Aes256},
                                {PaceMapping::Generic, 16, ChipCipher::Aes192},
                                {PaceMapping::Generic, 18, ChipCipher::TripleDes},
                                {PaceMapping::Generic, 2, ChipCipher::Aes128},
                                {PaceMapping::Integrated, 12, ChipCipher::TripleDes},
                                {PaceMapping::Integrated, 13, ChipCipher::Aes128},
                                {PaceMapping::Integrated, 15, ChipCipher::Aes192},
                                {PaceMapping::Integrated, 17, ChipCipher::Aes256},
                                {PaceMapping::Integrated, 1, ChipCipher::Aes128},
                                {PaceMapping::ChipAuthentication, 12, ChipCipher::Aes128},
                                {PaceMapping::ChipAuthentication, 17, ChipCipher::Aes256}};
    for (const Row& row : rows) {
        INFO("mapping " << static_cast<int>(row.mapping) << " domain " << row.domain << " cipher "
                        << static_cast<int>(row.cipher));
        ChipPlan plan;
        plan.pace = {{row.mapping, row.domain, row.cipher}};
        for (const bool byCan : {true, false}) {
            const auto reading = readPlan(plan, byCan ? canOf(plan) : mrzOf(plan));
            if (!reading) FAIL_CHECK(faultName(reading.error().code) << " " << reading.error().step.text);
            if (!reading) continue;
            CHECK(static_cast<int>(reading->access) == static_cast<int>(row.mapping) + 2);
            CHECK(reasonName(reading->genuineness.reason) == "none");
            CHECK(reading->genuineness.chipAuthentication == CheckOutcome::Passed);
        }
    }
}

TEST_CASE("a chip without PACE opens with the MRZ, and asks for it when given a CAN") {
    ChipPlan plan;
    plan.pace.clear();
    const auto reading = readPlan(plan, mrzOf(plan));
    REQUIRE(reading);
    CHECK(reading->access == ChipAccess::Bac);
    CHECK(reasonName(reading->genuineness.reason) == "none");
    CHECK(readPlan(plan, canOf(plan)).error().code == FaultCode::CardKeyWrong);
}

TEST_CASE("a wrong CAN or MRZ says so, and the right one opens afterwards") {
    const ChipPlan plan;
    ChipTransport transport{issueCard(plan, issuer())};
    const TrustStore trust = trustIn(issuer());
    CHECK(readWith(transport, AccessKey::fromCan("999999").value(), trust).error().code ==
          FaultCode::CardKeyWrong);
    CHECK(readWith(transport, AccessKey::fromMrz("123456789", "900115", "300115").value(), trust)
              .error()
              .code == FaultCode::CardKeyWrong);
}

TEST_CASE("each active authentication key proves the chip") {
    for (const ActiveKey key : {ActiveKey::Rsa1024Sha1, ActiveKey::Rsa1024Sha256, ActiveKey::Rsa2048Sha256,
                                ActiveKey::EcdsaP256, ActiveKey::EcdsaBrainpool256}) {
        INFO("key " << static_cast<int>(key));
        ChipPlan plan;
        plan.active = key;
        const auto reading = readPlan(plan, canOf(plan));
        REQUIRE(reading);
        CHECK(reading->genuineness.activeAuthentication == CheckOutcome::Passed);
        CHECK(reading->genuineness.verdict == Verdict::Genuine);
    }
}

TEST_CASE("each chip authentication proves the chip") {
    std::vector<sim::ChipAuthenticationOffer> offers;
    for (const ChipCipher cipher :
         {ChipCipher::TripleDes, ChipCipher::Aes128, ChipCipher::Aes192, ChipCipher::Aes256})
        for (const int domain : {2, 12, 13, 16, 18}) offers.push_back({domain, cipher, std::nullopt, true});
    offers.push_back({12, ChipCipher::TripleDes, std::nullopt, false});
    offers.push_back({12, ChipCipher::Aes128, 7, true});
    for (const auto& offer : offers) {
        INFO("domain " << offer.domain << " cipher " << static_cast<int>(offer.cipher));
        ChipPlan plan;
        plan.chipAuthentication = offer;
        const auto reading = readPlan(plan, canOf(plan));
        if (!reading) FAIL_CHECK(faultName(reading.error().code) << " " << reading.error().step.text);
        if (!reading) continue;
        CHECK(reading->genuineness.chipAuthentication == CheckOutcome::Passed);
        CHECK(reading->portrait.has_value());
    }
}

TEST_CASE("a forged card is not genuine, and the reason is named") {
    const std::vector<std::pair<Forgery, std::string_view>> rows{
        {Forgery::SignatureWrong, "signature-wrong"},
        {Forgery::GroupChanged, "group-changed"},
        {Forgery::CopiedActive, "active-authentication-failed"},
        {Forgery::CopiedChipKey, "chip-authentication-failed"},
        {Forgery::AccessFileChanged, "access-file-changed"},
        {Forgery::SodMissing, "sod-missing"}};
    for (const auto& [forgery, reason] : rows) {
        ChipPlan plan;
        plan.forgery = forgery;
        if (forgery == Forgery::AccessFileChanged)
            plan.pace = {{PaceMapping::Generic, 13, ChipCipher::Aes256},
                         {PaceMapping::Generic, 12, ChipCipher::Aes128}};
        const auto reading = readPlan(plan, canOf(plan));
        INFO(reason);
        if (!reading) FAIL_CHECK(faultName(reading.error().code) << " " << reading.error().step.text);
        if (!reading) continue;
        CHECK(reading->genuineness.verdict == Verdict::NotGenuine);
        CHECK(reasonName(reading->genuineness.reason) == reason);
    }
}

TEST_CASE("a copy that leaves out the groups it cannot prove is not genuine") {
    for (const int group : {14, 15}) {
        ChipPlan plan;
        plan.missing = {group};
        const auto reading = readPlan(plan, canOf(plan));
        REQUIRE(reading);
        CHECK(reasonName(reading->genuineness.reason) == "group-missing");
        CHECK(reading->genuineness.verdict == Verdict::NotGenuine);
    }
}

TEST_CASE("a state we do not know leaves the data intact and the issuer unknown") {
    const ChipPlan plan;
    ChipTransport transport{issueCard(plan, issuer())};
    const auto reading = readWith(transport, canOf(plan), TrustStore{});
    REQUIRE(reading);
    CHECK(reading->genuineness.verdict == Verdict::IntactIssuerUnknown);
    CHECK(reading->genuineness.reason == GenuinenessReason::IssuerUnknown);
}

TEST_CASE("signer's troubles are told apart") {
    const std::vector<std::pair<SignerTrouble, std::string_view>> rows{
        {SignerTrouble::None, "none"},
        {SignerTrouble::Expired, "certificate-expired"},
        {SignerTrouble::NotYetValid, "certificate-expired"},
        {SignerTrouble::Revoked, "certificate-revoked"}};
    for (const SignatureKind kind :
         {SignatureKind::EcdsaP256, SignatureKind::EcdsaP384, SignatureKind::EcdsaBrainpool256,
          SignatureKind::RsaPkcs1, SignatureKind::RsaPss})
        for (const auto& [trouble, reason] : rows) {
            INFO("kind " << static_cast<int>(kind) << " " << reason);
            const TestIssuer state{"troubled", kind, trouble};
            TrustStore trust = trustIn(state);
            for (auto& list : readTrustItems(state.revocationList(1700000000)).lists)
                trust.add(std::move(list));
            const ChipPlan plan;
            ChipTransport transport{issueCard(plan, state)};
            const auto reading = readWith(transport, canOf(plan), trust);
            REQUIRE(reading);
            CHECK(reasonName(reading->genuineness.reason) == reason);
        }
}

TEST_CASE("a card pulled out at any moment is CardRemoved") {
    const ChipPlan plan;
    const ChipImage image = issueCard(plan, issuer());
    const TrustStore trust = trustIn(issuer());
    ChipTransport whole{image};
    REQUIRE(readWith(whole, canOf(plan), trust));
    for (int at = 1; at <= whole.commands(); ++at) {
        INFO("command " << at << " of " << whole.commands());
        ChipTransport transport{image};
        transport.pulledAt = at;
        const auto reading = readWith(transport, canOf(plan), trust);
        REQUIRE_FALSE(reading);
        CHECK(reading.error().code == FaultCode::CardRemoved);
    }
}

TEST_CASE("chips of all habits are read") {
    for (const bool extended : {true, false})
        for (const std::size_t longest : {0x100U, 0x800U})
            for (const auto tooMuch : {ChipHabits::TooMuch::SendLess, ChipHabits::TooMuch::WrongLength,
                                       ChipHabits::TooMuch::SayHowMuch})
                for (const bool warns : {true, false}) {
                    ChipHabits habits;
                    habits.extendedLength = extended;
                    habits.longestResponse = longest;
                    habits.tooMuch = tooMuch;
                    habits.warnsAtEnd = warns;
                    INFO("extended " << extended << " longest " << longest << " too much "
                                     << static_cast<int>(tooMuch) << " warns " << warns);
                    ChipPlan plan;
                    plan.withDg11 = plan.withDg12 = true;
                    const auto reading = readPlan(plan, canOf(plan), habits);
                    if (!reading)
                        FAIL_CHECK(faultName(reading.error().code) << " " << reading.error().step.text);
                    if (!reading) continue;
                    CHECK(reading->genuineness.verdict == Verdict::Genuine);
                    CHECK(reading->portrait.has_value());
                    CHECK_FALSE(reading->personalDetails.empty());
                }
}

}  // namespace tramso::test
