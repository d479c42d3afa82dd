// SPDX-License-Identifier: GPL-3.0-or-later
// The real SANE with nothing but one back end, and a scan from beginning to end.
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "drivers/scanner/scanner.h"
#include "tests/scratch_folder.h"

namespace tramso::test {

// SANE for this process and its children: one back end and what its files say. One at a time.
class SaneSetup {
public:
    SaneSetup(const std::string& backend, const std::string& itsConfig) {
        static const ScratchFolder kFolder;  // one a process: SANE asks for its name once and keeps to it
        std::ofstream{kFolder.path() / "dll.conf"} << backend << "\n";
        std::ofstream{kFolder.path() / (backend + ".conf")} << itsConfig;
        ::setenv("SANE_CONFIG_DIR", kFolder.path().c_str(), 1);
    }
};

// SANE's own test device, `test:0`: a feeder with ten pages and a glass.
class TestDevice : public SaneSetup {
public:
    explicit TestDevice(const std::string& lines = {}) : SaneSetup{"test", "number_of_devices 1\n" + lines} {}
};

// What a scan gave.
struct Scanned {
    Result<int> pages;
    std::vector<PageImage> images;
};
[[nodiscard]] inline Scanned scanAll(Scanner& scanner, ScanKind kind) {
    std::vector<PageImage> images;
    auto pages = scanner.scan(kind, [&](PageImage image) { images.push_back(std::move(image)); }, {});
    return {pages, std::move(images)};
}

}  // namespace tramso::test
