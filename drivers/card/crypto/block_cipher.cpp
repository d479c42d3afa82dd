// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/crypto/block_cipher.h"

#include <cassert>

#include "drivers/card/crypto/openssl_handles.h"

namespace tramso {
namespace {

enum class Direction : std::uint8_t { Decrypt, Encrypt };

const EVP_CIPHER* cbcCipher(CipherKind kind) {
    switch (kind) {
        case CipherKind::TripleDes:
            return EVP_des_ede_cbc();
        case CipherKind::Aes128:
            return EVP_aes_128_cbc();
        case CipherKind::Aes192:
            return EVP_aes_192_cbc();
        case CipherKind::Aes256:
            return EVP_aes_256_cbc();
    }
    return EVP_aes_128_cbc();
}

Bytes runCbc(CipherKind kind, ByteView key, ByteView iv, ByteView data, Direction direction) {
    assert(key.size() == keyLength(kind) && (iv.empty() || iv.size() == blockLength(kind)));
    assert(data.size() % blockLength(kind) == 0);
    const Bytes zeros(blockLength(kind));
    const CipherContext context{EVP_CIPHER_CTX_new()};
    mustWork(context != nullptr &&
             EVP_CipherInit_ex(context.get(), cbcCipher(kind), nullptr, octets(key),
                               octets(iv.empty() ? zeros : iv),
                               direction == Direction::Encrypt ? 1 : 0) == 1 &&
             EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1);
    Bytes out(data.size());
    int written = 0;
    mustWork(EVP_CipherUpdate(context.get(), writable(out), &written, octets(data),
                              static_cast<int>(data.size())) == 1);
    mustWork(static_cast<std::size_t>(written) == out.size());
    return out;
}

}  // namespace

std::size_t keyLength(CipherKind kind) {
    switch (kind) {
        case CipherKind::TripleDes:
        case CipherKind::Aes128:
            return 16;
        case CipherKind::Aes192:
            return 24;
        case CipherKind::Aes256:
            return 32;
    }
    return 0;
}

std::size_t blockLength(CipherKind kind) {
    return kind == CipherKind::TripleDes ? 8 : 16;
}

Bytes encryptCbc(CipherKind kind, ByteView key, ByteView iv, ByteView data) {
    return runCbc(kind, key, iv, data, Direction::Encrypt);
}

Result<Bytes> decryptCbc(CipherKind kind, ByteView key, ByteView iv, ByteView data) {
    if (data.size() % blockLength(kind) != 0) return fail(FaultCode::BadData, "cipher text length");
    return runCbc(kind, key, iv, data, Direction::Decrypt);
}

Bytes encryptBlock(CipherKind kind, ByteView key, ByteView block) {
    assert(block.size() == blockLength(kind));
    return encryptCbc(kind, key, {}, block);  // of a single block with a zero vector, CBC is the plain cipher
}

Bytes padded(ByteView data, std::size_t block) {
    Bytes out;
    out.reserve(data.size() + block);
    out.assign(data.begin(), data.end());
    out.push_back(std::byte{0x80});
    out.resize((out.size() + block - 1) / block * block);
    return out;
}

Result<Bytes> unpadded(ByteView data) {
    while (!data.empty() && data.back() == std::byte{0}) data = data.first(data.size() - 1);
    if (data.empty() || data.back() != std::byte{0x80}) return fail(FaultCode::BadData, "padding");
    return Bytes(data.begin(), data.end() - 1);
}

}  // namespace tramso
