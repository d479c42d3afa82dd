// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/issuer.h"

#include <openssl/rsa.h>

#include <chrono>

#include "drivers/sim/chip/certificates.h"
#include "drivers/sim/chip/der.h"

namespace tramso::sim {
namespace {

constexpr std::uint32_t kCscaSerial = 1;
constexpr std::uint32_t kSignerSerial = 0x1001;
constexpr std::uint32_t kListSignerSerial = 0x2001;

std::int64_t yearStart(int year) {
    using std::chrono::sys_days, std::chrono::January;
    return std::chrono::sys_seconds{sys_days{std::chrono::year{year} / January / 1}}
        .time_since_epoch()
        .count();
}

int curveOf(SignatureKind kind) {
    switch (kind) {
        case SignatureKind::EcdsaP256:
            return NID_X9_62_prime256v1;
        case SignatureKind::EcdsaP384:
            return NID_secp384r1;
        case SignatureKind::EcdsaBrainpool256:
            return NID_brainpoolP256r1;
        case SignatureKind::RsaPkcs1:
        case SignatureKind::RsaPss:
            break;
    }
    return NID_undef;
}

CertificateOrder signerOrder(SignerTrouble trouble) {
    CertificateOrder order{CertificateRole::DocumentSigner, "TramSo test document signer", kSignerSerial,
                           yearStart(2020), yearStart(2040)};
    if (trouble == SignerTrouble::Expired) order.until = yearStart(2021);
    if (trouble == SignerTrouble::NotYetValid) order.from = yearStart(2039);
    return order;
}

}  // namespace

TestIssuer::TestIssuer(std::string seed, SignatureKind kind, SignerTrouble trouble)
    : seed_{std::move(seed)},
      kind_{kind},
      trouble_{trouble},
      cscaKey_{makeKey("csca")},
      signerKey_{makeKey("document signer")},
      listKey_{makeKey("list signer")} {
    const Signing signing{*cscaKey_, EVP_get_digestbyname(digestName()), kind == SignatureKind::RsaPss};
    csca_ = makeCertificate(
        {CertificateRole::Csca, "TramSo test CSCA", kCscaSerial, yearStart(2020), yearStart(2045)}, *cscaKey_,
        nullptr, signing);
    signer_ = makeCertificate(signerOrder(trouble), *signerKey_, csca_.get(), signing);
    listSigner_ = makeCertificate({CertificateRole::MasterListSigner, "TramSo test master list signer",
                                   kListSignerSerial, yearStart(2020), yearStart(2040)},
                                  *listKey_, csca_.get(), signing);
}

const char* TestIssuer::digestName() const {
    return kind_ == SignatureKind::EcdsaP384 ? "SHA384" : "SHA256";
}

PkeyHandle TestIssuer::makeKey(std::string_view label) const {
    const int curve = curveOf(kind_);
    return curve == NID_undef ? seed_.rsaKey(label, 2048)
                              : seed_.ecKey(label, curve, curve == NID_brainpoolP256r1);
}

Bytes TestIssuer::signAs(std::string_view contentType, ByteView content, X509& certificate,
                         EVP_PKEY& key) const {
    const BioHandle in{BIO_new_mem_buf(content.data(), static_cast<int>(content.size()))};
    constexpr unsigned kFlags = CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP;
    const CmsHandle cms{CMS_sign(nullptr, nullptr, nullptr, nullptr, kFlags)};
    const std::unique_ptr<ASN1_OBJECT, OpensslFree<&ASN1_OBJECT_free>> type{
        OBJ_txt2obj(std::string{contentType}.c_str(), 1)};
    mustWork(CMS_set1_eContentType(cms.get(), type.get()) == 1);
    CMS_SignerInfo* signer =
        CMS_add1_signer(cms.get(), &certificate, &key, EVP_get_digestbyname(digestName()),
                        kFlags | (kind_ == SignatureKind::RsaPss ? CMS_KEY_PARAM : 0U));
    mustWork(signer != nullptr);
    if (kind_ == SignatureKind::RsaPss) {
        EVP_PKEY_CTX* ctx = CMS_SignerInfo_get0_pkey_ctx(signer);
        mustWork(EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_PSS_PADDING) == 1);
        mustWork(EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, RSA_PSS_SALTLEN_DIGEST) == 1);
    }
    mustWork(CMS_final(cms.get(), in.get(), nullptr, kFlags) == 1);
    return toDer(cms.get(), &i2d_CMS_ContentInfo);
}

Bytes TestIssuer::sign(std::string_view contentType, ByteView content) const {
    return signAs(contentType, content, *signer_, *signerKey_);
}

Bytes TestIssuer::masterList(const std::vector<Bytes>& others) const {
    std::vector<Bytes> all = others;
    all.push_back(csca());
    const Bytes content = derSequence({derInteger(0), derSetOf(std::move(all))});
    return signAs("2.23.136.1.1.2", content, *listSigner_, *listKey_);
}

Bytes TestIssuer::revocationList(std::int64_t thisUpdate) const {
    const Signing signing{*cscaKey_, EVP_get_digestbyname(digestName()), kind_ == SignatureKind::RsaPss};
    const auto until = thisUpdate + std::int64_t{90} * 24 * 3600;
    const auto list = makeRevocationList(*csca_, signing, thisUpdate, until,
                                         trouble_ == SignerTrouble::Revoked ? kSignerSerial : 0);
    return toDer(list.get(), &i2d_X509_CRL);
}

Bytes TestIssuer::csca() const {
    return toDer(csca_.get(), &i2d_X509);
}

Bytes TestIssuer::documentSigner() const {
    return toDer(signer_.get(), &i2d_X509);
}

}  // namespace tramso::sim
