// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/station_certificate.h"

#include <openssl/pem.h>
#include <openssl/sha.h>

#include <algorithm>
#include <ctime>

#include "kiosk/base/bytes.h"
#include "kiosk/enrol/base64_text.h"
#include "kiosk/enrol/openssl_parts.h"

namespace tramso {
namespace {

constexpr int kMostCertificates = 8;
constexpr std::size_t kLongestAnswer = 65536;

template <class Part, class Read>
OpensslPart<Part> fromPem(std::string_view pem, Read read) {
    const OpensslPart<BIO> bio{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
    return OpensslPart<Part>{bio ? read(bio.get(), nullptr, nullptr, nullptr) : nullptr};
}

OpensslPart<X509> certificateOf(std::string_view pem) {
    return fromPem<X509>(pem, PEM_read_bio_X509);
}

OpensslPart<EVP_PKEY> keyOf(std::string_view pem) {
    return fromPem<EVP_PKEY>(pem, PEM_read_bio_PrivateKey);
}

std::string written(BIO& bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(&bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

bool addToName(X509_NAME* name, const char* field, const std::string& text) {
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(text.c_str()), -1, -1, 0) == 1;
}

std::optional<std::string> requestOf(const std::string& keyPem, X509_NAME* name) {
    const auto key = keyOf(keyPem);
    const OpensslPart<X509_REQ> request{X509_REQ_new()};
    if (!key || !request || name == nullptr || X509_REQ_set_subject_name(request.get(), name) != 1 ||
        X509_REQ_set_pubkey(request.get(), key.get()) != 1 ||
        X509_REQ_sign(request.get(), key.get(), EVP_sha256()) <= 0)
        return std::nullopt;
    unsigned char* bytes = nullptr;
    const int size = i2d_X509_REQ(request.get(), &bytes);
    if (size <= 0) return std::nullopt;
    std::string text = toBase64(std::as_bytes(std::span{bytes, static_cast<std::size_t>(size)}));
    OPENSSL_free(bytes);
    return text;
}

std::optional<Moment> momentOf(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    return Moment{std::chrono::seconds{timegm(&parts)}};
}

}  // namespace

std::optional<std::string> makeKeyPem() {
    const OpensslPart<EVP_PKEY> key{EVP_EC_gen("P-256")};
    const OpensslPart<BIO> bio{BIO_new(BIO_s_mem())};
    if (!key || !bio ||
        PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return std::nullopt;
    return written(*bio);
}

std::optional<std::string> certificateRequest(const std::string& keyPem, const std::string& station,
                                              const std::string& ward) {
    const OpensslPart<X509_NAME> name{X509_NAME_new()};
    if (!name || !addToName(name.get(), "O", ward) || !addToName(name.get(), "CN", station))
        return std::nullopt;
    return requestOf(keyPem, name.get());
}

std::optional<std::string> renewalRequest(const std::string& keyPem, const std::string& certificatePem) {
    const auto certificate = certificateOf(certificatePem);
    return requestOf(keyPem, certificate ? X509_get_subject_name(certificate.get()) : nullptr);
}

std::vector<std::string> certificatesIn(std::string_view body) {
    if (body.size() > kLongestAnswer) return {};
    const auto der = fromBase64Lines(body);
    if (!der || der->empty()) return {};
    const auto* bytes = reinterpret_cast<const unsigned char*>(der->data());
    const OpensslPart<PKCS7> message{d2i_PKCS7(nullptr, &bytes, static_cast<long>(der->size()))};
    if (!message || !PKCS7_type_is_signed(message.get()) || message->d.sign == nullptr) return {};
    const auto* const stack = message->d.sign->cert;
    const int count = stack == nullptr ? 0 : sk_X509_num(stack);
    if (count > kMostCertificates) return {};
    std::vector<std::string> certificates;
    for (int i = 0; i < count; ++i) {
        const OpensslPart<BIO> bio{BIO_new(BIO_s_mem())};
        if (!bio || PEM_write_bio_X509(bio.get(), sk_X509_value(stack, i)) != 1) return {};
        certificates.push_back(written(*bio));
    }
    return certificates;
}

std::optional<std::array<std::byte, 32>> certificateDigest(const std::string& certificatePem) {
    const auto certificate = certificateOf(certificatePem);
    std::array<std::byte, 32> digest{};
    unsigned size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(),
                                    reinterpret_cast<unsigned char*>(digest.data()), &size) != 1)
        return std::nullopt;
    return digest;
}

bool isPair(const std::string& certificatePem, const std::string& keyPem) {
    const auto certificate = certificateOf(certificatePem);
    const auto key = keyOf(keyPem);
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

std::optional<CertificateLife> lifeOf(std::string_view pem) {
    const auto certificate = certificateOf(pem);
    if (!certificate) return std::nullopt;
    const auto from = momentOf(X509_get0_notBefore(certificate.get()));
    const auto until = momentOf(X509_get0_notAfter(certificate.get()));
    return from && until ? std::optional{CertificateLife{*from, *until}} : std::nullopt;
}

bool isDueForRenewal(const CertificateLife& life, Moment now) {
    return (life.until - now) * 3 < life.until - life.from;
}

}  // namespace tramso
