// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/chip_keys.h"

#include <bit>

#include "drivers/card/crypto/hash.h"
#include "drivers/sim/chip/der.h"

namespace tramso::sim {

CipherKind cipherKind(ChipCipher cipher) {
    switch (cipher) {
        case ChipCipher::TripleDes:
            return CipherKind::TripleDes;
        case ChipCipher::Aes128:
            return CipherKind::Aes128;
        case ChipCipher::Aes192:
            return CipherKind::Aes192;
        case ChipCipher::Aes256:
            break;
    }
    return CipherKind::Aes256;
}

Bytes chipKey(CipherKind cipher, ByteView secret, std::uint8_t counter) {
    const bool wide = cipher == CipherKind::Aes192 || cipher == CipherKind::Aes256;
    const Bytes count{std::byte{0}, std::byte{0}, std::byte{0}, std::byte{counter}};
    Bytes key = hashOf(wide ? HashAlgorithm::Sha256 : HashAlgorithm::Sha1, joined({secret, count}));
    key.resize(keyLength(cipher));
    if (cipher != CipherKind::TripleDes) return key;
    for (std::byte& b : key) {
        const auto bits = std::to_integer<unsigned>(b);
        b = static_cast<std::byte>((bits & 0xFEU) |
                                   static_cast<unsigned>(std::popcount(bits >> 1U) % 2 == 0));
    }
    return key;
}

ChipMessaging agreedSession(ChipCipher cipher, ByteView sharedSecret) {
    const CipherKind kind = cipherKind(cipher);
    return {kind, chipKey(kind, sharedSecret, 1), chipKey(kind, sharedSecret, 2), Bytes(blockLength(kind))};
}

}  // namespace tramso::sim
