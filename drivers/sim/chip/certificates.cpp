// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/certificates.h"

#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace tramso::sim {
namespace {

using Name = std::unique_ptr<X509_NAME, OpensslFree<&X509_NAME_free>>;
using Time = std::unique_ptr<ASN1_TIME, OpensslFree<&ASN1_TIME_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, OpensslFree<&X509_EXTENSION_free>>;
using Integer = std::unique_ptr<ASN1_INTEGER, OpensslFree<&ASN1_INTEGER_free>>;
using Revoked = std::unique_ptr<X509_REVOKED, OpensslFree<&X509_REVOKED_free>>;

// The country must be that of the card's MRZ (ICAO 9303-12 §7.1); the rest says that nobody should believe
// it.
Name nameOf(const char* commonName) {
    Name name{X509_NAME_new()};
    const auto add = [&](const char* field, const char* text) {
        mustWork(X509_NAME_add_entry_by_txt(name.get(), field, MBSTRING_UTF8,
                                            reinterpret_cast<const unsigned char*>(text), -1, -1, 0) == 1);
    };
    add("C", "VN");
    add("O", "TramSo test issuer");
    add("OU", "Not real");
    add("CN", commonName);
    return name;
}

Time timeOf(std::int64_t seconds) {
    Time time{ASN1_TIME_set(nullptr, static_cast<time_t>(seconds))};
    mustWork(time != nullptr);
    return time;
}

Integer integerOf(std::uint32_t value) {
    Integer number{ASN1_INTEGER_new()};
    mustWork(ASN1_INTEGER_set_uint64(number.get(), value) == 1);
    return number;
}

DigestContext signingContext(const Signing& signing) {
    DigestContext ctx{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* keyCtx = nullptr;
    mustWork(EVP_DigestSignInit(ctx.get(), &keyCtx, signing.digest, nullptr, &signing.key) == 1);
    if (signing.pss) {
        mustWork(EVP_PKEY_CTX_set_rsa_padding(keyCtx, RSA_PKCS1_PSS_PADDING) == 1);
        mustWork(EVP_PKEY_CTX_set_rsa_pss_saltlen(keyCtx, RSA_PSS_SALTLEN_DIGEST) == 1);
    }
    return ctx;
}

void addExtension(X509& certificate, const X509* issuer, int nid, const char* value) {
    X509V3_CTX ctx{};
    X509V3_set_ctx(&ctx, const_cast<X509*>(issuer), &certificate, nullptr, nullptr, 0);
    const Extension extension{X509V3_EXT_conf_nid(nullptr, &ctx, nid, value)};
    mustWork(extension != nullptr && X509_add_ext(&certificate, extension.get(), -1) == 1);
}

void addExtensions(X509& certificate, const X509* issuer, CertificateRole role) {
    addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
    addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
    if (role == CertificateRole::Csca) {
        addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
        addExtension(certificate, issuer, NID_key_usage, "critical,keyCertSign,cRLSign");
        return;
    }
    addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature");
    if (role == CertificateRole::MasterListSigner)
        addExtension(certificate, issuer, NID_ext_key_usage, "critical,2.23.136.1.1.3");
}

}  // namespace

Certificate makeCertificate(const CertificateOrder& order, EVP_PKEY& subjectKey, const X509* issuer,
                            const Signing& signing) {
    Certificate certificate{X509_new()};
    X509& c = *certificate;
    const Name name = nameOf(order.commonName);
    mustWork(X509_set_version(&c, X509_VERSION_3) == 1);
    mustWork(ASN1_INTEGER_set_uint64(X509_get_serialNumber(&c), order.serial) == 1);
    mustWork(X509_set1_notBefore(&c, timeOf(order.from).get()) == 1);
    mustWork(X509_set1_notAfter(&c, timeOf(order.until).get()) == 1);
    mustWork(X509_set_subject_name(&c, name.get()) == 1);
    mustWork(X509_set_issuer_name(&c, issuer == nullptr ? name.get() : X509_get_subject_name(issuer)) == 1);
    mustWork(X509_set_pubkey(&c, &subjectKey) == 1);
    addExtensions(c, issuer == nullptr ? &c : issuer, order.role);
    mustWork(X509_sign_ctx(&c, signingContext(signing).get()) > 0);
    return certificate;
}

RevocationList makeRevocationList(const X509& csca, const Signing& signing, std::int64_t from,
                                  std::int64_t until, std::uint32_t revokedSerial) {
    RevocationList list{X509_CRL_new()};
    mustWork(X509_CRL_set_version(list.get(), X509_CRL_VERSION_2) == 1);
    mustWork(X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(&csca)) == 1);
    mustWork(X509_CRL_set1_lastUpdate(list.get(), timeOf(from).get()) == 1);
    mustWork(X509_CRL_set1_nextUpdate(list.get(), timeOf(until).get()) == 1);
    if (revokedSerial != 0) {
        Revoked entry{X509_REVOKED_new()};
        const Integer serial = integerOf(revokedSerial);
        mustWork(X509_REVOKED_set_serialNumber(entry.get(), serial.get()) == 1);
        mustWork(X509_REVOKED_set_revocationDate(entry.get(), timeOf(from).get()) == 1);
        mustWork(X509_CRL_add0_revoked(list.get(), entry.release()) == 1);
    }
    X509V3_CTX ctx{};
    X509V3_set_ctx(&ctx, const_cast<X509*>(&csca), nullptr, nullptr, list.get(), 0);
    const Extension key{X509V3_EXT_conf_nid(nullptr, &ctx, NID_authority_key_identifier, "keyid:always")};
    mustWork(X509_CRL_add_ext(list.get(), key.get(), -1) == 1);
    const Integer number = integerOf(1);
    mustWork(X509_CRL_add1_ext_i2d(list.get(), NID_crl_number, number.get(), 0, 0) == 1);
    mustWork(X509_CRL_sign_ctx(list.get(), signingContext(signing).get()) > 0);
    return list;
}

}  // namespace tramso::sim
