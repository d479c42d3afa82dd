// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <fstream>

#include "config/loader/settings_file.h"
#include "kiosk/base/files.h"
#include "kiosk/enrol/enrolment.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

void put(const std::filesystem::path& file, std::string_view text) {
    std::filesystem::create_directories(file.parent_path());
    REQUIRE(writeFile(file, viewBytes(text)));
}

struct Box {
    ScratchFolder folder;
    std::filesystem::path settingsFile = folder.path() / "settings/kiosk.toml";
    Settings settings;

    Box() {
        settings.station.name = R"(Điểm "5" \ phụ)";
        settings.service.url = "https://dvc.example";
        settings.service.certificateFile = settings.service.keyFile =
            folder.path() / "settings/station-1.pem";
        settings.service.caFile = folder.path() / "settings/service-1.pem";
        settings.store.folder = folder.path() / "store";
        settings.store.keyFile = folder.path() / "key";
        settings.scanner.device = "test:0";
        put(settings.store.keyFile, std::string(32, 'k'));
        put(settings.store.folder / "outbox.db", "sealed");
        put(settings.service.keyFile, "key and certificate");
        put(settings.service.caFile, "authority");
        put(settingsFile, settingsToml(settings));
    }
};

}  // namespace

TEST_CASE("a blank box has no key, no store, no certificate, and belongs to nobody") {
    Box box;
    // Whoever kept the file open sees what becomes of the bytes under its name.
    std::ifstream key{box.settings.store.keyFile, std::ios::binary};
    REQUIRE(blankStation(box.settings, box.settingsFile));
    CHECK_FALSE(std::filesystem::exists(box.settings.store.keyFile));
    std::string left(32, '\0');
    key.read(left.data(), 32);
    CHECK(left != std::string(32, 'k'));
    CHECK_FALSE(std::filesystem::exists(box.settings.store.folder));
    CHECK_FALSE(std::filesystem::exists(box.settings.service.keyFile));
    CHECK_FALSE(std::filesystem::exists(box.settings.service.caFile));
    CHECK_FALSE(isEnrolled(box.settingsFile));
}

TEST_CASE("a blank box still knows its devices") {
    Box box;
    REQUIRE(blankStation(box.settings, box.settingsFile));
    const auto settings = loadSettings(box.settingsFile);
    REQUIRE(settings);
    CHECK(settings->scanner.device == "test:0");
    CHECK(settings->store.folder == box.settings.store.folder);
    CHECK(settings->station.name == Settings{}.station.name);
}

TEST_CASE("a box whose key cannot be destroyed is left as it is") {
    Box box;
    std::filesystem::remove(box.settings.store.keyFile);
    std::filesystem::create_directory(box.settings.store.keyFile);
    CHECK_FALSE(blankStation(box.settings, box.settingsFile));
    CHECK(std::filesystem::exists(box.settings.store.folder / "outbox.db"));
    CHECK(isEnrolled(box.settingsFile));
}

TEST_CASE("making a blank box blank again is no mistake") {
    Box box;
    const auto blank = blankStation(box.settings, box.settingsFile);
    REQUIRE(blank);
    CHECK(blankStation(*blank, box.settingsFile));
}

TEST_CASE("settings come back from their file as they were written") {
    Box box;
    box.settings.service.mostKbitPerSecond = 512;
    box.settings.station.english = true;
    box.settings.visit.keepDrafts = std::chrono::hours{3};
    const auto read = parseSettings(settingsToml(box.settings), "test");
    REQUIRE(read);
    CHECK(read->station.name == box.settings.station.name);
    CHECK(settingsToml(*read) == settingsToml(box.settings));
    CHECK(read->service.mostKbitPerSecond == 512);
    CHECK(read->station.english);
    CHECK(read->visit.keepDrafts == std::chrono::hours{3});
}

TEST_CASE(
    "a box without settings, or whose service is not named, is blank; one with a mistake in them is not") {
    const ScratchFolder folder;
    const auto file = folder.path() / "kiosk.toml";
    CHECK_FALSE(isEnrolled(file));
    put(file, "[service]\nurl = \"\"\n");
    CHECK_FALSE(isEnrolled(file));
    put(file, "[service]\nurl = \"https://dvc.example\"\n");
    CHECK(isEnrolled(file));
    put(file, "[service\n");
    CHECK(isEnrolled(file));
}
