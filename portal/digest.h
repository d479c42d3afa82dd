// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 of texts and files.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "portal/digest_context.h"

namespace portal {

// Bytes as lower-case hex digits.
[[nodiscard]] std::string hexDigits(std::string_view bytes);

// 64 lower-case hex digits.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

// The same in base64, as a Content-Security-Policy names an inline style.
[[nodiscard]] std::string sha256Base64(std::string_view bytes);

// 64 lower-case hex digits of a file's content, read in pieces; nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> sha256OfFile(const std::filesystem::path& file);

// The SHA-256 of bytes as they come.
class RunningDigest {
public:
    RunningDigest();

    void add(std::string_view bytes);
    // 32 bytes, or 64 lower-case hex digits. Either is called once, at the end.
    [[nodiscard]] std::array<unsigned char, 32> bytes();
    [[nodiscard]] std::string hex();

private:
    DigestContext context_;
};

// Compares two secrets in a time that does not depend on where they differ.
[[nodiscard]] bool sameSecret(std::string_view a, std::string_view b);

}  // namespace portal
