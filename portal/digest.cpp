// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/digest.h"

#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>
#include <vector>

#include "portal/base64.h"

namespace portal {
namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Digest = std::array<unsigned char, 32>;

class Sha256 {
public:
    Sha256() : context_{EVP_MD_CTX_new()} { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }
    void add(const char* data, std::size_t size) { EVP_DigestUpdate(context_.get(), data, size); }
    Digest finish() {
        Digest digest{};
        EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr);
        return digest;
    }

private:
    std::unique_ptr<EVP_MD_CTX, FreeContext> context_;
};

Digest digestOf(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes.data(), bytes.size());
    return hash.finish();
}

std::string hexOf(const Digest& digest) {
    std::string text;
    for (const unsigned char byte : digest) text += fmt::format("{:02x}", byte);
    return text;
}

}  // namespace

RunningDigest::RunningDigest() : context_{EVP_MD_CTX_new()} {
    EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
}

void RunningDigest::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

void RunningDigest::add(std::string_view bytes) {
    EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
}

std::string RunningDigest::hex() {
    Digest digest{};
    EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr);
    return hexOf(digest);
}

std::string sha256Hex(std::string_view bytes) {
    return hexOf(digestOf(bytes));
}

std::string sha256Base64(std::string_view bytes) {
    const Digest digest = digestOf(bytes);
    return encodeBase64({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::optional<std::string> sha256OfFile(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    Sha256 hash;
    std::vector<char> piece(std::size_t{256} * 1024);
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.add(piece.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (!stream.eof()) return std::nullopt;
    return hexOf(hash.finish());
}

bool sameSecret(std::string_view a, std::string_view b) {
    const Digest left = digestOf(a);
    const Digest right = digestOf(b);
    return CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace portal
