// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/crypto/mac.h"

#include <openssl/core_names.h>

#include <cassert>

#include "drivers/card/crypto/openssl_handles.h"

namespace tramso {
namespace {

constexpr std::size_t kMacLength = 8;
constexpr std::size_t kDesKey = 8;
constexpr std::size_t kDesBlock = 8;

const char* cmacCipher(CipherKind kind) {
    switch (kind) {
        case CipherKind::Aes192:
            return "AES-192-CBC";
        case CipherKind::Aes256:
            return "AES-256-CBC";
        case CipherKind::Aes128:
        case CipherKind::TripleDes:
            break;
    }
    return "AES-128-CBC";
}

}  // namespace

// Single DES is triple DES with one key three times over: so no legacy provider of OpenSSL is needed. The
// last block goes through K1, K2, K1, which is what algorithm 3 does to it.
Bytes retailMac(ByteView key, ByteView wholeBlocks) {
    assert(key.size() == 2 * kDesKey && !wholeBlocks.empty() && wholeBlocks.size() % kDesBlock == 0);
    const ByteView k1 = key.first(kDesKey);
    SecretBytes once{2 * kDesKey};
    std::copy(k1.begin(), k1.end(), once.bytes().begin());
    std::copy(k1.begin(), k1.end(), once.bytes().begin() + kDesKey);
    const Bytes chain = encryptCbc(CipherKind::TripleDes, once.bytes(), {},
                                   wholeBlocks.first(wholeBlocks.size() - kDesBlock));
    const ByteView before = chain.empty() ? ByteView{} : ByteView{chain}.last(kDesBlock);
    return encryptCbc(CipherKind::TripleDes, key, before, wholeBlocks.last(kDesBlock));
}

Bytes aesCmac(CipherKind kind, ByteView key, ByteView message) {
    assert(kind != CipherKind::TripleDes && key.size() == keyLength(kind));
    const MacHandle mac{EVP_MAC_fetch(nullptr, "CMAC", nullptr)};
    const MacContext context{EVP_MAC_CTX_new(mac.get())};
    std::string cipher = cmacCipher(kind);
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher.data(), cipher.size()),
        OSSL_PARAM_construct_end()};
    mustWork(context != nullptr && EVP_MAC_init(context.get(), octets(key), key.size(), params) == 1 &&
             EVP_MAC_update(context.get(), octets(message), message.size()) == 1);
    Bytes out(blockLength(kind));
    std::size_t written = 0;
    mustWork(EVP_MAC_final(context.get(), writable(out), &written, out.size()) == 1);
    out.resize(kMacLength);
    return out;
}

Bytes macOf(CipherKind kind, ByteView key, ByteView message) {
    if (kind == CipherKind::TripleDes) return retailMac(key, padded(message, kDesBlock));
    return aesCmac(kind, key, message);
}

}  // namespace tramso
