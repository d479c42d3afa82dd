// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a card may ask to be opened leads to a full, believed reading.
#include "tests/contract/card/station.h"

using namespace tramso;
using namespace tramso::test;
using sim::ChipCipher;
using sim::PaceMapping;

namespace {

ChipAccess accessOf(PaceMapping mapping) {
    switch (mapping) {
        case PaceMapping::Generic:
            return ChipAccess::PaceGenericMapping;
        case PaceMapping::Integrated:
            return ChipAccess::PaceIntegratedMapping;
        case PaceMapping::ChipAuthentication:
            break;
    }
    return ChipAccess::PaceChipAuthentication;
}

void readThrough(const sim::PaceOffer& offer, bool byCan) {
    CAPTURE(static_cast<int>(offer.mapping), offer.domain, static_cast<int>(offer.cipher), byCan);
    sim::ChipPlan plan;
    plan.pace = {offer};
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    requireComplete(read(*station, byCan ? canOf(plan.citizen) : mrzOf(plan.citizen)), plan,
                    accessOf(offer.mapping));
}

}  // namespace

TEST_CASE("PACE on every curve with every cipher, by CAN and by MRZ, ends in a full reading") {
    const auto mapping =
        GENERATE(PaceMapping::Generic, PaceMapping::Integrated, PaceMapping::ChipAuthentication);
    const auto cipher =
        GENERATE(ChipCipher::TripleDes, ChipCipher::Aes128, ChipCipher::Aes192, ChipCipher::Aes256);
    if (mapping == PaceMapping::ChipAuthentication && cipher == ChipCipher::TripleDes) return;  // not defined
    const sim::DomainId curve = GENERATE(12, 13, 15, 16, 17, 18);
    readThrough({mapping, curve, cipher}, curve % 2 == 0);
}

TEST_CASE("PACE in every prime field with every cipher ends in a full reading") {
    const auto mapping = GENERATE(PaceMapping::Generic, PaceMapping::Integrated);
    const auto cipher =
        GENERATE(ChipCipher::TripleDes, ChipCipher::Aes128, ChipCipher::Aes192, ChipCipher::Aes256);
    const sim::DomainId field = GENERATE(0, 1, 2);
    readThrough({mapping, field, cipher}, field == 1);
}

TEST_CASE("a card without PACE is read by BAC") {
    sim::ChipPlan plan;
    plan.pace.clear();
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    requireComplete(read(*station, mrzOf(plan.citizen)), plan, ChipAccess::Bac);
}

TEST_CASE("a card without BAC is read by its MRZ through PACE") {
    sim::ChipPlan plan;
    plan.bac = false;
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    requireComplete(read(*station, mrzOf(plan.citizen)), plan, ChipAccess::PaceGenericMapping);
}

TEST_CASE("chip authentication with every key and cipher is passed") {
    const auto cipher =
        GENERATE(ChipCipher::TripleDes, ChipCipher::Aes128, ChipCipher::Aes192, ChipCipher::Aes256);
    const sim::DomainId domain = GENERATE(1, 2, 12, 13, 15, 17, 18);
    CAPTURE(static_cast<int>(cipher), domain);
    sim::ChipPlan plan;
    plan.chipAuthentication = sim::ChipAuthenticationOffer{domain, cipher, {}, true};
    if (domain % 2 == 0) plan.chipAuthentication->keyId = 7;
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    requireComplete(read(*station, canOf(plan.citizen)), plan, ChipAccess::PaceGenericMapping);
}

TEST_CASE("chip authentication announced by the key alone is passed, over BAC as over PACE") {
    sim::ChipPlan plan;
    plan.chipAuthentication = sim::ChipAuthenticationOffer{12, ChipCipher::TripleDes, {}, false};
    const bool bac = GENERATE(true, false);
    if (bac) plan.pace.clear();
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    requireComplete(read(*station, mrzOf(plan.citizen)), plan,
                    bac ? ChipAccess::Bac : ChipAccess::PaceGenericMapping);
}

TEST_CASE("active authentication with every key is passed, or not offered") {
    using sim::ActiveKey;
    const auto key =
        GENERATE(std::optional<ActiveKey>{}, std::optional{ActiveKey::Rsa1024Sha1},
                 std::optional{ActiveKey::Rsa1024Sha256}, std::optional{ActiveKey::Rsa2048Sha256},
                 std::optional{ActiveKey::EcdsaP256}, std::optional{ActiveKey::EcdsaBrainpool256});
    CAPTURE(key ? static_cast<int>(*key) : -1);
    sim::ChipPlan plan;
    plan.active = key;
    const auto station = usualStation();
    sim::ChipHabits habits;
    habits.extendedLength = GENERATE(true, false);
    insert(*station, sim::issueCard(plan, knownIssuer()), habits);
    requireComplete(read(*station, canOf(plan.citizen)), plan, ChipAccess::PaceGenericMapping);
}

TEST_CASE("security objects of every signature kind are believed") {
    using sim::SignatureKind;
    const auto kind =
        GENERATE(SignatureKind::EcdsaP256, SignatureKind::EcdsaP384, SignatureKind::EcdsaBrainpool256,
                 SignatureKind::RsaPkcs1, SignatureKind::RsaPss);
    CAPTURE(static_cast<int>(kind));
    const sim::TestIssuer issuer{"state of many signatures", kind};
    const sim::ChipPlan plan;
    const auto station = makeStation(trustIn(issuer));
    insert(*station, sim::issueCard(plan, issuer));
    requireComplete(read(*station, canOf(plan.citizen)), plan, ChipAccess::PaceGenericMapping);
}

TEST_CASE("DG13 is read in every form it is met in") {
    using Wrapper = sim::Dg13Form::Wrapper;
    sim::ChipPlan plan;
    plan.dg13.wrapper = GENERATE(Wrapper::None, Wrapper::Sequence, Wrapper::Set);
    plan.dg13.longLengths = GENERATE(false, true);
    plan.dg13.fewFields = GENERATE(false, true);
    plan.dg13.unknownField = GENERATE(false, true);
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    const auto reading = read(*station, canOf(plan.citizen));
    requireComplete(reading, plan, ChipAccess::PaceGenericMapping);
    CHECK(reading->vietnam->oldNumber() == (plan.dg13.fewFields ? "" : plan.citizen.oldNumber));
    CHECK((reading->vietnam->text(21) == "chưa biết") == plan.dg13.unknownField);
}

TEST_CASE("every sample citizen's card is read whole, in both picture formats, with DG11 and DG12") {
    sim::ChipPlan plan;
    plan.citizen = sim::sampleCitizens().at(GENERATE(0U, 1U, 2U));
    plan.portrait = GENERATE(sim::PortraitFormat::Jpeg, sim::PortraitFormat::Jpeg2000);
    plan.withDg11 = plan.withDg12 = true;
    const auto station = usualStation();
    insert(*station, sim::issueCard(plan, knownIssuer()));
    const auto reading = read(*station, canOf(plan.citizen));
    requireComplete(reading, plan, ChipAccess::PaceGenericMapping);
    REQUIRE_FALSE(reading->personalDetails.empty());
    CHECK(reading->personalDetails[0].text == plan.citizen.name);
    CHECK_FALSE(reading->documentDetails.empty());
}
