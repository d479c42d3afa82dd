// SPDX-License-Identifier: GPL-3.0-or-later
// One-time codes against the tables of RFC 4226, RFC 6238 and RFC 4648.
#include <array>
#include <catch2/catch.hpp>
#include <utility>

#include "portal/office/totp.h"

namespace {

const std::string kSecret = "12345678901234567890";  // RFC 4226 appendix D, RFC 6238 appendix B

}  // namespace

TEST_CASE("counters give the codes of RFC 4226 appendix D") {
    constexpr std::array kCodes{"755224", "287082", "359152", "969429", "338314",
                                "254676", "287922", "162583", "399871", "520489"};
    for (std::size_t counter = 0; counter < kCodes.size(); ++counter)
        CHECK(portal::oneTimeCode(kSecret, counter) == kCodes.at(counter));
}

TEST_CASE("moments give the codes of RFC 6238 appendix B") {
    const std::array<std::pair<portal::Seconds, const char*>, 6> table{{{59, "94287082"},
                                                                        {1111111109, "07081804"},
                                                                        {1111111111, "14050471"},
                                                                        {1234567890, "89005924"},
                                                                        {2000000000, "69279037"},
                                                                        {20000000000, "65353130"}}};
    for (const auto& [moment, code] : table)
        CHECK(portal::oneTimeCode(kSecret, static_cast<std::uint64_t>(moment / portal::kTotpPeriod), 8) ==
              code);
}

TEST_CASE("a code holds for its period and the ones beside it, and serves once") {
    // Counter 5 of RFC 4226: the seconds 150 to 179.
    const std::string code = "254676";
    for (const portal::Seconds moment : {120, 150, 179, 209})
        CHECK(portal::periodOfCode(kSecret, code, moment, 0) == 5);
    for (const portal::Seconds moment : {119, 210})
        CHECK_FALSE(portal::periodOfCode(kSecret, code, moment, 0));
    CHECK_FALSE(portal::periodOfCode(kSecret, code, 160, 5));
    CHECK_FALSE(portal::periodOfCode(kSecret, code, 160, 6));
    for (const char* other : {"", "25467", "2546760", "254677", "abcdef"})
        CHECK_FALSE(portal::periodOfCode(kSecret, other, 160, 0));
}

TEST_CASE("secrets are written as RFC 4648 section 10 does, without padding") {
    const std::array<std::pair<const char*, const char*>, 7> table{{{"", ""},
                                                                    {"f", "MY"},
                                                                    {"fo", "MZXQ"},
                                                                    {"foo", "MZXW6"},
                                                                    {"foob", "MZXW6YQ"},
                                                                    {"fooba", "MZXW6YTB"},
                                                                    {"foobar", "MZXW6YTBOI"}}};
    for (const auto& [bytes, text] : table) CHECK(portal::base32(bytes) == text);
    CHECK(portal::otpauthUri(kSecret, "lan") ==
          "otpauth://totp/TramSo:lan?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=TramSo&algorithm=SHA1&"
          "digits=6&period=30");
}
