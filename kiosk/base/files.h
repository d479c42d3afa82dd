// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files in one call, with a size limit on the way in and durability on the way out.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso {

// The content of a file. FileUnreadable if it cannot be read, TooLarge if it holds more than `limit` bytes.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit);

// The entries of a folder with this extension (".toml"), by name; none when it cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder,
                                                         std::string_view extension);

// Writes all of it to an open file, without syncing; false, and errno set, when that failed.
[[nodiscard]] bool writeAll(int fd, ByteView content);

// Writes a file so that after a power cut it holds either the old content or all of the new: a temporary file
// beside it, fsync, rename, fsync of the folder. DiskFull or FileUnwritable otherwise; then nothing has
// changed.
[[nodiscard]] Result<Done> writeFile(const std::filesystem::path& path, ByteView content);

}  // namespace tramso
