// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/loader/settings_file.h"

#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

constexpr std::string_view kByHand =
    "# Ward 5, the box beside the door\n"
    "[service]\n"
    "url = \"https://service.example\"  # since March\n"
    "timeout_s = 40  # their line is slow\n"
    "\n"
    "[sound]\n"
    "# Loud: the hall is full in the morning.\n"
    "volume = 90 # per cent\n";

Settings settingsOf(std::string_view toml) {
    const auto read = parseSettings(toml, "kiosk.toml");
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("a changed setting leaves every other line, remark and blank as a technician wrote them") {
    Settings wanted = settingsOf(kByHand);
    wanted.sound.volume = 35;
    std::string expected{kByHand};
    expected.replace(expected.find("volume = 90 "), 12, "volume = 35  ");
    CHECK(withSettings(kByHand, wanted) == expected);
    CHECK(withSettings(kByHand, settingsOf(kByHand)) == kByHand);
}

TEST_CASE("a setting the file has not named joins its section, or brings one along") {
    Settings wanted = settingsOf(kByHand);
    wanted.service.proxy = "http://proxy.example:3128";
    wanted.station.name = "Điểm \"mới\"";
    const std::string text = withSettings(kByHand, wanted);
    CHECK(text.find("[service]") == text.rfind("[service]"));
    CHECK(text.find("# Loud: the hall is full") != std::string::npos);
    const Settings read = settingsOf(text);
    CHECK(read.service.proxy == wanted.service.proxy);
    CHECK(read.station.name == wanted.station.name);
    CHECK(read.sound.volume == 90);
}

TEST_CASE("however a file is written, what is saved is what was wanted") {
    for (const std::string_view toml :
         {"sound.volume = 5\n", "sound = { volume = 5 }\n", "[sound]\n\"volume\" = 5\n",
          "[ sound ]\nvolume=5", "[sound] # tones\r\nvolume = 5\r\n",
          "[station]\nname = \"\"\"a\n[sound]\nvolume = 7\"\"\"\n[sound]\nvolume = 5\n", "no settings at all",
          ""}) {
        CAPTURE(toml);
        Settings wanted = parseSettings(toml, "kiosk.toml").value_or(Settings{});
        wanted.sound.volume = 61;
        const Settings read = settingsOf(withSettings(toml, wanted));
        CHECK(read.sound.volume == 61);
        CHECK(read.station.name == wanted.station.name);
    }
}

TEST_CASE("a file that is not there is made with what differs from the defaults") {
    const ScratchFolder folder;
    Settings wanted;
    wanted.station.ward = "UBND phường Mẫu";
    REQUIRE(saveSettings(folder.path() / "kiosk.toml", wanted));
    const auto read = loadSettings(folder.path() / "kiosk.toml");
    REQUIRE(read);
    CHECK(read->station.ward == "UBND phường Mẫu");
}
