// SPDX-License-Identifier: GPL-3.0-or-later
// Owners for what OpenSSL hands out, and the one answer to a call that cannot fail unless memory is gone.
#pragma once

#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <cstdlib>
#include <memory>

#include "kiosk/base/bytes.h"

namespace tramso {

template <auto Free>
struct OpensslFree {
    template <class T>
    void operator()(T* handle) const noexcept {
        Free(handle);
    }
};

using BigNumber = std::unique_ptr<BIGNUM, OpensslFree<BN_clear_free>>;
using BigNumberContext = std::unique_ptr<BN_CTX, OpensslFree<BN_CTX_free>>;
using MontgomeryContext = std::unique_ptr<BN_MONT_CTX, OpensslFree<BN_MONT_CTX_free>>;
using CurveHandle = std::unique_ptr<EC_GROUP, OpensslFree<EC_GROUP_free>>;
using PointHandle = std::unique_ptr<EC_POINT, OpensslFree<EC_POINT_clear_free>>;
using PkeyHandle = std::unique_ptr<EVP_PKEY, OpensslFree<EVP_PKEY_free>>;
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, OpensslFree<EVP_PKEY_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, OpensslFree<EVP_CIPHER_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, OpensslFree<EVP_MD_CTX_free>>;
using MacHandle = std::unique_ptr<EVP_MAC, OpensslFree<EVP_MAC_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, OpensslFree<EVP_MAC_CTX_free>>;
using CertificateHandle = std::unique_ptr<X509, OpensslFree<X509_free>>;
using RevocationListHandle = std::unique_ptr<X509_CRL, OpensslFree<X509_CRL_free>>;
using CmsHandle = std::unique_ptr<CMS_ContentInfo, OpensslFree<CMS_ContentInfo_free>>;
using BioHandle = std::unique_ptr<BIO, OpensslFree<BIO_free_all>>;
using ParamsHandle = std::unique_ptr<OSSL_PARAM, OpensslFree<OSSL_PARAM_free>>;

// Ends the program when OpenSSL refuses a call whose arguments are ours and right: no memory, or a broken
// installation. Going on without the cipher is not an option.
inline void mustWork(bool worked) {
    if (!worked) std::abort();
}

[[nodiscard]] inline const unsigned char* octets(ByteView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
[[nodiscard]] inline unsigned char* writable(std::span<std::byte> bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

// A non-negative number from big-endian bytes, and back to a fixed width.
[[nodiscard]] inline BigNumber toBigNumber(ByteView bytes) {
    BigNumber number{BN_bin2bn(octets(bytes), static_cast<int>(bytes.size()), nullptr)};
    mustWork(number != nullptr);
    return number;
}
[[nodiscard]] inline Bytes toBytes(const BIGNUM* number, std::size_t width) {
    Bytes out(width);
    mustWork(BN_bn2binpad(number, writable(out), static_cast<int>(width)) >= 0);
    return out;
}

[[nodiscard]] inline BigNumber newBigNumber() {
    BigNumber number{BN_new()};
    mustWork(number != nullptr);
    return number;
}
[[nodiscard]] inline BigNumberContext newBigNumberContext() {
    BigNumberContext context{BN_CTX_new()};
    mustWork(context != nullptr);
    return context;
}

}  // namespace tramso
