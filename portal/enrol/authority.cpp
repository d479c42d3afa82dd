// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/enrol/authority.h"

#include <fmt/format.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

#include "portal/digest.h"
#include "portal/files.h"

namespace portal {
namespace {

constexpr Seconds kYear = Seconds{365} * 86400;
constexpr Seconds kAuthorityLife = 20 * kYear;
constexpr Seconds kClocksDiffer = 3600;  // a station's clock may be behind ours
constexpr std::size_t kSerialBytes = 16;
constexpr std::size_t kLongestPem = 65536;

template <class Part, class Read>
OpensslPart<Part> fromPem(std::string_view pem, Read read) {
    const OpensslPart<BIO> bio{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
    return OpensslPart<Part>{bio ? read(bio.get(), nullptr, nullptr, nullptr) : nullptr};
}

std::string written(BIO& bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(&bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pemOf(X509& certificate, EVP_PKEY* key) {
    const OpensslPart<BIO> bio{BIO_new(BIO_s_mem())};
    if (key != nullptr) PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_bio_X509(bio.get(), &certificate);
    return written(*bio);
}

std::string derOf(X509& certificate) {
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(&certificate, &bytes);
    std::string der{reinterpret_cast<char*>(bytes), static_cast<std::size_t>(std::max(size, 0))};
    OPENSSL_free(bytes);
    return der;
}

std::string rawDigest(std::string_view bytes) {
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

bool addToName(X509_NAME* name, const char* field, const std::string& text) {
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(text.c_str()), -1, -1, 0) == 1;
}

bool extend(X509& certificate, X509& issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
    const OpensslPart<X509_EXTENSION> extension{X509V3_EXT_conf_nid(nullptr, &context, kind, value)};
    return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

// 127 bits of chance: positive, and in one spelling.
bool drawSerial(X509& certificate) {
    std::array<unsigned char, kSerialBytes> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) return false;
    bytes.front() = static_cast<unsigned char>((bytes.front() & 0x3FU) | 0x40U);
    BIGNUM* number = BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr);
    const bool set =
        number != nullptr && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(&certificate)) != nullptr;
    BN_free(number);
    return set;
}

bool setTimes(X509& certificate, Seconds from, Seconds until) {
    return ASN1_TIME_set(X509_getm_notBefore(&certificate), from) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(&certificate), until) != nullptr;
}

// Everything but issuer's name, extensions and signature.
OpensslPart<X509> begun(EVP_PKEY& key, const StationName& name, Seconds from, Seconds until) {
    OpensslPart<X509> certificate{X509_new()};
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        !drawSerial(*certificate) || !setTimes(*certificate, from, until) ||
        X509_set_pubkey(certificate.get(), &key) != 1 ||
        (!name.ward.empty() && !addToName(X509_get_subject_name(certificate.get()), "O", name.ward)) ||
        !addToName(X509_get_subject_name(certificate.get()), "CN", name.station))
        return nullptr;
    return certificate;
}

OpensslPart<X509> selfSigned(EVP_PKEY& key) {
    const Seconds at = now();
    auto made = begun(key, {"TramSo stations", ""}, at - kClocksDiffer, at + kAuthorityLife);
    if (!made || X509_set_issuer_name(made.get(), X509_get_subject_name(made.get())) != 1 ||
        !extend(*made, *made, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !extend(*made, *made, NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !extend(*made, *made, NID_subject_key_identifier, "hash") ||
        X509_sign(made.get(), &key, EVP_sha256()) <= 0)
        return nullptr;
    return made;
}

bool makeFile(const std::filesystem::path& file) {
    const OpensslPart<EVP_PKEY> key{EVP_EC_gen("P-256")};
    const auto self = key ? selfSigned(*key) : nullptr;
    return self && writeOnce(file, pemOf(*self, key.get()));
}

tl::unexpected<std::string> noAuthority(const std::filesystem::path& file) {
    return tl::make_unexpected(fmt::format("{}: not the key and certificate of an authority", file.string()));
}

}  // namespace

OpensslPart<X509> certificateFromPem(std::string_view pem) {
    return fromPem<X509>(pem, PEM_read_bio_X509);
}

OpensslPart<X509> certificateFromDer(std::string_view der) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
    return OpensslPart<X509>{d2i_X509(nullptr, &bytes, static_cast<long>(der.size()))};
}

std::string serialOf(X509& certificate) {
    std::array<unsigned char, kSerialBytes> bytes{};
    BIGNUM* number = ASN1_INTEGER_to_BN(X509_get_serialNumber(&certificate), nullptr);
    const bool fits = number != nullptr && BN_is_negative(number) == 0 &&
                      BN_bn2binpad(number, bytes.data(), static_cast<int>(bytes.size())) > 0;
    BN_free(number);
    std::string hex;
    for (const unsigned char byte : bytes)
        if (fits) hex += fmt::format("{:02x}", byte);
    return hex;
}

std::string stationOf(X509& certificate) {
    const X509_NAME* subject = X509_get_subject_name(&certificate);
    const int place = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (place < 0) return {};
    unsigned char* text = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, place)));
    if (size < 0) return {};
    std::string name{reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
    OPENSSL_free(text);
    return name;
}

