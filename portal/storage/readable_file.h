// SPDX-License-Identifier: GPL-3.0-or-later
// A file to be read piece by piece.
#pragma once

#include <filesystem>

#include "portal/storage/readable.h"

namespace portal {

// Null when there is no regular file of this name.
[[nodiscard]] MaybeReadable readableFile(const std::filesystem::path& file);

}  // namespace portal
