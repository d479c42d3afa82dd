// SPDX-License-Identifier: GPL-3.0-or-later
// The few things the store does to a disk besides its database, as a port: a test can cut the power at each
// of them.
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso {

class Disk {
public:
    virtual ~Disk() = default;
    // Makes one folder (mode 0700); its parent is there. Nothing happens when it is there already.
    [[nodiscard]] virtual Result<Done> makeFolder(const std::filesystem::path& folder) = 0;
    // Writes a whole new file and syncs its content and its name. DiskFull, FileUnwritable.
    [[nodiscard]] virtual Result<Done> write(const std::filesystem::path& file, ByteView content) = 0;
    // Syncs the names in a folder.
    [[nodiscard]] virtual Result<Done> syncFolder(const std::filesystem::path& folder) = 0;
    // The content of a file up to `limit` bytes.
    [[nodiscard]] virtual Result<Bytes> read(const std::filesystem::path& file, std::size_t limit) = 0;
    // Removes a folder and what is in it; nothing happens when it is not there.
    [[nodiscard]] virtual Result<Done> removeAll(const std::filesystem::path& folder) = 0;
    // Names of the folders in a folder.
    [[nodiscard]] virtual Result<std::vector<std::string>> folders(const std::filesystem::path& folder) = 0;
};

// The machine's own disk.
class RealDisk final : public Disk {
public:
    [[nodiscard]] Result<Done> makeFolder(const std::filesystem::path& folder) override;
    [[nodiscard]] Result<Done> write(const std::filesystem::path& file, ByteView content) override;
    [[nodiscard]] Result<Done> syncFolder(const std::filesystem::path& folder) override;
    [[nodiscard]] Result<Bytes> read(const std::filesystem::path& file, std::size_t limit) override;
    [[nodiscard]] Result<Done> removeAll(const std::filesystem::path& folder) override;
    [[nodiscard]] Result<std::vector<std::string>> folders(const std::filesystem::path& folder) override;
};

}  // namespace tramso
