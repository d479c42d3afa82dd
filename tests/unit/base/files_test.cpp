// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/files.h"

#include <unistd.h>

#include <catch2/catch.hpp>

using namespace tramso;

namespace {
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("tramso-files-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};
}  // namespace

TEST_CASE("a written file is read back whole, and writing again replaces it") {
    const Folder folder;
    REQUIRE(writeFile(folder.path / "a", viewBytes("first, longer")));
    REQUIRE(writeFile(folder.path / "a", viewBytes("second")));
    CHECK(viewText(*readFile(folder.path / "a", 100)) == "second");
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path}, {}) == 1);
}

TEST_CASE("a file larger than its limit, or absent, is an error value") {
    const Folder folder;
    REQUIRE(writeFile(folder.path / "a", viewBytes("123456")));
    CHECK(readFile(folder.path / "a", 5).error().code == FaultCode::TooLarge);
    CHECK(readFile(folder.path / "b", 5).error().code == FaultCode::FileUnreadable);
    CHECK(writeFile(folder.path / "no" / "a", viewBytes("x")).error().code == FaultCode::FileUnwritable);
}
