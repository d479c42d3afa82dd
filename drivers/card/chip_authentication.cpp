// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/chip_authentication.h"

#include <algorithm>

#include "drivers/card/tlv.h"

namespace tramso {
namespace {

constexpr Tag kDynamicData = 0x7C;

Bytes joined(Bytes first, const Bytes& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

// Names which of several keys is meant; nothing when there is one only.
Bytes keyReference(const ChipAuthenticationOffer& offer) {
    return offer.key->keyId.empty() ? Bytes{} : encodeTlv(0x84, offer.key->keyId);
}

Result<Done> accepted(const Result<ResponseApdu>& answer) {
    if (!answer) return tl::unexpected{answer.error()};
    if (answer->status != sw::kOk) return fail(FaultCode::CardFailed, "chip authentication refused");
    return Done{};
}

// Triple DES: MSE:Set KAT carries the key.
Result<Done> sendByKeyAgreementTemplate(SecureChannel& channel, const ChipAuthenticationOffer& offer,
                                        ByteView key) {
    return accepted(
        channel.send({0x00, 0x22, 0x41, 0xA6, joined(encodeTlv(0x91, key), keyReference(offer)), 0}));
}

// AES: MSE:Set AT names protocol and key, GENERAL AUTHENTICATE carries ours.
Result<Done> sendByGeneralAuthenticate(SecureChannel& channel, const ChipAuthenticationOffer& offer,
                                       ByteView key) {
    const auto chosen = accepted(channel.send(
        {0x00, 0x22, 0x41, 0xA4, joined(encodeTlv(0x80, offer.info.oid), keyReference(offer)), 0}));
    if (!chosen) return chosen;
    return accepted(channel.send(
        {0x00, 0x86, 0x00, 0x00, encodeTlv(kDynamicData, encodeTlv(0x80, key)), kShortExpected}));
}

const ChipAuthenticationKey* keyFor(const SecurityInfos& infos, const ChipAuthenticationInfo& info) {
    const auto fits = [&](const ChipAuthenticationKey& key) {
        return key.agreement == info.agreement &&
               (info.keyId.empty() || key.keyId.empty() || key.keyId == info.keyId);
    };
    const auto found = std::ranges::find_if(infos.chipAuthenticationKeys, fits);
    return found == infos.chipAuthenticationKeys.end() ? nullptr : &*found;
}

}  // namespace

std::optional<ChipAuthenticationOffer> bestChipAuthentication(const SecurityInfos& infos) {
    std::optional<ChipAuthenticationOffer> best;
    for (const ChipAuthenticationInfo& info : infos.chipAuthentication) {
        const auto* key = keyFor(infos, info);
        if (key != nullptr && (!best || info.cipher > best->info.cipher))
            best = ChipAuthenticationOffer{info, key};
    }
    if (best || !infos.chipAuthentication.empty() || infos.chipAuthenticationKeys.empty()) return best;
    const auto& key = infos.chipAuthenticationKeys.front();
    return ChipAuthenticationOffer{{{}, key.agreement, CipherKind::TripleDes, key.keyId}, &key};
}

Result<Done> agreeOnChipKeys(SecureChannel& channel, const ChipAuthenticationOffer& offer, Random& random) {
    const auto chip = readGroupKey(offer.key->publicKey);
    if (!chip) return fail(FaultCode::CardFailed, "chip authentication key");
    const Group& group = *chip->group;
    const SecretBytes own = group.randomScalar(random);
    const auto ownKey = group.power(group.generator(), own.bytes());
    const auto agreed = group.power(chip->element, own.bytes());
    if (!ownKey || !agreed) return fail(FaultCode::CardFailed, "chip authentication agreement");
    const bool tripleDes = offer.info.cipher == CipherKind::TripleDes;
    const auto sent = tripleDes ? sendByKeyAgreementTemplate(channel, offer, *ownKey)
                                : sendByGeneralAuthenticate(channel, offer, *ownKey);
    if (!sent) return sent;
    channel.restart(SecureMessaging::fromSecret(offer.info.cipher, group.sharedPart(*agreed).bytes()));
    return Done{};
}

}  // namespace tramso
