// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/wedge.h"

#include <catch2/catch.hpp>

using namespace tramso;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view kCode = "https://service.example/t/0123456789abcdef0123456789abcdef";

// Types at a pace of so many ms a key; what the last key brought.
struct Typing {
    Wedge wedge;
    std::chrono::milliseconds now{10'000};
    int taken = 0;

    Wedge::Heard key(std::string_view text, bool enter, std::chrono::milliseconds pace) {
        now += pace;
        Wedge::Heard heard = wedge.key(text, enter, now);
        taken += heard.taken ? 1 : 0;
        return heard;
    }
    Wedge::Heard line(std::string_view text, std::chrono::milliseconds pace) {
        for (const char& letter : text) {
            if (letter >= 'A' && letter <= 'Z') CHECK(key("", false, pace / 2).code.empty());  // Shift
            CHECK(key({&letter, 1}, false, pace).code.empty());
        }
        return key("", true, pace);
    }
};

}  // namespace

TEST_CASE_METHOD(Typing,
                 "what a scanner types is heard whole, and reaches nobody else after its first keys") {
    CHECK(line(kCode, 2ms).code == kCode);
    CHECK(taken == static_cast<int>(kCode.size() - Wedge::kSurely + 1 + 1));
    CHECK(line("TS-7K3M-92QD", 12ms).code == "TS-7K3M-92QD");
    CHECK(line("Nguyễn Văn Mẫu|01", 30ms).code == "Nguyễn Văn Mẫu|01");
}

TEST_CASE_METHOD(Typing, "a person's keys are left alone, also Enter, Space and a pad's") {
    for (const auto pace : {90ms, 140ms, 400ms}) CHECK(line("nguyen van mau", pace).code.empty());
    for (int i = 0; i < 20; ++i) CHECK_FALSE(key(" ", false, 150ms).taken);
    CHECK_FALSE(key("", true, 20ms).taken);
    CHECK(taken == 0);
}

TEST_CASE_METHOD(Typing, "half a code, a broken one and an endless one are none") {
    CHECK(line("1234567", 2ms).code.empty());
    for (const char* letter : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
        CHECK(key(letter, false, 2ms).code.empty());
    CHECK(key("", true, 500ms).code.empty());
    CHECK(line(std::string(Wedge::kLongest + 1, '7'), 1ms).code.empty());
    CHECK(line(std::string(100'000, '7'), 1ms).code.empty());
    CHECK(line(kCode, 2ms).code == kCode);
}
