// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/digest.h"

#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <fstream>
#include <vector>

#include "portal/base64.h"

namespace portal {
namespace {

using Digest = std::array<unsigned char, 32>;

Digest digestOf(std::string_view bytes) {
    RunningDigest hash;
    hash.add(bytes);
    return hash.bytes();
}

std::string_view viewOf(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace

std::string hexDigits(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return text;
}

void FreeDigestContext::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

RunningDigest::RunningDigest() : context_{EVP_MD_CTX_new()} {
    EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
}

void RunningDigest::add(std::string_view bytes) {
    EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
}

std::array<unsigned char, 32> RunningDigest::bytes() {
    Digest digest{};
    EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr);
    return digest;
}

std::string RunningDigest::hex() {
    return hexDigits(viewOf(bytes()));
}

std::string sha256Hex(std::string_view bytes) {
    return hexDigits(viewOf(digestOf(bytes)));
}

std::string sha256Base64(std::string_view bytes) {
    return encodeBase64(viewOf(digestOf(bytes)));
}

std::optional<std::string> sha256OfFile(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    RunningDigest hash;
    std::vector<char> piece(std::size_t{256} * 1024);
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.add({piece.data(), static_cast<std::size_t>(stream.gcount())});
    }
    if (!stream.eof()) return std::nullopt;
    return hash.hex();
}

bool sameSecret(std::string_view a, std::string_view b) {
    const Digest left = digestOf(a);
    const Digest right = digestOf(b);
    return CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace portal
