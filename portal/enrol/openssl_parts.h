// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL's things, given back when they go.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

#include <memory>

namespace portal {

struct FreeOpenssl {
    void operator()(BIO* bio) const { BIO_free_all(bio); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(PKCS7* message) const { PKCS7_free(message); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
    void operator()(X509_NAME* name) const { X509_NAME_free(name); }
    void operator()(X509_REQ* request) const { X509_REQ_free(request); }
};
template <class T>
using OpensslPart = std::unique_ptr<T, FreeOpenssl>;

}  // namespace portal
