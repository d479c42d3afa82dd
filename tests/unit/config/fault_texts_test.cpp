// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/loader/fault_texts.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "kiosk/base/text.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

constexpr const char* kShipped = TRAMSO_SOURCE_DIR "/config/faults.toml";

// The shipped file with one passage replaced.
Result<FaultTexts> loadWith(const std::string& from, const std::string& to) {
    std::ifstream file{kShipped};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    const ScratchFolder folder;
    std::ofstream{folder.path() / "faults.toml"} << text.replace(at, from.size(), to);
    return FaultTexts::load(folder.path() / "faults.toml");
}

// "Mời", "bạn" and the like have letters that English has not.
bool hasVietnameseLetter(const std::string& text) {
    return withoutMarks(text) != foldCase(text);
}

}  // namespace

TEST_CASE("every fault has a name of its own") {
    std::set<std::string_view> names;
    for (const FaultCode code : kAllFaultCodes) {
        CHECK(names.insert(faultName(code)).second);
        CHECK(faultName(code) != "unknown");
    }
}

TEST_CASE("every fault says in both languages what happened and what to do now") {
    const auto texts = FaultTexts::load(kShipped);
    REQUIRE(texts);
    for (const FaultCode code : kAllFaultCodes) {
        const FaultText& text = texts->of(code);
        CAPTURE(faultName(code));
        for (const LocalText& each : {text.what, text.now}) {
            CHECK(hasVietnameseLetter(each.vi));
            CHECK_FALSE(hasVietnameseLetter(each.en));
            CHECK(each.vi.ends_with('.'));
            CHECK(each.en.ends_with('.'));
            CHECK(toNfc(each.vi) == each.vi);
        }
    }
}

TEST_CASE("a file that lacks one code or one language is refused") {
    CHECK(loadWith("[\"scanner.jam\"]", "[\"scanner.jam\"]"));
    CHECK_FALSE(loadWith("[\"scanner.jam\"]", "[\"scanner.ham\"]"));
    CHECK_FALSE(loadWith("what_en = \"The scanner's lid is open.\"", ""));
    CHECK_FALSE(loadWith("now_vi = \"Mời đóng nắp rồi bấm quét lại.\"", "now_vi = \"\""));
    CHECK_FALSE(loadWith("now_vi = \"Mời đóng nắp rồi bấm quét lại.\"", "now_vi = 5"));
    CHECK_FALSE(loadWith("[\"cancelled\"]", "[\"cancelled\""));
}

TEST_CASE("a file that is not there is refused as invalid settings") {
    const auto texts = FaultTexts::load("/nowhere/faults.toml");
    REQUIRE_FALSE(texts);
    CHECK(texts.error().code == FaultCode::SettingsInvalid);
}
