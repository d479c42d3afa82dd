// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with mistakes: told with file and line, never read by halves.
#include <catch2/catch.hpp>

#include "kiosk/places/places.h"

using namespace tramso;

namespace {

std::string firstProblem(std::string_view toml) {
    Places places;
    const auto problems = readPlacesFile(toml, "p.toml", places);
    return problems.empty() ? "" : problems.front().text;
}

}  // namespace

TEST_CASE("what is wrong is told with its line") {
    CHECK(firstProblem("[[provinces]]\ncode = \"079\"\nname = \"Tỉnh Mẫu\"\n") ==
          "p.toml:1: format is missing");
    CHECK(firstProblem("format = 1\n[[provinces]]\ncode = \"079\"\nname = \"Tỉnh Mẫu\"\n").empty());
    CHECK(firstProblem("format = 2\n") == "p.toml:1: format should be a whole number from 1 to 1");
    CHECK(firstProblem("format = 1\n[[provinces]]\nname = \"Tỉnh Mẫu\"\n") ==
          "p.toml:2: provinces[1].code is missing");
    CHECK(firstProblem("format = 1\nunits = 3\n") == "p.toml:2: units should be written [[units]]");
    CHECK(firstProblem("format = 1\nwards = []\n") == "p.toml:2: wards is not known here");
    CHECK(firstProblem("format = 1\nprovince = \"1\"\n[[units]]\nname = \"a\"\ncode = \"1\"\n[[units]]\n"
                       "name = \"b\"\ncode = \"1\"\n") == "p.toml:8: units[2].code is used twice");
    CHECK(firstProblem("format = \n").starts_with("p.toml:1: "));
}

TEST_CASE("a folder without tables is no table") {
    const auto places = loadPlaces("/nowhere");
    REQUIRE_FALSE(places);
    CHECK(places.error().front().text == "/nowhere: no provinces here");
}
