// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/chip_bac.h"

#include "drivers/card/crypto/hash.h"
#include "drivers/card/crypto/mac.h"
#include "drivers/sim/chip/chip_keys.h"
#include "drivers/sim/chip/der.h"

namespace tramso::sim {
namespace {

constexpr std::size_t kChallenge = 8;
constexpr std::size_t kKey = 16;
constexpr std::size_t kCryptogram = 2 * kChallenge + kKey;
constexpr std::size_t kMac = 8;

}  // namespace

std::string mrzInformation(const CardSecrets& secrets) {
    std::string number = secrets.documentNumber;
    if (number.size() < 9) number.resize(9, '<');
    return number + mrzCheckDigit(number) + secrets.birth + mrzCheckDigit(secrets.birth) + secrets.expiry +
           mrzCheckDigit(secrets.expiry);
}

ChipBac::ChipBac(const CardSecrets& secrets, Random& random) : random_{random} {
    Bytes seed = hashOf(HashAlgorithm::Sha1, viewBytes(mrzInformation(secrets)));
    seed.resize(kKey);
    encryptionKey_ = chipKey(CipherKind::TripleDes, seed, 1);
    macKey_ = chipKey(CipherKind::TripleDes, seed, 2);
}

Bytes ChipBac::challenge() {
    challenge_.resize(kChallenge);
    random_.fill(challenge_);
    return challenge_;
}

std::optional<std::pair<Bytes, ChipMessaging>> ChipBac::authenticate(ByteView request) {
    const Bytes mine = std::exchange(challenge_, {});
    if (mine.empty() || request.size() != kCryptogram + kMac) return std::nullopt;
    const ByteView cryptogram = request.first(kCryptogram);
    const Bytes code = macOf(CipherKind::TripleDes, macKey_, cryptogram);
    if (!equalSecrets(code, request.subspan(kCryptogram))) return std::nullopt;
    const Bytes clear = *decryptCbc(CipherKind::TripleDes, encryptionKey_, {}, cryptogram);
    const ByteView theirs = ByteView{clear}.first(kChallenge);
    if (!equalSecrets(mine, ByteView{clear}.subspan(kChallenge, kChallenge))) return std::nullopt;

    Bytes share(kKey);
    random_.fill(share);
    const Bytes reply = encryptCbc(CipherKind::TripleDes, encryptionKey_, {}, joined({mine, theirs, share}));
    Bytes seed(kKey);
    for (std::size_t i = 0; i < kKey; ++i) seed[i] = share[i] ^ clear[2 * kChallenge + i];
    Bytes counter = joined({ByteView{mine}.last(4), theirs.last(4)});
    return std::pair{joined({reply, macOf(CipherKind::TripleDes, macKey_, reply)}),
                     ChipMessaging{CipherKind::TripleDes, chipKey(CipherKind::TripleDes, seed, 1),
                                   chipKey(CipherKind::TripleDes, seed, 2), std::move(counter)}};
}

}  // namespace tramso::sim
