// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/made_up_authority.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <catch2/catch.hpp>
#include <cstdio>

namespace {

struct FreeExtension {
    void operator()(X509_EXTENSION* extension) const noexcept { X509_EXTENSION_free(extension); }
};
struct Close {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

// Says who, until when, and with which key; not yet signed.
X509* certificateOf(const Wording& wording, EVP_PKEY* key, long number) {
    X509* certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), number);
    using std::chrono::seconds;
    X509_gmtime_adj(X509_getm_notBefore(certificate), seconds{wording.from}.count());
    X509_gmtime_adj(X509_getm_notAfter(certificate), seconds{wording.until}.count());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(wording.name.c_str()), -1, -1, 0);
    X509_set_pubkey(certificate, key);
    return certificate;
}

void extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, FreeExtension> extension{
        X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str())};
    REQUIRE(extension != nullptr);
    X509_add_ext(certificate, extension.get(), -1);
}

void write(const std::filesystem::path& path, X509* certificate) {
    const File file{std::fopen(path.c_str(), "w")};
    REQUIRE(PEM_write_X509(file.get(), certificate) == 1);
}

}  // namespace

void MadeUpAuthority::FreeKey::operator()(EVP_PKEY* key) const noexcept {
    EVP_PKEY_free(key);
}

void MadeUpAuthority::FreeCertificate::operator()(X509* certificate) const noexcept {
    X509_free(certificate);
}

MadeUpAuthority::MadeUpAuthority(std::filesystem::path folder, std::string name)
    : folder_{std::move(folder)}, name_{std::move(name)}, key_{EVP_EC_gen("P-256")} {
    self_.reset(certificateOf({.name = name_}, key_.get(), 1));
    X509_set_issuer_name(self_.get(), X509_get_subject_name(self_.get()));
    extend(self_.get(), self_.get(), NID_basic_constraints, "critical,CA:TRUE");
    REQUIRE(X509_sign(self_.get(), key_.get(), EVP_sha256()) > 0);
    write(certificate(), self_.get());
}

std::filesystem::path MadeUpAuthority::certificate() const {
    return folder_ / (name_ + ".pem");
}

CertificateFiles MadeUpAuthority::issue(const Wording& wording) {
    const std::string stem = name_ + "-" + std::to_string(++issued_);
    const std::unique_ptr<EVP_PKEY, FreeKey> key{EVP_EC_gen("P-256")};
    const std::unique_ptr<X509, FreeCertificate> made{certificateOf(wording, key.get(), issued_ + 1)};
    X509_set_issuer_name(made.get(), X509_get_subject_name(self_.get()));
    extend(made.get(), self_.get(), NID_subject_alt_name, "IP:" + wording.address);
    REQUIRE(X509_sign(made.get(), key_.get(), EVP_sha256()) > 0);
    CertificateFiles files{folder_ / (stem + ".pem"), folder_ / (stem + ".key")};
    write(files.certificate, made.get());
    const File file{std::fopen(files.key.c_str(), "w")};
    REQUIRE(PEM_write_PrivateKey(file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return files;
}
