// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/security_infos.h"

#include <openssl/core_names.h>

#include <algorithm>

#include "drivers/sim/chip/der.h"
#include "drivers/sim/chip/prime_field.h"

namespace tramso::sim {
namespace {

constexpr const char* kPace = "0.4.0.127.0.7.2.2.4.";
constexpr const char* kChipAuthentication = "0.4.0.127.0.7.2.2.3.";
constexpr const char* kPublicKey = "0.4.0.127.0.7.2.2.1.";
constexpr const char* kTerminalAuthentication = "0.4.0.127.0.7.2.2.2";
constexpr const char* kActiveAuthentication = "2.23.136.1.1.5";
constexpr const char* kEcdsaPlainSha256 = "0.4.0.127.0.7.1.1.4.1.3";
constexpr const char* kDhPublicNumber = "1.2.840.10046.2.1";

std::string lastArc(ChipCipher cipher) {
    return std::to_string(static_cast<int>(cipher));
}

Bytes paceInfo(const PaceOffer& offer) {
    return derSequence(
        {derOid(paceOid(offer)), derInteger(2), derInteger(static_cast<std::uint32_t>(offer.domain))});
}

Bytes optionalKeyId(const ChipAuthenticationOffer& offer) {
    return offer.keyId ? derInteger(*offer.keyId) : Bytes{};
}

std::vector<Bytes> chipKeyInfos(const ChipAuthenticationOffer& offer, ByteView publicKey) {
    const std::string family = isPrimeField(offer.domain) ? "1" : "2";
    std::vector<Bytes> infos{derSequence(
        {derOid(kPublicKey + family), agreementKeyInfo(offer.domain, publicKey), optionalKeyId(offer)})};
    if (offer.withInfo)
        infos.push_back(
            derSequence({derOid(chipAuthenticationOid(offer)), derInteger(1), optionalKeyId(offer)}));
    return infos;
}

// The subject public key as a whole, wrapped: BIT STRING without unused bits.
Bytes bitString(ByteView value) {
    return tlv(0x03, joined({hex("00"), value}));
}

bool isElliptic(ActiveKey kind) {
    return kind == ActiveKey::EcdsaP256 || kind == ActiveKey::EcdsaBrainpool256;
}

}  // namespace

int curveNid(DomainId domain) {
    switch (domain) {
        case 8:
            return NID_X9_62_prime192v1;
        case 9:
            return NID_brainpoolP192r1;
        case 10:
            return NID_secp224r1;
        case 11:
            return NID_brainpoolP224r1;
        case 12:
            return NID_X9_62_prime256v1;
        case 13:
            return NID_brainpoolP256r1;
        case 14:
            return NID_brainpoolP320r1;
        case 15:
            return NID_secp384r1;
        case 16:
            return NID_brainpoolP384r1;
        case 17:
            return NID_brainpoolP512r1;
        case 18:
            return NID_secp521r1;
        default:
            return NID_undef;
    }
}

std::string paceOid(const PaceOffer& offer) {
    const bool field = isPrimeField(offer.domain);
    const auto family = [&]() -> std::string {
        switch (offer.mapping) {
            case PaceMapping::Generic:
                return field ? "1" : "2";
            case PaceMapping::Integrated:
                return field ? "3" : "4";
            case PaceMapping::ChipAuthentication:
                return "6";
        }
        return "";
    }();
    return kPace + family + "." + lastArc(offer.cipher);
}

std::string chipAuthenticationOid(const ChipAuthenticationOffer& offer) {
    return std::string{kChipAuthentication} + (isPrimeField(offer.domain) ? "1." : "2.") +
           lastArc(offer.cipher);
}

Bytes agreementKeyInfo(DomainId domain, ByteView publicKey) {
    if (isPrimeField(domain)) {
        const PrimeField field = primeField(domain);
        const Bytes parameters =
            derSequence({derUnsigned(field.prime), derUnsigned(field.generator), derUnsigned(field.order)});
        return derSequence(
            {derSequence({derOid(kDhPublicNumber), parameters}), bitString(derUnsigned(publicKey))});
    }
    const CurveHandle group{EC_GROUP_new_by_curve_name(curveNid(domain))};
    EC_GROUP_set_asn1_flag(group.get(), OPENSSL_EC_EXPLICIT_CURVE);
    const Bytes parameters = toDer(group.get(), &i2d_ECPKParameters);
    return derSequence({derSequence({derOid("1.2.840.10045.2.1"), parameters}), bitString(publicKey)});
}

Bytes cardAccess(const ChipPlan& plan) {
    std::vector<Bytes> infos;
    for (const PaceOffer& offer : plan.pace) infos.push_back(paceInfo(offer));
    if (plan.chipAuthentication && plan.chipAuthentication->withInfo)
        infos.push_back(derSequence({derOid(chipAuthenticationOid(*plan.chipAuthentication)), derInteger(1),
                                     optionalKeyId(*plan.chipAuthentication)}));
    return derSetOf(std::move(infos));
}

Bytes cardSecurityInfos(const ChipPlan& plan, ByteView camKey) {
    std::vector<Bytes> infos;
    for (const PaceOffer& offer : plan.pace) infos.push_back(paceInfo(offer));
    const auto cam = std::ranges::find(plan.pace, PaceMapping::ChipAuthentication, &PaceOffer::mapping);
    if (cam != plan.pace.end()) {
        auto keyInfos = chipKeyInfos({cam->domain, cam->cipher, std::nullopt, true}, camKey);
        std::ranges::move(keyInfos, std::back_inserter(infos));
    }
    return derSetOf(std::move(infos));
}

Bytes dg14(const ChipPlan& plan, ByteView chipKey) {
    std::vector<Bytes> infos{derSequence({derOid(kTerminalAuthentication), derInteger(1)})};
    for (const PaceOffer& offer : plan.pace) infos.push_back(paceInfo(offer));
    if (plan.chipAuthentication) {
        auto keyInfos = chipKeyInfos(*plan.chipAuthentication, chipKey);
        std::ranges::move(keyInfos, std::back_inserter(infos));
    }
    if (plan.active && isElliptic(*plan.active))
        infos.push_back(
            derSequence({derOid(kActiveAuthentication), derInteger(1), derOid(kEcdsaPlainSha256)}));
    return tlv(0x6E, derSetOf(std::move(infos)));
}

Bytes dg15(const EVP_PKEY& activeKey) {
    return tlv(0x6F, toDer(&activeKey, &i2d_PUBKEY));
}

}  // namespace tramso::sim
