// SPDX-License-Identifier: GPL-3.0-or-later
// ICAO 9303-11 appendix H: integrated mapping, on a curve and in a Diffie-Hellman group.
#include <catch2/catch.hpp>

#include "drivers/card/crypto/key_derivation.h"
#include "drivers/card/crypto/mac.h"
#include "drivers/card/pace_mapping.h"
#include "tests/unit/card/card_script.h"

namespace tramso::test {
namespace {

constexpr auto kPasswordKey = "591468CDA83D65219CCCB8560233600F";
constexpr int kBrainpool256 = 13;
constexpr int kDiffieHellman1024 = 0;

}  // namespace

TEST_CASE("integrated mapping on a curve follows appendix H.1") {
    const auto nonce =
        decryptCbc(CipherKind::Aes128, hex(kPasswordKey), {}, hex("143DC40C08C8E891FBED7DEDB92B64AD"));
    CHECK(toHex(*nonce) == "2923be84e16cd6ae529049f1f1bbe9eb");
    const Bytes readerNonce = hex("5DD4CBFC96F5453B130D890A1CDBAE32");
    CHECK(*pseudoRandom(CipherKind::Aes128, 256, *nonce, readerNonce) ==
          hex("E4447E2DFB3586BAC05DDB00156B57FBB2179A3949294C97254189800C517BAA8DA0FF397ED8C445D3E421E4FEB573"
              "22"));
    const auto group = standardGroup(kBrainpool256).value();
    const auto generator = mapIntegrated(CipherKind::Aes128, *group, *nonce, readerNonce);
    CHECK(*generator == hex("04 8E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427"
                            "4C1AE14BD0C3DBAC0C871B7F3608169364437CA30AC243A089D3F266C1E60FAD"));
    const Bytes reader = hex("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
    const auto readerKey = group->power(*generator, reader);
    CHECK(*readerKey == hex("04 89CBA23FFE96AA18D824627C3E934E54A9FD0B87A95D1471DC1C0ABFDCD640D4"
                            "6755DE9B7B778280B6BEBD57439ADFEB0E21FD4ED6DF42578C13418A59B34C37"));
    const Bytes chipKey =
        hex("04 67F78E5F7F7686082B293E8D087E056916D0F74BC01A5F8957D0DE45691E51E8"
            "932B69A962B52A0985AD2C0A271EE6A13A8ADDDCD1A3A994B9DED257F4D22753");
    const SecretBytes shared = group->sharedPart(*group->power(chipKey, reader));
    CHECK(toHex(shared.bytes()) == "4f150fde1d4f0e38e95017b891bae17133a0df45b0d3e18b60ba7beafdc2c713");
    CHECK(toHex(deriveKey(CipherKind::Aes128, shared.bytes(), KeyUse::Mac).bytes()) ==
          "b01e89e3d9e8719e586b50b4a7506e0b");
}

TEST_CASE("integrated mapping in a Diffie-Hellman group follows appendix H.2") {
    const auto nonce =
        decryptCbc(CipherKind::Aes128, hex(kPasswordKey), {}, hex("9ABB8864CA0FF1551E620D1EF4E13510"));
    CHECK(toHex(*nonce) == "fa5b7e3e49753a0db9178b7b9bd898c8");
    const auto group = standardGroup(kDiffieHellman1024).value();
    const auto generator =
        mapIntegrated(CipherKind::Aes128, *group, *nonce, hex("B3A6DB3C870C3E99245E0D1C06B747DE"));
    CHECK(
        *generator ==
        hex("1D7D767F11E333BCD6DBAEF40E799E7A926B96973550656FF3C830726D118D61C276CDCC61D475CF03A98E0C0E79CAEB"
            "A5BE25578BD4551D0B10903236F0B0F976852FA78EEA14EA0ACA87D1E91F688FE0DFF897BBE35A472621D343564B262F"
            "34223AE8FC59B664BFEDFA2BFE7516CA5510A6BBB633D517EC25D4E0BBAA16C2"));
    const Bytes reader =
        hex("4BD0E54740F9A028E6A515BFDAF967848C4F5F5FFF65AA0915947FFD1A0DF2FA6981271BC905F3551457B7E03AC3B806"
            "6DE4AA406C1171FB43DD939C4BA16175103BA3DEE16419AA248118F90CC36A3D6F4C373652E0C3CCE7F0F1D0C5425B36"
            "00F0F0D6A67F004C8BBA33F2B4733C7252445C1DFC4F1107203F71D2EFB28161");
    const Bytes chipKey =
        hex("928D9A0F9DBA450F13FC859C6F290D1D36E42431138A4378500BEB4E0401854CFF111F71CB6DC1D0335807A11388CC8E"
            "AA87B07907AAD9FBA6B169AF6D8C26AF8DDDC39ADC3AD2E3FF882B84D23E9768E95A80E4746FB07A9767679FE92133B4"
            "D379935C771BD7FBED6C7BB4B1708B275EA75679524CDC9C6A91370CC662A2F3");
    const SecretBytes shared = group->sharedPart(*group->power(chipKey, reader));
    CHECK(toHex(deriveKey(CipherKind::Aes128, shared.bytes(), KeyUse::Encryption).bytes()) ==
          "01afc10cf87be36d8179e87370171f07");
    CHECK(toHex(deriveKey(CipherKind::Aes128, shared.bytes(), KeyUse::Mac).bytes()) ==
          "23f0fbd05fd6c7b8b88f4c8309669061");
}

TEST_CASE("every standardised group the standard maps into gives elements of the group") {
    const Bytes number = hex("0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF");
    for (const int id : {0, 1, 2, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18}) {
        INFO("domain parameters " << id);
        const auto group = standardGroup(id).value();
        const auto element = group->elementFrom(number);
        REQUIRE(element);
        CHECK(group->check(*element));
    }
    const auto p224 = standardGroup(10).value();  // its prime is 1 modulo 4
    CHECK_FALSE(p224->elementFrom(number));
}

}  // namespace tramso::test
