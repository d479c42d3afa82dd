// SPDX-License-Identifier: GPL-3.0-or-later
// What the test issuer needs of OpenSSL beside the handles that reader and chip share.
#pragma once

#include "drivers/card/crypto/openssl_handles.h"

namespace tramso::sim {

using Certificate = std::unique_ptr<X509, OpensslFree<&X509_free>>;
using RevocationList = std::unique_ptr<X509_CRL, OpensslFree<&X509_CRL_free>>;
using CmsHandle = std::unique_ptr<CMS_ContentInfo, OpensslFree<&CMS_ContentInfo_free>>;
using BioHandle = std::unique_ptr<BIO, OpensslFree<&BIO_free_all>>;

// DER of anything that has an OpenSSL i2d function.
template <class T, class I2d>
[[nodiscard]] Bytes toDer(T* object, I2d i2d) {
    const int size = i2d(object, nullptr);
    mustWork(size > 0);
    Bytes out(static_cast<std::size_t>(size));
    unsigned char* at = writable(out);
    mustWork(i2d(object, &at) == size);
    return out;
}

}  // namespace tramso::sim
