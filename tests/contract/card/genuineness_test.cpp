// SPDX-License-Identifier: GPL-3.0-or-later
// Which cards are believed, which are not, and why.
#include "tests/contract/card/station.h"

using namespace tramso;
using namespace tramso::test;
using sim::Forgery;

namespace {

Genuineness judged(const sim::ChipPlan& plan, const sim::TestIssuer& issuer, TrustStore trust) {
    const auto station = makeStation(std::move(trust));
    insert(*station, sim::issueCard(plan, issuer));
    const auto reading = read(*station, canOf(plan.citizen));
    REQUIRE(reading);
    CHECK(reading->vietnam);
    return reading->genuineness;
}

sim::ChipPlan forged(Forgery forgery) {
    sim::ChipPlan plan;
    plan.forgery = forgery;
    return plan;
}

}  // namespace

TEST_CASE("a card of a state we do not know is intact, its issuer unknown") {
    const auto result = judged({}, foreignIssuer(), trustIn(knownIssuer()));
    CHECK(result.verdict == Verdict::IntactIssuerUnknown);
    CHECK(result.reason == GenuinenessReason::IssuerUnknown);
    CHECK(judged({}, knownIssuer(), {}).verdict == Verdict::IntactIssuerUnknown);
}

TEST_CASE("each forgery is found, with its reason") {
    struct Case {
        Forgery forgery;
        GenuinenessReason reason;
    };
    const auto example = GENERATE(Case{Forgery::SignatureWrong, GenuinenessReason::SignatureWrong},
                                  Case{Forgery::GroupChanged, GenuinenessReason::GroupChanged},
                                  Case{Forgery::CopiedActive, GenuinenessReason::ActiveAuthenticationFailed},
                                  Case{Forgery::CopiedChipKey, GenuinenessReason::ChipAuthenticationFailed},
                                  Case{Forgery::SodMissing, GenuinenessReason::SodMissing});
    CAPTURE(static_cast<int>(example.forgery));
    const auto result = judged(forged(example.forgery), knownIssuer(), trustIn(knownIssuer()));
    CHECK(result.verdict == Verdict::NotGenuine);
    CHECK(result.reason == example.reason);
}

TEST_CASE("a copy of a card with an RSA key is found too") {
    auto plan = forged(Forgery::CopiedActive);
    plan.active = GENERATE(sim::ActiveKey::Rsa1024Sha1, sim::ActiveKey::Rsa2048Sha256);
    const auto result = judged(plan, knownIssuer(), trustIn(knownIssuer()));
    CHECK(result.verdict == Verdict::NotGenuine);
    CHECK(result.reason == GenuinenessReason::ActiveAuthenticationFailed);
}

TEST_CASE("a copy is found by chip authentication mapping and by 3DES as well") {
    auto plan = forged(Forgery::CopiedChipKey);
    SECTION("mapping") {
        plan.pace = {{sim::PaceMapping::ChipAuthentication, 13, sim::ChipCipher::Aes128}};
        plan.chipAuthentication.reset();
    }
    SECTION("3DES") {
        plan.chipAuthentication->cipher = sim::ChipCipher::TripleDes;
    }
    const auto result = judged(plan, knownIssuer(), trustIn(knownIssuer()));
    CHECK(result.verdict == Verdict::NotGenuine);
    CHECK(result.reason == GenuinenessReason::ChipAuthenticationFailed);
}

TEST_CASE("a copy without its proofs of origin is not genuine though every signature fits") {
    sim::ChipPlan plan;
    plan.missing = {GENERATE(14, 15)};
    const auto result = judged(plan, knownIssuer(), trustIn(knownIssuer()));
    CHECK(result.verdict == Verdict::NotGenuine);
    CHECK(result.reason == GenuinenessReason::GroupMissing);
}

TEST_CASE("a card signed after its signer's time is not genuine") {
    using sim::SignerTrouble;
    const sim::TestIssuer issuer{"known state", sim::SignatureKind::EcdsaBrainpool256,
                                 GENERATE(SignerTrouble::Expired, SignerTrouble::NotYetValid)};
    const auto result = judged({}, issuer, trustIn(knownIssuer()));
    CHECK(result.verdict == Verdict::NotGenuine);
    CHECK(result.reason == GenuinenessReason::CertificateExpired);
}

TEST_CASE("a card whose signer was withdrawn is not genuine") {
    const sim::TestIssuer issuer{"known state", sim::SignatureKind::EcdsaBrainpool256,
                                 sim::SignerTrouble::Revoked};
    auto trust = trustIn(issuer);
    const Bytes der = issuer.revocationList(1'700'000'000);
    const unsigned char* at = octets(der);
    trust.add(RevocationListHandle{d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size()))});
    const auto result = judged({}, issuer, std::move(trust));
    CHECK(result.verdict == Verdict::NotGenuine);
    CHECK(result.reason == GenuinenessReason::CertificateRevoked);
}

TEST_CASE("a chip whose EF.CardAccess was swapped for another offer is not genuine") {
    sim::ChipPlan plan;
    auto image = sim::issueCard(plan, knownIssuer());
    sim::ChipPlan weaker;
    weaker.pace = {{sim::PaceMapping::Generic, 12, sim::ChipCipher::TripleDes}};
    const auto other = sim::issueCard(weaker, knownIssuer());
    image.masterFiles[sim::fid::kCardAccess] = other.masterFiles.at(sim::fid::kCardAccess);
    image.pace = weaker.pace;
    const auto station = usualStation();
    insert(*station, std::move(image));
    const auto reading = read(*station, canOf(plan.citizen));
    REQUIRE(reading);
    CHECK(reading->genuineness.verdict == Verdict::NotGenuine);
    CHECK(reading->genuineness.reason == GenuinenessReason::AccessFileChanged);
}
