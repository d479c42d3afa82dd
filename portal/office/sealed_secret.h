// SPDX-License-Identifier: GPL-3.0-or-later
// The authenticators' secrets at rest: sealed, so that the database alone opens no account.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace portal {

// Seals with XSalsa20-Poly1305 (libsodium's secretbox) under the key of a file. May be used from any thread.
class SecretSeal {
public:
    // Reads the key file, drawn (mode 0600) when there is none; a sentence when it cannot be read.
    [[nodiscard]] static tl::expected<SecretSeal, std::string> load(const std::filesystem::path& file);

    // The secret as text for the database.
    [[nodiscard]] std::string seal(std::string_view secret) const;
    // What was sealed; nothing when it is of another key or was changed.
    [[nodiscard]] std::optional<std::string> open(std::string_view sealed) const;

private:
    std::string key_;  // raw bytes
};

}  // namespace portal
