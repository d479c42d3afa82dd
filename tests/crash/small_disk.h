// SPDX-License-Identifier: GPL-3.0-or-later
// A disk of a few megabytes that only this program sees: tmpfs in a mount namespace of its own.
#pragma once

#include <memory>

#include "tests/scratch_folder.h"

namespace tramso {

class SmallDisk {
public:
    // Nothing when neither root nor user namespaces allow a private mount.
    [[nodiscard]] static std::unique_ptr<SmallDisk> mount(std::size_t bytes);
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk();

    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    // Fills the disk so that this many bytes (whole pages) stay free.
    void leaveFree(std::size_t bytes);
    // Takes away what leaveFree() put there.
    void makeRoom();
    // Mounts it anew; false while a file is open for writing.
    enum class Mode { Writable, ReadOnly };
    [[nodiscard]] bool remount(Mode mode);

private:
    SmallDisk() = default;
    [[nodiscard]] std::size_t available() const;
    ScratchFolder folder_;
};

}  // namespace tramso
