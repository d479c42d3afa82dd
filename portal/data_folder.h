// SPDX-License-Identifier: GPL-3.0-or-later
// The folder a service lives in: its lock, its token, its database.
#pragma once

#include <filesystem>
#include <string>
#include <tl/expected.hpp>

#include "portal/files.h"

namespace portal {

// Makes the folder (mode 0700) when missing; a sentence when it cannot.
[[nodiscard]] tl::expected<void, std::string> makeFolder(const std::filesystem::path& folder);

// Makes the folder (mode 0700) when missing and holds it against a second service; a sentence when it cannot.
// The lock lasts as long as the descriptor.
[[nodiscard]] tl::expected<Descriptor, std::string> claimFolder(const std::filesystem::path& folder);

// The token of a file, drawn (128 bits and more, mode 0600) when there is none; a sentence when it
// cannot be read or is not one.
[[nodiscard]] tl::expected<std::string, std::string> readOrDrawToken(const std::filesystem::path& file);

// The 32 bytes of a key file of hex digits, drawn (mode 0600) when there is none; a sentence when it cannot
// be written, or holds anything but 64 digits and the end of its line.
[[nodiscard]] tl::expected<std::string, std::string> readOrDrawKey(const std::filesystem::path& file);

}  // namespace portal