std::string keyDigest(EVP_PKEY& key) {
    unsigned char* bytes = nullptr;
    const int size = i2d_PUBKEY(&key, &bytes);
    const std::string_view der{reinterpret_cast<char*>(bytes), static_cast<std::size_t>(std::max(size, 0))};
    std::string digest = sha256Hex(der);
    OPENSSL_free(bytes);
    return digest;
}

tl::expected<StationAuthority, std::string> StationAuthority::load(const std::filesystem::path& folder) {
    const auto file = folder / "stations-ca.key";
    std::error_code none;
    if (!std::filesystem::exists(file, none) && !makeFile(file))
        return tl::make_unexpected(fmt::format("{}: cannot be written", file.string()));
    const auto pem = readSmallFile(file, kLongestPem);
    if (!pem) return tl::make_unexpected(fmt::format("{}: cannot be read", file.string()));
    StationAuthority authority;
    authority.key_ = fromPem<EVP_PKEY>(*pem, PEM_read_bio_PrivateKey);
    authority.self_ = certificateFromPem(*pem);
    if (!authority.key_ || !authority.self_ ||
        X509_check_private_key(authority.self_.get(), authority.key_.get()) != 1)
        return noAuthority(file);
    const auto shown = folder / "stations-ca.pem";
    if (!std::filesystem::exists(shown, none) && !writeOnce(shown, pemOf(*authority.self_, nullptr)))
        return tl::make_unexpected(fmt::format("{}: cannot be written", shown.string()));
    authority.told_.push_back(derOf(*authority.self_));
    const auto front = folder / "front-ca.pem";
    if (std::filesystem::exists(front, none)) {
        const auto text = readSmallFile(front, kLongestPem);
        const auto certificate = certificateFromPem(text.value_or(""));
        if (!certificate) return tl::make_unexpected(fmt::format("{}: not a certificate", front.string()));
        authority.told_.push_back(derOf(*certificate));
        authority.frontDigest_ = rawDigest(authority.told_.back());
    }
    return authority;
}

std::optional<IssuedCertificate> StationAuthority::certify(EVP_PKEY& key, const StationName& name,
                                                           Seconds at) const {
    const Seconds until = at + kYear;
    const auto made = begun(key, name, at - kClocksDiffer, until);
    if (!made || X509_set_issuer_name(made.get(), X509_get_subject_name(self_.get())) != 1 ||
        !extend(*made, *self_, NID_basic_constraints, "critical,CA:FALSE") ||
        !extend(*made, *self_, NID_key_usage, "critical,digitalSignature") ||
        !extend(*made, *self_, NID_ext_key_usage, "clientAuth") ||
        !extend(*made, *self_, NID_subject_key_identifier, "hash") ||
        !extend(*made, *self_, NID_authority_key_identifier, "keyid:always") ||
        X509_sign(made.get(), key_.get(), EVP_sha256()) <= 0)
        return std::nullopt;
    return IssuedCertificate{serialOf(*made), derOf(*made), until};
}

bool StationAuthority::certified(X509& certificate, Seconds at) const {
    const std::time_t moment = at;
    return X509_verify(&certificate, key_.get()) == 1 &&
           X509_cmp_time(X509_get0_notBefore(&certificate), const_cast<std::time_t*>(&moment)) < 0 &&
           X509_cmp_time(X509_get0_notAfter(&certificate), const_cast<std::time_t*>(&moment)) > 0;
}

}  // namespace portal
