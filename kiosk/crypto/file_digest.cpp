// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/crypto/file_digest.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/owned_fd.h"

namespace tramso {

Result<std::string> sha256OfFile(const std::filesystem::path& file) {
    constexpr std::size_t kPiece = 1U << 20U;
    const OwnedFd input{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    if (input.get() < 0) return fail(FaultCode::FileUnreadable, "digest");
    crypto_hash_sha256_state state{};
    crypto_hash_sha256_init(&state);
    std::vector<unsigned char> piece(kPiece);
    for (;;) {
        const ssize_t got = ::read(input.get(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail(FaultCode::FileUnreadable, "digest");
        if (got == 0) break;
        crypto_hash_sha256_update(&state, piece.data(), static_cast<unsigned long long>(got));
    }
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state, digest.data());
    return toHex(std::as_bytes(std::span{digest}));
}

}  // namespace tramso
