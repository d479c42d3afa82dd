// SPDX-License-Identifier: GPL-3.0-or-later
// The digest of a file too large to be held.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/fault.h"

namespace tramso {

// SHA-256 in 64 hex digits, read piece by piece. FileUnreadable.
[[nodiscard]] Result<std::string> sha256OfFile(const std::filesystem::path& file);

}  // namespace tramso
