// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/printer_profile.h"

#include <catch2/catch.hpp>

using namespace tramso;

namespace {

// The one problem of a profile.
std::string problemOf(const std::string& toml) {
    const auto read = parsePrinterProfile("name = \"P\"\n" + toml, "p.toml");
    REQUIRE_FALSE(read);
    REQUIRE(read.error().size() == 1);
    return read.error().front().text;
}

}  // namespace

TEST_CASE("every shipped profile is whole and fits the paper it names") {
    struct Shipped {
        const char* file;
        int widthDots, dpi, paperMm;
    };
    for (const auto& [file, width, dpi, paper] : {Shipped{"epson-tm-t20", 576, 203, 80},
                                                  {"epson-tm-t88", 512, 180, 80},
                                                  {"generic-80mm", 576, 203, 80},
                                                  {"generic-58mm", 384, 203, 58}}) {
        CAPTURE(file);
        const auto profile = loadPrinterProfile(TRAMSO_SOURCE_DIR "/config/printers", file);
        REQUIRE(profile);
        CHECK(profile->widthDots == width);
        CHECK(profile->dpi == dpi);
        CHECK(profile->widthDots * 25.4 / profile->dpi < paper - 6);
        CHECK_FALSE(profile->name.empty());
    }
}

TEST_CASE("what a profile does not say is as with most printers") {
    const auto profile = parsePrinterProfile("name = \"P\"\nwidth_dots = 384\nknife = \"none\"\n", "p.toml");
    REQUIRE(profile);
    CHECK(profile->widthDots == 384);
    CHECK(profile->knife == Knife::None);
    CHECK(profile->dpi == 203);
    CHECK(profile->status == StatusWay::RealTime);
}

TEST_CASE("a mistake in a profile is told with its line and what is allowed") {
    CHECK(problemOf("dpi = 9\n") == "p.toml:2: dpi is not allowed; allowed: a whole number from 100 to 600");
    CHECK(problemOf("\nknife = \"sharp\"\n") ==
          "p.toml:3: knife is not allowed; allowed: none or partial or full");
    CHECK(problemOf("width_dots = 570\n") == "p.toml:2: width_dots is not a multiple of 8");
    CHECK(problemOf("says_when_printed = 1\n") ==
          "p.toml:2: says_when_printed is not allowed; allowed: true or false");
    CHECK(problemOf("with_dots = 576\n") == "p.toml:2: with_dots is not known in a printer profile");
    CHECK(problemOf("dpi = \n").starts_with("p.toml:2: "));
    const auto unnamed = parsePrinterProfile("dpi = 203\n", "p.toml");
    REQUIRE_FALSE(unnamed);
    CHECK(unnamed.error().front().text == "p.toml:1: name is missing; allowed: a text");
}

TEST_CASE("a profile that is not there is told with those that are") {
    const auto missing = loadPrinterProfile(TRAMSO_SOURCE_DIR "/config/printers", "star-tsp100");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().front().text ==
          "printer profile \"star-tsp100\" cannot be read; there are: epson-tm-t20, epson-tm-t88, "
          "generic-58mm, "
          "generic-80mm");
    for (const char* name : {"../faults", "generic-80mm.toml", "", "/etc/passwd"})
        CHECK_FALSE(loadPrinterProfile(TRAMSO_SOURCE_DIR "/config/printers", name));
}
