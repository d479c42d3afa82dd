// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/loader/settings.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/scratch_folder.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

std::vector<SettingsProblem> problemsOf(std::string_view toml) {
    const auto read = parseSettings(toml, "kiosk.toml");
    return read ? std::vector<SettingsProblem>{} : read.error();
}

// The one problem of a text.
std::string problemOf(std::string_view toml) {
    const auto problems = problemsOf(toml);
    REQUIRE(problems.size() == 1);
    return problems.front().text;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an empty file gives the defaults of a station on a desk") {
    const auto settings = parseSettings("", "kiosk.toml");
    REQUIRE(settings);
    CHECK(settings->service.url == "http://127.0.0.1:8080");
    CHECK(settings->service.timeout == 20s);
    CHECK(settings->store.folder == "/var/lib/tramso");
    CHECK(settings->printer.profile == "generic-80mm");
    CHECK(settings->ocr.language == "vie");
    CHECK(settings->visit.warnAfter == 60s);
    CHECK(settings->screen.fullScreen);
    CHECK_FALSE(settings->station.english);
    CHECK_FALSE(settings->keyboard.vni);
    CHECK_FALSE(settings->keyboard.modernTones);
}

TEST_CASE("what a file says replaces the default, the rest stays") {
    const auto settings = parseSettings(
        "[station]\nname = \"Điểm hỗ trợ Khu phố 5\"\nenglish = true\n"
        "[service]\ntimeout_s = 120\n[printer]\nvendor = 0x04b8\nprofile = \"epson-tm-t88\"\n"
        "[store]\nkey_file = \"/etc/tramso/key\"\n[keyboard]\nvni = true\nmodern_tones = true\n",
        "kiosk.toml");
    REQUIRE(settings);
    CHECK(settings->station.name == "Điểm hỗ trợ Khu phố 5");
    CHECK(settings->station.english);
    CHECK(settings->service.timeout == 120s);
    CHECK(settings->service.retryFirst == 5s);
    CHECK(settings->printer.vendor == 0x04B8);
    CHECK(settings->printer.profile == "epson-tm-t88");
    CHECK(settings->store.keyFile == "/etc/tramso/key");
    CHECK(settings->keyboard.vni);
    CHECK(settings->keyboard.modernTones);
}

TEST_CASE("an unknown key is refused with its line and the name that was probably meant") {
    CHECK(problemOf("[service]\ntimeout_s = 20\ntimeouts = 3\n") ==
          "kiosk.toml:3: service.timeouts is not a setting; did you mean service.timeout_s?");
    CHECK(contains(problemOf("[scaner]\ndevice = \"x\"\n"), "kiosk.toml:2: scaner.device is not a setting"));
    CHECK(contains(problemOf("hotline = \"1022\"\n"), "kiosk.toml:1: hotline is not a setting"));
    CHECK(contains(problemOf("[service.url]\nhost = \"x\"\n"), "kiosk.toml:1:"));
}

TEST_CASE("a section nobody knows is refused even when it is empty") {
    CHECK(contains(problemOf("[station]\n\n[vist]\n"), "kiosk.toml:3: vist is not a section"));
}

TEST_CASE("a number out of range is refused with what is allowed") {
    CHECK(problemOf("[service]\ntimeout_s = 900\n") ==
          "kiosk.toml:2: service.timeout_s is 900; allowed: a whole number from 1 to 120");
    CHECK(contains(problemOf("[ocr]\nthreads = -1\n"), "from 0 to 64"));
    CHECK(contains(problemOf("[screen]\nwidth = 9223372036854775807\n"), "from 480 to 4320"));
}

TEST_CASE("limits themselves are allowed, one beyond is not") {
    CHECK(problemsOf("[visit]\nwarn_after_s = 10\nwipe_after_s = 600\n").empty());
    CHECK(problemsOf("[visit]\nwarn_after_s = 9\nwipe_after_s = 601\n").size() == 2);
}

TEST_CASE("a value of another kind is refused, not bent into shape") {
    CHECK(contains(problemOf("[service]\ntimeout_s = \"20\"\n"), "allowed: a whole number from 1 to 120"));
    CHECK(contains(problemOf("[service]\ntimeout_s = 20.0\n"), "a whole number"));
    CHECK(contains(problemOf("[service]\nurl = 8080\n"), "allowed: a text"));
    CHECK(contains(problemOf("[screen]\nfull_screen = 1\n"), "allowed: true or false"));
    CHECK(contains(problemOf("[store]\nfolder = [\"/a\", \"/b\"]\n"), "allowed: a path"));
    CHECK(contains(problemOf("station = 5\n"), "kiosk.toml:1: station"));
    CHECK_FALSE(problemsOf("[[station]]\nname = \"a\"\n").empty());
}

TEST_CASE("all problems of a file are told at once, each with its line") {
    const auto problems = problemsOf("[service]\ntimeout_s = 0\n\n[screen]\nwidth = 1\nheigth = 1920\n");
    REQUIRE(problems.size() == 3);
    std::set<int> lines;
    for (const SettingsProblem& problem : problems) lines.insert(problem.line);
    CHECK(lines == std::set{2, 5, 6});
}

TEST_CASE("what is no TOML is told with its line") {
    const auto problems = problemsOf("[service]\nurl = \"http://a\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().line == 2);
    CHECK(contains(problems.front().text, "kiosk.toml:2: "));
    CHECK_FALSE(problemsOf("[service]\nurl = \"\xFF\"\n").empty());
    CHECK_FALSE(problemsOf("[service]\ntimeout_s = 20\ntimeout_s = 30\n").empty());
}

TEST_CASE("a text whose quotes were forgotten is told with its line, whatever letters it has") {
    for (const char* text :
         {"Trạm Số", "Điểm hỗ trợ", "Ấp 1", "ở đây", "5 Đường", "\"Điểm\" Đông", "\u3133", "\uFEFF"}) {
        const auto problems = problemsOf("[station]\nname = " + std::string{text} + "\n");
        CAPTURE(text);
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().line == 2);
    }
}

TEST_CASE("a text typed with separate marks is kept as single letters") {
    const auto settings = parseSettings("[station]\nname = \"Tra\u0323m So\u0302\u0301\"\n", "kiosk.toml");
    REQUIRE(settings);
    CHECK(settings->station.name == "Trạm Số");
}

TEST_CASE("a file that is missing or far too long is one problem that names it") {
    const ScratchFolder folder;
    const auto missing = loadSettings(folder.path() / "kiosk.toml");
    REQUIRE_FALSE(missing);
    REQUIRE(missing.error().size() == 1);
    CHECK(contains(missing.error().front().text, "kiosk.toml"));
    CHECK_FALSE(loadSettings("/dev/zero"));
}
