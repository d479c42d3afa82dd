// SPDX-License-Identifier: GPL-3.0-or-later
#include <cassert>

#include "drivers/card/pace_mapping.h"

namespace tramso {
namespace {

// c0 and c1 of ICAO 9303-11 §4.4.3.3.2.
constexpr std::string_view kKeyConstantShort = "a668892a7c41e3ca739f40b057d85904";
constexpr std::string_view kOutputConstantShort = "a4e136ac725f738b01c1f60217c188ad";
constexpr std::string_view kKeyConstantLong =
    "d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676";
constexpr std::string_view kOutputConstantLong =
    "54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517";
constexpr std::size_t kSurplusBits = 64;  // so that the rest modulo the prime is even enough

bool isLong(CipherKind cipher) {
    return cipher == CipherKind::Aes192 || cipher == CipherKind::Aes256;
}

}  // namespace

Result<Bytes> pseudoRandom(CipherKind cipher, std::size_t primeBits, ByteView nonce, ByteView readerNonce) {
    assert(readerNonce.size() == keyLength(cipher));
    const Bytes keyConstant = fromHex(isLong(cipher) ? kKeyConstantLong : kKeyConstantShort).value();
    const Bytes outputConstant = fromHex(isLong(cipher) ? kOutputConstantLong : kOutputConstantShort).value();
    if (nonce.size() != keyConstant.size()) return fail(FaultCode::BadData, "pace nonce length");
    Bytes key = encryptCbc(cipher, readerNonce, {}, nonce);
    Bytes out;
    while (out.size() * 8 < primeBits + kSurplusBits) {
        key.resize(keyLength(cipher));
        const Bytes block = encryptCbc(cipher, key, {}, outputConstant);
        out.insert(out.end(), block.begin(), block.end());
        key = encryptCbc(cipher, key, {}, keyConstant);
    }
    return out;
}

Result<Bytes> mapIntegrated(CipherKind cipher, const Group& group, ByteView nonce, ByteView readerNonce) {
    auto number = pseudoRandom(cipher, group.primeBits(), nonce, readerNonce);
    if (!number) return number;
    return group.elementFrom(*number);
}

}  // namespace tramso
