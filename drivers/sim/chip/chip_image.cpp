// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/chip_image.h"

#include <algorithm>
#include <cassert>

#include "drivers/card/crypto/group.h"
#include "drivers/card/crypto/hash.h"
#include "drivers/sim/chip/der.h"
#include "drivers/sim/chip/security_infos.h"

namespace tramso::sim {
namespace {

constexpr const char* kLdsSecurityObject = "2.23.136.1.1.1";
constexpr const char* kSecurityInfos = "0.4.0.127.0.7.3.2.1";

Seed cardSeed(const ChipPlan& plan) {
    return Seed{"card " + plan.citizen.number};
}

AgreementKey agreementKey(const ChipPlan& plan, std::string_view label, DomainId domain) {
    SeededRandom random{cardSeed(plan).child(label)};
    const auto secret = (*standardGroup(domain))->randomScalar(random);
    return {domain, {secret.bytes().begin(), secret.bytes().end()}};
}

Bytes publicOf(const AgreementKey& key) {
    const auto group = *standardGroup(key.domain);
    return *group->power(group->generator(), key.secret);
}

PkeyHandle activeKey(const Seed& seed, std::string_view label, ActiveKey kind) {
    switch (kind) {
        case ActiveKey::Rsa1024Sha1:
        case ActiveKey::Rsa1024Sha256:
            return seed.rsaKey(label, 1024);
        case ActiveKey::Rsa2048Sha256:
            return seed.rsaKey(label, 2048);
        case ActiveKey::EcdsaP256:
            return seed.ecKey(label, NID_X9_62_prime256v1, true);
        case ActiveKey::EcdsaBrainpool256:
            return seed.ecKey(label, NID_brainpoolP256r1, true);
    }
    return nullptr;
}

// Makes the chip's keys, and what it publishes of them; a copied chip then gets others.
class KeyRing {
public:
    KeyRing(const ChipPlan& plan, ChipImage& image) : plan_{plan}, image_{image} {
        if (plan.chipAuthentication)
            image.chipKey = agreementKey(plan, "chip", plan.chipAuthentication->domain);
        const auto cam = std::ranges::find(plan.pace, PaceMapping::ChipAuthentication, &PaceOffer::mapping);
        if (cam != plan.pace.end()) image.camKey = agreementKey(plan, "cam", cam->domain);
        if (plan.active) image.activeKey = activeKey(cardSeed(plan), "active", *plan.active);
    }
    void addTo(std::map<int, Bytes>& groups) const {
        groups.emplace(14, dg14(plan_, image_.chipKey ? publicOf(*image_.chipKey) : Bytes{}));
        if (image_.activeKey) groups.emplace(15, dg15(*image_.activeKey));
    }
    [[nodiscard]] Bytes camPublic() const { return image_.camKey ? publicOf(*image_.camKey) : Bytes{}; }
    void forge() {
        if (plan_.forgery == Forgery::CopiedActive && plan_.active)
            image_.activeKey = activeKey(cardSeed(plan_), "other active", *plan_.active);
        if (plan_.forgery != Forgery::CopiedChipKey) return;
        if (image_.chipKey) image_.chipKey = agreementKey(plan_, "other chip", image_.chipKey->domain);
        if (image_.camKey) image_.camKey = agreementKey(plan_, "other cam", image_.camKey->domain);
    }

private:
    const ChipPlan& plan_;
    ChipImage& image_;
};

std::map<int, Bytes> dataGroups(const ChipPlan& plan, const KeyRing& keys) {
    std::map<int, Bytes> groups = plan.groups;
    groups.emplace(1, dg1(plan.citizen));
    groups.emplace(2, dg2(plan.portrait));
    groups.emplace(3, dg3());
    if (plan.withDg11) groups.emplace(11, dg11(plan.citizen));
    if (plan.withDg12) groups.emplace(12, dg12(plan.citizen));
    groups.emplace(13, dg13(plan.citizen, plan.dg13));
    keys.addTo(groups);
    return groups;
}

// DO 7F66: the longest command and response the chip takes (ICAO 9303-10 §3.11.1).
Bytes atrInfo() {
    return tlv(0x7F66, joined({hex("02020800"), hex("02020800")}));
}

void forgeFiles(Forgery forgery, const ChipPlan& plan, ChipImage& image) {
    auto& files = image.applicationFiles;
    if (forgery == Forgery::SodMissing) files.erase(fid::kSod);
    if (forgery == Forgery::SignatureWrong) files[fid::kSod].back() ^= std::byte{0x01};
    if (forgery == Forgery::GroupChanged) {
        Citizen other = plan.citizen;
        other.latinName = "TRAN<<VAN<KHAC";
        files[fid::dataGroup(1)] = dg1(other);
    }
    if (forgery == Forgery::AccessFileChanged) {
        image.pace.resize(1);
        ChipPlan less = plan;
        less.pace = image.pace;
        image.masterFiles[fid::kCardAccess] = cardAccess(less);
    }
}

}  // namespace

Bytes sodOver(const std::map<int, Bytes>& groups, const TestIssuer& issuer) {
    const bool wide = std::string_view{issuer.digestName()} == "SHA384";
    const Bytes algorithm = derSequence({derOid(wide ? "2.16.840.1.101.3.4.2.2" : "2.16.840.1.101.3.4.2.1")});
    Bytes hashes;
    for (const auto& [number, content] : groups) {
        const Bytes hash = hashOf(wide ? HashAlgorithm::Sha384 : HashAlgorithm::Sha256, content);
        hashes =
            joined({hashes, derSequence({derInteger(static_cast<std::uint32_t>(number)), tlv(0x04, hash)})});
    }
    const Bytes object = derSequence({derInteger(0), algorithm, tlv(0x30, hashes)});
    return tlv(0x77, issuer.sign(kLdsSecurityObject, object));
}

ChipImage issueCard(const ChipPlan& plan, const TestIssuer& issuer) {
    ChipImage image;
    KeyRing keys{plan, image};
    const auto groups = dataGroups(plan, keys);
    image.secrets = secretsOf(plan.citizen);
    image.bac = plan.bac;
    image.pace = plan.pace;
    image.chipAuthentication = plan.chipAuthentication;
    image.active = plan.active;
    image.masterFiles[fid::kAtrInfo] = atrInfo();
    if (!plan.pace.empty()) image.masterFiles[fid::kCardAccess] = cardAccess(plan);
    if (image.camKey)
        image.masterFiles[fid::kCardSecurity] =
            issuer.sign(kSecurityInfos, cardSecurityInfos(plan, keys.camPublic()));
    image.applicationFiles[fid::kCom] = efCom(groups);
    image.applicationFiles[fid::kSod] = sodOver(groups, issuer);
    for (const auto& [number, content] : groups)
        if (!plan.missing.contains(number)) image.applicationFiles[fid::dataGroup(number)] = content;
    keys.forge();
    forgeFiles(plan.forgery, plan, image);
    return image;
}

Bytes withEvilLength(Bytes file, EvilLength evil) {
    assert(file.size() > 8);
    const std::size_t tagLength = (file[0] & std::byte{0x1F}) == std::byte{0x1F} ? 2 : 1;
    const auto put = [&](std::size_t at, std::string_view digits) {
        std::ranges::copy(hex(digits), file.begin() + static_cast<std::ptrdiff_t>(at));
    };
    switch (evil) {
        case EvilLength::FourGigabytes:
            put(tagLength, "84FFFFFFFF");
            break;
        case EvilLength::BeyondFile: {
            const std::size_t claimed = file.size() - tagLength - 3 + 10;
            put(tagLength, "82");
            file[tagLength + 1] = static_cast<std::byte>(claimed >> 8U);
            file[tagLength + 2] = static_cast<std::byte>(claimed);
            break;
        }
        case EvilLength::OddLengthByte:
            put(tagLength, "80FF");
            break;
        case EvilLength::EndlessTag:
            put(0, "7FFFFFFFFFFFFF");
            break;
    }
    return file;
}

}  // namespace tramso::sim
