// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/trust_files.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

#include "drivers/card/crypto/hash.h"
#include "drivers/card/signed_content.h"
#include "drivers/card/tlv.h"
#include "kiosk/base/files.h"

namespace tramso {
namespace {

constexpr std::size_t kMostCertificates = 4096;

BioHandle readingFrom(ByteView bytes) {
    BioHandle bio{BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))};
    mustWork(bio != nullptr);
    return bio;
}

CertificateHandle certificateFrom(ByteView der) {
    const unsigned char* at = octets(der);
    CertificateHandle certificate{d2i_X509(nullptr, &at, static_cast<long>(der.size()))};
    ERR_clear_error();
    return certificate;
}

TrustItems readPem(ByteView file) {
    TrustItems items;
    const BioHandle certificates = readingFrom(file);
    while (X509* next = PEM_read_bio_X509(certificates.get(), nullptr, nullptr, nullptr))
        items.certificates.emplace_back(next);
    const BioHandle lists = readingFrom(file);
    while (X509_CRL* next = PEM_read_bio_X509_CRL(lists.get(), nullptr, nullptr, nullptr))
        items.lists.emplace_back(next);
    ERR_clear_error();
    return items;
}

// Only a certificate that may issue others can be an anchor.
bool mayIssue(X509* certificate) {
    return X509_check_ca(certificate) > 0;
}

std::string countryOf(const X509* certificate) {
    std::array<char, 3> country{};
    const int length = X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_countryName,
                                                 country.data(), static_cast<int>(country.size()));
    std::string text = length == 2 ? std::string{country.data(), 2} : "xx";
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const bool letters = std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    return letters ? text : "xx";
}

template <class T>
Bytes derOf(T* object, int (*encode)(const T*, unsigned char**)) {
    const int length = encode(object, nullptr);
    mustWork(length > 0);
    Bytes der(static_cast<std::size_t>(length));
    unsigned char* at = writable(der);
    encode(object, &at);
    return der;
}

// Writes unless it is there; whether it was new.
Result<bool> keep(const std::filesystem::path& file, ByteView der) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) return false;
    return writeFile(file, der).map([](Done) { return true; });
}

Result<TrustImport> keepAll(const TrustItems& items, const std::filesystem::path& folder) {
    TrustImport report;
    for (const auto& certificate : items.certificates) {
        if (!mayIssue(certificate.get())) {
            ++report.refused;
            continue;
        }
        const auto name =
            countryOf(certificate.get()) + "-" + summaryOf(certificate.get()).fingerprint.substr(0, 32);
        const auto kept = keep(folder / (name + ".cer"), derOf(certificate.get(), i2d_X509));
        if (!kept) return tl::unexpected{kept.error()};
        report.certificates += *kept ? 1 : 0;
    }
    for (const auto& list : items.lists) {
        const Bytes der = derOf(list.get(), i2d_X509_CRL);
        const auto name = toHex(hashOf(HashAlgorithm::Sha256, der)).substr(0, 32);
        const auto kept = keep(folder / (name + ".crl"), der);
        if (!kept) return tl::unexpected{kept.error()};
        report.lists += *kept ? 1 : 0;
    }
    return report;
}

}  // namespace

bool isTrustFile(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 5> kEndings{".cer", ".crt", ".der", ".pem", ".crl"};
    return std::ranges::find(kEndings, file.extension().string()) != kEndings.end();
}

TrustItems readTrustItems(ByteView file) {
    TrustItems items = readPem(file);
    if (!items.certificates.empty() || !items.lists.empty()) return items;
    if (auto certificate = certificateFrom(file)) {
        items.certificates.push_back(std::move(certificate));
        return items;
    }
    const unsigned char* at = octets(file);
    if (X509_CRL* list = d2i_X509_CRL(nullptr, &at, static_cast<long>(file.size())))
        items.lists.emplace_back(list);
    ERR_clear_error();
    return items;
}

// CscaMasterList ::= SEQUENCE { version INTEGER, certList SET OF Certificate }.
Result<MasterList> readMasterList(ByteView file) {
    const auto content = openSigned(file, kCscaMasterList);
    if (!content) return fail(FaultCode::BadData, "master list");
    const auto certificates = findTlv(content->content, {tag::kSequence, tag::kSet});
    if (!certificates) return fail(FaultCode::BadData, "master list content");
    MasterList list{{}, summaryOf(content->signer.get())};
    TlvReader reader{*certificates};
    while (!reader.atEnd() && list.certificates.size() < kMostCertificates) {
        const auto object = reader.next();
        if (!object) return tl::unexpected{object.error()};
        if (auto certificate = certificateFrom(object->whole))
            list.certificates.push_back(std::move(certificate));
    }
    return list;
}

Result<TrustImport> importTrust(ByteView file, const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    TrustItems items = readTrustItems(file);
    std::optional<AnchorSummary> signer;
    if (items.certificates.empty() && items.lists.empty()) {
        auto master = readMasterList(file);
        if (!master) return tl::unexpected{master.error()};
        items.certificates = std::move(master->certificates);
        signer = std::move(master->signer);
    }
    auto report = keepAll(items, folder);
    if (report) report->signer = std::move(signer);
    return report;
}

}  // namespace tramso
