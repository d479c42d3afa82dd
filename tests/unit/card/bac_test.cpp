// SPDX-License-Identifier: GPL-3.0-or-later
// ICAO 9303-11 appendix D: basic access control and the session after it.
#include "drivers/card/bac.h"

#include <catch2/catch.hpp>

#include "drivers/card/access_key.h"
#include "drivers/card/crypto/key_derivation.h"
#include "tests/unit/card/card_script.h"

namespace tramso::test {
namespace {

AccessKey printedKey() {
    return AccessKey::fromMrz("L898902C", "690806", "940623").value();
}

void expectBac(ScriptedCard& card) {
    card.expect("0084000008", "4608F91988702212 9000");
    card.expect(
        "0082000028 72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2 5F1448EEA8AD90A7 28",
        "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F 2F2D235D074D7449 9000");
}

ScriptedRandom exampleRandom() {
    return ScriptedRandom{hex("781723860C06C226 0B795240CB7049B01C19B33E32804F0B")};
}

}  // namespace

TEST_CASE("MRZ items are joined with their check digits, long numbers included") {
    CHECK(viewText(printedKey().password()) == "L898902C<369080619406236");
    const auto longNumber = AccessKey::fromMrz("D23145890734", "340712", "950712");
    CHECK(viewText(longNumber->password()) == "D23145890734934071279507122");
}

TEST_CASE("an access number is six digits and MRZ items are what a card prints") {
    CHECK(AccessKey::fromCan("000123").has_value());
    for (const auto* can : {"", "12345", "1234567", "12345a", "１２３４５６"})
        CHECK_FALSE(AccessKey::fromCan(can));
    CHECK_FALSE(AccessKey::fromMrz("", "690806", "940623"));
    CHECK_FALSE(AccessKey::fromMrz("090000123", "69-806", "940623"));
    CHECK_FALSE(AccessKey::fromMrz("09000012a", "690806", "940623"));
    CHECK_FALSE(AccessKey::fromMrz("12345678901234567890123", "690806", "940623"));
}

TEST_CASE("keys come from the seed as in the worked examples") {
    const Bytes seed = hex("239AB9CB282DAF66231DC5A4DF6BFBAE");
    CHECK(toHex(deriveKey(CipherKind::TripleDes, seed, KeyUse::Encryption).bytes()) ==
          "ab94fdecf2674fdfb9b391f85d7f76f2");
    CHECK(toHex(deriveKey(CipherKind::TripleDes, seed, KeyUse::Mac).bytes()) ==
          "7962d9ece03d1acd4c76089dce131543");
    const auto key = AccessKey::fromMrz("090000123", "900115", "300115");
    CHECK(toHex(passwordSeed(*key).bytes().first(16)) == "7df26a772bfee86114faba2af303670a");
}

TEST_CASE("BAC opens the chip of the worked example and reads its EF.COM") {
    ScriptedCard card;
    expectBac(card);
    card.expect("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", "990290008E08FA855A5D4C50A8ED9000");
    card.expect("0CB000000D9701048E08ED6705417E96BA5500",
                "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
    card.expect("0CB000040D9701128E082EA28A70F3C7B53500",
                "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000");
    PlainChannel plain{card};
    auto random = exampleRandom();
    auto session = openWithBac(plain, printedKey(), random);
    REQUIRE(session);
    SecureChannel channel{plain, std::move(*session)};
    CHECK(channel.send({0x00, 0xA4, 0x02, 0x0C, hex("011E"), 0})->status == sw::kOk);
    CHECK(toHex(channel.send({0x00, 0xB0, 0x00, 0x00, {}, 4})->data) == "60145f01");
    CHECK(toHex(channel.send({0x00, 0xB0, 0x00, 0x04, {}, 18})->data) ==
          "04303130365f36063034303030305c026175");
    CHECK(card.allUsed());
}

TEST_CASE("a chip that refuses the key is told apart from one that talks nonsense") {
    ScriptedCard card;
    card.expect("0084000008", "4608F91988702212 9000");
    card.expect(
        "0082000028 72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2 5F1448EEA8AD90A7 28",
        "6300");
    PlainChannel plain{card};
    auto random = exampleRandom();
    CHECK(openWithBac(plain, printedKey(), random).error().code == FaultCode::CardKeyWrong);

    ScriptedCard liar;
    liar.expect("0084000008", "4608F91988702212 9000");
    liar.expect(
        "0082000028 72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2 5F1448EEA8AD90A7 28",
        "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F 2F2D235D074D7448 9000");
    PlainChannel toLiar{liar};
    auto again = exampleRandom();
    CHECK(openWithBac(toLiar, printedKey(), again).error().code == FaultCode::CardFailed);
}

TEST_CASE("an answer with a wrong checksum, without one, or torn is no answer") {
    const auto answered = [](std::string_view response) {
        ScriptedCard card;
        expectBac(card);
        card.expect("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", response);
        PlainChannel plain{card};
        auto random = exampleRandom();
        SecureChannel channel{plain, std::move(*openWithBac(plain, printedKey(), random))};
        return channel.send({0x00, 0xA4, 0x02, 0x0C, hex("011E"), 0});
    };
    for (const auto* response : {"990290008E08FA855A5D4C50A8EE9000",  // checksum
                                 "990290009000",                      // without
                                 "9000",                              // a bare success
                                 "99029000 8E08FA855A5D4C50 9000"})   // torn
        CHECK(answered(response).error().code == FaultCode::CardFailed);
    CHECK(answered("6A82")->status == sw::kFileNotFound);
}

}  // namespace tramso::test
