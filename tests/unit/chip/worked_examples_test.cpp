// SPDX-License-Identifier: GPL-3.0-or-later
// The chip's half of the protocols against the worked examples of ICAO 9303-11: appendix D (BAC, secure
// messaging) and appendix G (PACE).
#include <algorithm>
#include <catch2/catch.hpp>

#include "drivers/sim/chip/chip_bac.h"
#include "drivers/sim/chip/chip_pace.h"
#include "drivers/sim/chip/der.h"

using namespace tramso;
using namespace tramso::sim;

namespace {

// Hands out prepared bytes, in order.
class PreparedRandom final : public Random {
public:
    explicit PreparedRandom(Bytes bytes) : bytes_{std::move(bytes)} {}
    void fill(std::span<std::byte> out) override {
        REQUIRE(out.size() <= bytes_.size());
        const auto end = bytes_.begin() + static_cast<std::ptrdiff_t>(out.size());
        std::copy(bytes_.begin(), end, out.begin());
        bytes_.erase(bytes_.begin(), end);
    }

private:
    Bytes bytes_;
};

}  // namespace

TEST_CASE("basic access control answers as in appendix D.3, secure messaging as in D.4") {
    PreparedRandom random{
        hex("4608F91988702212"
            "0B4F80323EB3191CB04970CB4052790B")};
    ChipBac bac{{.can = "", .documentNumber = "L898902C", .birth = "690806", .expiry = "940623"}, random};
    CHECK(bac.challenge() == hex("4608F91988702212"));
    auto opened =
        bac.authenticate(hex("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                             "5F1448EEA8AD90A7"));
    REQUIRE(opened);
    CHECK(opened->first == hex("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
                               "2F2D235D074D7449"));
    auto& messaging = opened->second;
    StatusWord refusal = 0;
    const auto select =
        messaging.open(*parseCommand(hex("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800")), refusal);
    REQUIRE(select);
    CHECK(select->data == hex("011E"));
    CHECK(messaging.seal({{}, sw::kOk}) == hex("990290008E08FA855A5D4C50A8ED9000"));
    const auto read = messaging.open(*parseCommand(hex("0CB000000D9701048E08ED6705417E96BA5500")), refusal);
    REQUIRE(read);
    CHECK(read->expect == 4);
    CHECK(messaging.seal({hex("60145F01"), sw::kOk}) ==
          hex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000"));
}

TEST_CASE("PACE with generic mapping over brainpoolP256r1 ends in the tokens of appendix G.1") {
    PreparedRandom random{
        hex("3F00C4D39D153F2B2A214A078D899B22"
            "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560"
            "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A")};
    ChipPace pace{{PaceMapping::Generic, 13, ChipCipher::Aes128},
                  PacePassword::Mrz,
                  {.can = "", .documentNumber = "T22000129", .birth = "640812", .expiry = "101031"},
                  nullptr,
                  random};
    CHECK(pace.step({}) == tlv(0x80, hex("95A3A016522EE98D01E76CB6B98B42C3")));
    CHECK(pace.step(tlv(0x81, hex("047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                                  "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D"))) ==
          tlv(0x82, hex("04824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                        "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54")));
    CHECK(pace.step(tlv(0x83, hex("042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                                  "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462"))) ==
          tlv(0x84, hex("049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                        "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094")));
    CHECK_FALSE(pace.takeSession());
    CHECK(pace.step(tlv(0x85, hex("C2B0BD78D94BA866"))) == tlv(0x86, hex("3ABB9674BCE93C08")));
    CHECK(pace.takeSession());
}
