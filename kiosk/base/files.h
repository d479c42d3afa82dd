// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files in one call, with a size limit on the way in and durability on the way out.
#pragma once

#include <filesystem>

#include "kiosk/base/bytes.h"

namespace tramso {

// The content of a file. FileUnreadable if it cannot be read, TooLarge if it holds more than `limit` bytes.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit);

// Writes a file so that after a power cut it holds either the old content or all of the new: a temporary file
// beside it, fsync, rename, fsync of the folder. DiskFull or FileUnwritable otherwise; then nothing has
// changed.
[[nodiscard]] Result<Done> writeFile(const std::filesystem::path& path, ByteView content);

}  // namespace tramso
