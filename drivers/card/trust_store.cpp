// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/trust_store.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "drivers/card/crypto/hash.h"
#include "drivers/card/trust_files.h"
#include "kiosk/base/files.h"

namespace tramso {
namespace {

// Same name, and the same key id where both carry one: states renew their keys under one name.
bool couldHaveIssued(const X509* anchor, X509* signer) {
    if (X509_NAME_cmp(X509_get_subject_name(anchor), X509_get_issuer_name(signer)) != 0) return false;
    const ASN1_OCTET_STRING* wanted = X509_get0_authority_key_id(signer);
    const ASN1_OCTET_STRING* own = X509_get0_subject_key_id(const_cast<X509*>(anchor));
    return wanted == nullptr || own == nullptr || ASN1_OCTET_STRING_cmp(wanted, own) == 0;
}

bool signedBy(X509* signer, const X509* anchor) {
    const bool fits = X509_verify(signer, X509_get0_pubkey(anchor)) == 1;
    ERR_clear_error();
    return fits;
}

bool validAt(const X509* certificate, std::time_t at) {
    return X509_cmp_time(X509_get0_notBefore(certificate), &at) < 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate), &at) > 0;
}

std::string nameText(const X509_NAME* name) {
    const BioHandle out{BIO_new(BIO_s_mem())};
    mustWork(out != nullptr);
    X509_NAME_print_ex(out.get(), name, 0,
                       XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    const char* data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return {data, size > 0 ? static_cast<std::size_t>(size) : 0};
}

std::string dayText(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) return "?";
    return fmt::format("{:04}-{:02}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

}  // namespace

TrustStore TrustStore::load(const std::vector<std::filesystem::path>& folders) {
    TrustStore store;
    for (const auto& folder : folders) store.addFolder(folder);
    return store;
}

void TrustStore::addFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder, error})
        if (isTrustFile(entry.path())) files.push_back(entry.path());
    std::ranges::sort(files);
    for (const auto& file : files) {
        const auto content = readFile(file, kMostTrustFile);
        TrustItems items = content ? readTrustItems(*content) : TrustItems{};
        if (items.certificates.empty() && items.lists.empty()) ++skipped_;
        for (auto& certificate : items.certificates) add(std::move(certificate));
        for (auto& list : items.lists) add(std::move(list));
    }
}

void TrustStore::add(CertificateHandle anchor) {
    anchors_.push_back(std::move(anchor));
}

void TrustStore::add(RevocationListHandle list) {
    lists_.push_back(std::move(list));
}

// A list past its day still counts: what was revoked stays revoked.
bool TrustStore::revoked(X509* signer, X509* issuer) const {
    return std::ranges::any_of(lists_, [&](const RevocationListHandle& list) {
        if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(issuer)) != 0) return false;
        const bool authentic = X509_CRL_verify(list.get(), X509_get0_pubkey(issuer)) == 1;
        ERR_clear_error();
        X509_REVOKED* entry = nullptr;
        return authentic && X509_CRL_get0_by_cert(list.get(), &entry, signer) == 1;
    });
}

GenuinenessReason TrustStore::judge(X509* signer, std::time_t at) const {
    bool nameKnown = false;
    for (const CertificateHandle& anchor : anchors_) {
        if (!couldHaveIssued(anchor.get(), signer)) continue;
        nameKnown = true;
        if (!signedBy(signer, anchor.get())) continue;
        if (revoked(signer, anchor.get())) return GenuinenessReason::CertificateRevoked;
        const bool valid = validAt(signer, at) && validAt(anchor.get(), at);
        return valid ? GenuinenessReason::None : GenuinenessReason::CertificateExpired;
    }
    return nameKnown ? GenuinenessReason::CertificateWrong : GenuinenessReason::IssuerUnknown;
}

AnchorSummary summaryOf(const X509* certificate) {
    Bytes digest(hashLength(HashAlgorithm::Sha256));
    mustWork(X509_digest(certificate, EVP_sha256(), writable(digest), nullptr) == 1);
    return {nameText(X509_get_subject_name(certificate)), toHex(digest),
            dayText(X509_get0_notAfter(certificate))};
}

std::vector<AnchorSummary> TrustStore::anchors() const {
    std::vector<AnchorSummary> all;
    for (const CertificateHandle& anchor : anchors_) all.push_back(summaryOf(anchor.get()));
    return all;
}

}  // namespace tramso
