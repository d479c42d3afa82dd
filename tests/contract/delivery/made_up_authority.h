// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate authority of the tests' own.
#pragma once

#include <openssl/types.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

// A certificate and its private key as PEM files.
struct CertificateFiles {
    std::filesystem::path certificate, key;
};

// What a certificate says.
struct Wording {
    std::string name;                            // "Trạm mẫu 1"
    std::string address = "127.0.0.1";           // the server that may show it
    std::chrono::hours from{-1}, until{24 * 7};  // valid, from now
};

class MadeUpAuthority {
public:
    // Its files lie in `folder` and begin with `name`.
    MadeUpAuthority(std::filesystem::path folder, std::string name);

    // Its own certificate, by which others are judged.
    [[nodiscard]] std::filesystem::path certificate() const;
    // Signs a certificate; each time a new key.
    [[nodiscard]] CertificateFiles issue(const Wording& wording);

private:
    struct FreeKey {
        void operator()(EVP_PKEY* key) const noexcept;
    };
    struct FreeCertificate {
        void operator()(X509* certificate) const noexcept;
    };
    std::filesystem::path folder_;
    std::string name_;
    int issued_ = 0;
    std::unique_ptr<EVP_PKEY, FreeKey> key_;
    std::unique_ptr<X509, FreeCertificate> self_;
};
