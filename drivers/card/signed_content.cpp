// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/signed_content.h"

#include <openssl/err.h>

#include <array>
#include <cstring>

namespace tramso {
namespace {

bool isOfType(CMS_ContentInfo* cms, const char* contentType) {
    const ASN1_OBJECT* type = CMS_get0_eContentType(cms);
    std::array<char, 80> dotted{};
    return type != nullptr && OBJ_obj2txt(dotted.data(), static_cast<int>(dotted.size()), type, 1) > 0 &&
           std::strcmp(dotted.data(), contentType) == 0;
}

bool isSignedData(const CMS_ContentInfo* cms) {
    return OBJ_obj2nid(CMS_get0_type(cms)) == NID_pkcs7_signed;
}

std::optional<std::time_t> toTime(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    return timegm(&parts);
}

std::optional<std::time_t> signingTime(const CMS_SignerInfo* signer) {
    const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    if (at < 0) return std::nullopt;
    X509_ATTRIBUTE* attribute = CMS_signed_get_attr(signer, at);
    const ASN1_TYPE* value = X509_ATTRIBUTE_get0_type(attribute, 0);
    if (value == nullptr) return std::nullopt;
    const bool isTime = value->type == V_ASN1_UTCTIME || value->type == V_ASN1_GENERALIZEDTIME;
    return isTime ? toTime(value->value.asn1_string) : std::nullopt;
}

Bytes contentOf(BIO* out) {
    const char* data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    const auto view = viewBytes({data, size > 0 ? static_cast<std::size_t>(size) : 0});
    return Bytes(view.begin(), view.end());
}

// The first signer; the signature was verified against its certificate.
CertificateHandle signerOf(CMS_ContentInfo* cms) {
    STACK_OF(X509)* signers = CMS_get0_signers(cms);
    CertificateHandle signer;
    if (signers != nullptr && sk_X509_num(signers) > 0) {
        X509* first = sk_X509_value(signers, 0);
        mustWork(X509_up_ref(first) == 1);
        signer.reset(first);
    }
    sk_X509_free(signers);
    return signer;
}

}  // namespace

tl::expected<SignedContent, GenuinenessReason> openSigned(ByteView contentInfo, const char* contentType) {
    const tl::unexpected unreadable{GenuinenessReason::SodUnreadable};
    const unsigned char* at = octets(contentInfo);
    const CmsHandle cms{d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(contentInfo.size()))};
    if (!cms || !isSignedData(cms.get()) || !isOfType(cms.get(), contentType)) return unreadable;
    const BioHandle out{BIO_new(BIO_s_mem())};
    mustWork(out != nullptr);
    constexpr unsigned kFlags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
    if (CMS_verify(cms.get(), nullptr, nullptr, nullptr, out.get(), kFlags) != 1) {
        const bool noCertificate =
            ERR_GET_REASON(ERR_peek_last_error()) == CMS_R_SIGNER_CERTIFICATE_NOT_FOUND;
        ERR_clear_error();
        if (noCertificate) return unreadable;
        return tl::unexpected{GenuinenessReason::SignatureWrong};
    }
    const STACK_OF(CMS_SignerInfo)* infos = CMS_get0_SignerInfos(cms.get());
    if (infos == nullptr || sk_CMS_SignerInfo_num(infos) == 0) return unreadable;
    SignedContent signedContent{contentOf(out.get()), signerOf(cms.get()),
                                signingTime(sk_CMS_SignerInfo_value(infos, 0))};
    if (!signedContent.signer) return unreadable;
    return signedContent;
}

}  // namespace tramso
