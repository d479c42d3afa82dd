// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "drivers/card/crypto/hash.h"
#include "drivers/card/pace_mapping.h"

namespace tramso {

Result<SecretBytes> openChipAuthenticationData(CipherKind cipher, ByteView encryptionKey,
                                               ByteView encrypted) {
    const Bytes minusOne(blockLength(cipher), std::byte{0xFF});
    const Bytes vector = encryptBlock(cipher, encryptionKey, minusOne);
    auto whole = decryptCbc(cipher, encryptionKey, vector, encrypted);
    if (!whole) return tl::unexpected{whole.error()};
    const SecretBytes wiped{std::move(*whole)};
    return unpadded(wiped.bytes()).map([](Bytes&& plain) { return SecretBytes{std::move(plain)}; });
}

bool provesChipKey(const GroupKey& chipKey, ByteView chipAuthenticationData, ByteView mappingKey) {
    const auto product = chipKey.group->power(chipKey.element, chipAuthenticationData);
    return product && equalSecrets(*product, mappingKey);
}

}  // namespace tramso
