// SPDX-License-Identifier: GPL-3.0-or-later
// A folder for one test case, gone with it.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace tramso {

class ScratchFolder {
public:
    // In memory where the test itself says what a disk forgets: syncing a real one would only take time.
    enum class On { Disk, Memory };
    explicit ScratchFolder(On on = On::Disk) {
        const bool memory = on == On::Memory && std::filesystem::is_directory("/dev/shm");
        const auto parent =
            memory ? std::filesystem::path{"/dev/shm"} : std::filesystem::temp_directory_path();
        std::string name = (parent / "tramso-test-XXXXXX").string();
        path_ = mkdtemp(name.data());  // mode 0700
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace tramso
