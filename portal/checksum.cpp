// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/checksum.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "portal/base64.h"

namespace portal {
namespace {

const EVP_MD* algorithmOf(std::string_view name) {
    if (name == "sha1") return EVP_sha1();
    if (name == "sha256") return EVP_sha256();
    if (name == "sha512") return EVP_sha512();
    return nullptr;
}

}  // namespace

Answer<Checksum> Checksum::parse(std::string_view header) {
    const auto space = std::min(header.find(' '), header.size());
    const EVP_MD* algorithm = algorithmOf(header.substr(0, space));
    if (algorithm == nullptr) return refuse(400, "Upload-Checksum has an algorithm that is not offered");
    auto announced = decodeBase64(header.substr(std::min(space + 1, header.size())));
    if (!announced || announced->size() != static_cast<std::size_t>(EVP_MD_get_size(algorithm)))
        return refuse(400, "Upload-Checksum is not a digest of its algorithm in base64");
    DigestContext context{EVP_MD_CTX_new()};
    if (EVP_DigestInit_ex(context.get(), algorithm, nullptr) != 1)
        return refuse(500, "the digest cannot be computed");
    return Checksum{std::move(context), std::move(*announced), algorithm == EVP_sha256()};
}

void Checksum::add(std::string_view bytes) {
    EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
}

bool Checksum::holds() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    return EVP_DigestFinal_ex(context_.get(), digest.data(), &size) == 1 && size == announced_.size() &&
           CRYPTO_memcmp(digest.data(), announced_.data(), size) == 0;
}

}  // namespace portal
