// SPDX-License-Identifier: GPL-3.0-or-later
// A folder for one test case, gone with it.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace tramso {

class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "tramso-test-XXXXXX").string();
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
