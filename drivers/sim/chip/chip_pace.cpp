// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/chip_pace.h"

#include "drivers/card/crypto/hash.h"
#include "drivers/card/crypto/mac.h"
#include "drivers/card/crypto/openssl_handles.h"
#include "drivers/card/tlv.h"
#include "drivers/sim/chip/chip_bac.h"
#include "drivers/sim/chip/chip_mapping.h"
#include "drivers/sim/chip/der.h"
#include "drivers/sim/chip/security_infos.h"

namespace tramso::sim {
namespace {

constexpr StatusWord kAuthenticationFailed = 0x6300;

tl::unexpected<StatusWord> refuse(StatusWord status) {
    return tl::unexpected<StatusWord>{status};
}

// K of ICAO 9303-11 table 8: the digits of the CAN, or SHA-1 of the MRZ information.
Bytes passwordBytes(PacePassword password, const CardSecrets& secrets) {
    if (password == PacePassword::Can) return textBytes(secrets.can);
    return hashOf(HashAlgorithm::Sha1, viewBytes(mrzInformation(secrets)));
}

Bytes copyOf(const SecretBytes& secret) {
    return {secret.bytes().begin(), secret.bytes().end()};
}

// The nonce fills whole blocks and, for integrated mapping, is at least as long as the key.
std::size_t nonceLength(const PaceOffer& offer, CipherKind cipher) {
    if (offer.mapping != PaceMapping::Integrated) return 16;
    const std::size_t block = blockLength(cipher);
    return (keyLength(cipher) + block - 1) / block * block;
}

}  // namespace

ChipPace::ChipPace(const PaceOffer& offer, PacePassword password, const CardSecrets& secrets,
                   const AgreementKey* camKey, Random& random)
    : offer_{offer},
      password_{password},
      cipher_{cipherKind(offer.cipher)},
      passwordKey_{chipKey(cipher_, passwordBytes(password, secrets), 3)},
      camKey_{camKey},
      random_{random},
      group_{std::move(*standardGroup(offer.domain))} {}

ChipPace::Step ChipPace::step(ByteView request) {
    const int turn = turn_++;
    TlvReader reader{request};
    if (turn == 0) return request.empty() ? sendNonce() : Step{refuse(sw::kWrongData)};
    const auto object = reader.next();
    const auto wanted = static_cast<Tag>(0x7F + 2 * turn);  // 81, 83, 85
    if (!object || object->tag != wanted || !reader.atEnd()) return refuse(sw::kWrongData);
    if (turn == 1) return map(object->value);
    if (turn == 2) return agree(object->value);
    return turn == 3 ? confirm(object->value) : Step{refuse(sw::kWrongData)};
}

ChipPace::Step ChipPace::sendNonce() {
    nonce_.resize(nonceLength(offer_, cipher_));
    random_.fill(nonce_);
    return tlv(0x80, encryptCbc(cipher_, passwordKey_, {}, nonce_));
}

ChipPace::Step ChipPace::map(ByteView theirs) {
    return offer_.mapping == PaceMapping::Integrated ? mapIntegrated(theirs) : mapGeneric(theirs);
}

ChipPace::Step ChipPace::mapGeneric(ByteView theirs) {
    if (!group_->check(theirs)) return refuse(sw::kWrongData);
    mappingSecret_ = copyOf(group_->randomScalar(random_));
    const Bytes mine = *group_->power(group_->generator(), mappingSecret_);
    const auto common = group_->power(theirs, mappingSecret_);
    const auto scaled = group_->power(group_->generator(), nonce_);
    if (!common || !scaled) return refuse(sw::kWrongData);
    auto mapped = group_->combine(*scaled, *common);
    if (!mapped) return refuse(sw::kWrongData);
    generator_ = std::move(*mapped);
    return tlv(0x82, keyObject(mine));
}

ChipPace::Step ChipPace::mapIntegrated(ByteView theirNonce) {
    if (theirNonce.size() != keyLength(cipher_)) return refuse(sw::kWrongData);
    auto mapped = group_->elementFrom(mappedNumber(cipher_, nonce_, theirNonce, fieldBits(offer_.domain)));
    if (!mapped) return refuse(sw::kWrongData);
    generator_ = std::move(*mapped);
    return tlv(0x82, {});
}

ChipPace::Step ChipPace::agree(ByteView theirs) {
    if (!group_->check(theirs)) return refuse(sw::kWrongData);
    const Bytes secret = copyOf(group_->randomScalar(random_));
    const auto mine = group_->power(generator_, secret);
    const auto common = group_->power(theirs, secret);
    if (!mine || !common || keyObject(*mine) == keyObject(theirs)) return refuse(sw::kWrongData);
    myPublic_ = keyObject(*mine);
    theirPublic_ = keyObject(theirs);
    shared_ = copyOf(group_->sharedPart(*common));
    return tlv(0x84, myPublic_);
}

// Numbers have no leading zeros in data objects (BSI TR-03110-3 D.2.1.1).
Bytes ChipPace::keyObject(ByteView key) const {
    Bytes object{key.begin(), key.end()};
    if (isPrimeField(offer_.domain))
        object.erase(object.begin(), std::find_if(object.begin(), object.end(),
                                                  [](std::byte b) { return b != std::byte{0}; }));
    return object;
}

Bytes ChipPace::token(ByteView publicKey) const {
    const Bytes oid = tlv(0x06, oidValue(paceOid(offer_)));
    const Bytes key = tlv(isPrimeField(offer_.domain) ? 0x84 : 0x86, publicKey);
    return macOf(cipher_, chipKey(cipher_, shared_, 2), tlv(0x7F49, joined({oid, key})));
}

ChipPace::Step ChipPace::confirm(ByteView theirToken) {
    if (!equalSecrets(token(myPublic_), theirToken)) return refuse(kAuthenticationFailed);
    session_ = agreedSession(offer_.cipher, shared_);
    Bytes answer = tlv(0x86, token(theirPublic_));
    if (offer_.mapping == PaceMapping::ChipAuthentication)
        answer = joined({answer, tlv(0x8A, chipAuthenticationData())});
    return answer;
}

// ICAO 9303-11 §4.4.3.5: the mapping key divided by the static key, encrypted under an IV of E(-1).
Bytes ChipPace::chipAuthenticationData() const {
    const CurveHandle curve{EC_GROUP_new_by_curve_name(curveNid(offer_.domain))};
    const BIGNUM* order = EC_GROUP_get0_order(curve.get());
    const auto context = newBigNumberContext();
    const auto number = toBigNumber(camKey_->secret);
    const auto inverse = newBigNumber();
    const auto quotient = newBigNumber();
    mustWork(BN_mod_inverse(inverse.get(), number.get(), order, context.get()) != nullptr);
    mustWork(BN_mod_mul(quotient.get(), inverse.get(), toBigNumber(mappingSecret_).get(), order,
                        context.get()) == 1);
    const Bytes key = chipKey(cipher_, shared_, 1);
    const Bytes iv = encryptBlock(cipher_, key, Bytes(blockLength(cipher_), std::byte{0xFF}));
    const auto width = static_cast<std::size_t>(BN_num_bytes(order));
    return encryptCbc(cipher_, key, iv, padded(toBytes(quotient.get(), width), blockLength(cipher_)));
}

}  // namespace tramso::sim
