// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/time_facts.h"

#include <catch2/catch.hpp>

#include "tests/scratch_folder.h"

using namespace tramso;

TEST_CASE("the zone is where the machine's link leads") {
    const ScratchFolder folder;
    const auto link = folder.path() / "localtime";
    CHECK(zoneOf(link).empty());
    std::filesystem::create_symlink("/usr/share/zoneinfo/Asia/Ho_Chi_Minh", link);
    CHECK(zoneOf(link) == "Asia/Ho_Chi_Minh");
}
