// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/enrol/est_messages.h"

#include <openssl/objects.h>

#include <charconv>

#include "portal/base64.h"
#include "portal/enrol/authority.h"

namespace portal {
namespace {

constexpr std::size_t kLineOfBase64 = 64;

std::string withoutBreaks(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c != '\r' && c != '\n' && c != ' ' && c != '\t') digits += c;
    return digits;
}

bool isStrongKey(EVP_PKEY* key) {
    std::string group(64, '\0');
    std::size_t size = 0;
    if (key == nullptr || EVP_PKEY_get_base_id(key) != EVP_PKEY_EC ||
        EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) != 1)
        return false;
    const int curve = OBJ_txt2nid(group.substr(0, size).c_str());
    return curve == NID_X9_62_prime256v1 || curve == NID_secp384r1;
}

}  // namespace

Answer<OpensslPart<X509_REQ>> parseCertificateRequest(std::string_view body) {
    const auto der = decodeBase64(withoutBreaks(body));
    if (!der) return refuse(400, "the request is not base 64");
    const auto* bytes = reinterpret_cast<const unsigned char*>(der->data());
    const auto* const end = bytes + der->size();
    OpensslPart<X509_REQ> request{d2i_X509_REQ(nullptr, &bytes, static_cast<long>(der->size()))};
    if (!request || bytes != end) return refuse(400, "not a PKCS #10 request");
    EVP_PKEY* const key = X509_REQ_get0_pubkey(request.get());
    if (!isStrongKey(key)) return refuse(400, "the key is not one of P-256 or P-384");
    if (X509_REQ_verify(request.get(), key) != 1)
        return refuse(400, "the request is not signed with its key");
    return request;
}

std::string certificatesMessage(const std::vector<std::string>& certificates) {
    const OpensslPart<PKCS7> message{PKCS7_new()};
    if (!message || PKCS7_set_type(message.get(), NID_pkcs7_signed) != 1) return {};
    message->d.sign->contents->type = OBJ_nid2obj(NID_pkcs7_data);
    for (const std::string& der : certificates) {
        const auto certificate = certificateFromDer(der);
        if (!certificate || PKCS7_add_certificate(message.get(), certificate.get()) != 1) return {};
    }
    unsigned char* bytes = nullptr;
    const int size = i2d_PKCS7(message.get(), &bytes);
    if (size <= 0) return {};
    const std::string text =
        encodeBase64(std::string_view{reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size)});
    OPENSSL_free(bytes);
    std::string lines;
    for (std::size_t at = 0; at < text.size(); at += kLineOfBase64)
        lines += text.substr(at, kLineOfBase64) + '\n';
    return lines;
}

std::string basicPassword(std::string_view header) {
    constexpr std::string_view kScheme = "Basic ";
    if (!header.starts_with(kScheme)) return {};
    const auto login = decodeBase64(header.substr(kScheme.size()));
    const auto colon = login ? login->find(':') : std::string::npos;
    return colon == std::string::npos ? std::string{} : login->substr(colon + 1);
}

std::string percentDecoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            plain += text[at];
            continue;
        }
        const auto digits = text.substr(at + 1, 2);
        unsigned value = 0;
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (digits.size() != 2 || problem != std::errc{} || end != digits.data() + 2)
            return std::string{text};
        plain += static_cast<char>(value);
        at += 2;
    }
    return plain;
}

}  // namespace portal
