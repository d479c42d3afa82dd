// SPDX-License-Identifier: GPL-3.0-or-later
// ICAO 9303-11 appendices G and I: whole runs of PACE, byte for byte.
#include "drivers/card/pace.h"

#include <catch2/catch.hpp>

#include "drivers/card/pace_mapping.h"
#include "drivers/card/tlv.h"
#include "tests/unit/card/card_script.h"

namespace tramso::test {
namespace {

PaceInfo infoFrom(std::string_view paceInfo) {
    const auto infos = parseSecurityInfos(encodeTlv(tag::kSet, hex(paceInfo)));
    REQUIRE(infos);
    REQUIRE(infos->pace.size() == 1);
    return infos->pace.front();
}

AccessKey exampleKey() {
    return AccessKey::fromMrz("T22000129", "640812", "101031").value();
}

constexpr auto kCurveInfo = "3012060A 04007F00 07020204 02020201 0202010D";

// Appendix G.1 up to the second key agreement, which the chip answers with `key`.
void expectCurveKeys(ScriptedCard& card, std::string_view key) {
    card.expect("0022C1A40F 800A04007F00070202040202 830101", "9000");
    card.expect("10860000027C0000", "7C12801095A3A016522EE98D01E76CB6B98B42C3 9000");
    card.expect(
        "1086000045 7C438141 04 7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
        "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D 00",
        "7C438241 04 824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
        "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54 9000");
    card.expect(
        "1086000045 7C438341 04 2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
        "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462 00",
        key);
}

// … and up to the tokens.
void expectCurveExample(ScriptedCard& card) {
    expectCurveKeys(card,
                    "7C438441 04 9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                    "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094 9000");
}

ScriptedRandom curveExampleRandom() {
    return ScriptedRandom{
        hex("7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99"
            "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595")};
}

Result<PaceOutcome> runExample(ScriptedCard& card, std::string_view info, const AccessKey& key,
                               ScriptedRandom random) {
    PlainChannel channel{card};
    return openWithPace(channel, infoFrom(info), key, random);
}

}  // namespace

TEST_CASE("PACE with generic mapping on a curve follows appendix G.1 byte for byte") {
    ScriptedCard card;
    expectCurveExample(card);
    card.expect("008600000C7C0A8508C2B0BD78D94BA86600", "7C0A86083ABB9674BCE93C08 9000");
    const auto outcome = runExample(card, kCurveInfo, exampleKey(), curveExampleRandom());
    REQUIRE(outcome);
    CHECK(toHex(outcome->session.encryptionKey()) == "f5f0e35c0d7161ee6724ee513a0d9a7f");
    CHECK_FALSE(outcome->proof);
    CHECK(card.allUsed());
}

TEST_CASE("a chip that refuses our token or shows a wrong one has another password") {
    for (const auto* answer : {"6300", "7C0A86083ABB9674BCE93C09 9000"}) {
        ScriptedCard card;
        expectCurveExample(card);
        card.expect("008600000C7C0A8508C2B0BD78D94BA86600", answer);
        const auto outcome = runExample(card, kCurveInfo, exampleKey(), curveExampleRandom());
        CHECK(outcome.error().code == FaultCode::CardKeyWrong);
    }
}

TEST_CASE("a chip that mirrors our key, or sends a point off the curve, is not spoken to") {
    const std::string mirrored =
        "7C438441 04 2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
        "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462 9000";
    const std::string offCurve =
        "7C438441 04 2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
        "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36463 9000";
    for (const std::string& answer : {mirrored, offCurve}) {
        ScriptedCard card;
        expectCurveKeys(card, answer);
        const auto outcome = runExample(card, kCurveInfo, exampleKey(), curveExampleRandom());
        CHECK(outcome.error().code == FaultCode::CardFailed);
        CHECK(card.allUsed());
    }
}

TEST_CASE("PACE with generic mapping in a Diffie-Hellman group follows appendix G.2 byte for byte") {
    ScriptedCard card;
    card.expect("0022C1A40F 800A04007F00070202040102 830101", "9000");
    card.expect("10860000027C0000", "7C128010854D8DF5827FA6852D1A4FA701CDDDCA 9000");
    card.expect(
        "1086000086 7C8183818180 23FB3749EA030D2A25B278D2A562047ADE3F01B74F17A15402CB7352CA7D2B3E"
        "B71C343DB13D1DEBCE9A3666DBCFC920B49174A602CB47965CAA73DC702489A44D41DB914DE9613DC5E98C94160551C0"
        "DF86274B9359BC0490D01B03AD54022DCB4F57FAD6322497D7A1E28D46710F461AFE710FBBBC5F8BA166F4311975EC6C 00",
        "7C8183828180 78879F57225AA8080D52ED0FC890A4B25336F699AA89A2D3A189654AF70729E6"
        "23EA5738B26381E4DA19E004706FACE7B235C2DBF2F38748312F3C98C2DD4882A41947B324AA1259AC22579DB93F7085"
        "655AF30889DBB845D9E6783FE42C9F2449400306254C8AE8EE9DD812A804C0B66E8CAFC14F84D8258950A91B44126EE6 "
        "9000");
    card.expect(
        "1086000086 7C8183838180 907D89E2D425A178AA81AF4A7774EC8E388C115CAE67031E85EECE520BD911"
        "551B9AE4D04369F29A02626C86FBC6747CC7BC352645B6161A2A42D44EDA80A08FA8D61B76D3A154AD8A5A51786B0BC0"
        "7147057871A922212C5F67F4317317223 6B7747D1671E6D692A3C7D40A0C3C5CE397545D015C175EB5130551EDBC2EE5D4 "
        "00",
        "7C8183848180 075693D9AE941877573E634B6E644F8E60AF17A0076B8B123D9201074D36152B"
        "D8B3A213F53820C42ADC79AB5D0AEEC3AEFB91394DA476BD97B9B14D0A65C1FC71A0E019CB08AF55E1F729005FBA7E3F"
        "A5DC41899238A250767A6D46DB974064386CD456743585F8E5D90CC8B4004B1F6D866C79CE0584E49687FF61BC29AEA1 "
        "9000");
    card.expect("008600000C7C0A8508B46DD9BD4D98381F00",
                "7C1B8608917F37B5C0E6D8D1870F4445544553544356434130303030 33 9000");
    const auto outcome = runExample(card, "3012060A 04007F00 07020204 01020201 02020100", exampleKey(),
                                    ScriptedRandom{hex("5265030F751F4AD18B08AC565FC7AC952E41618D"
                                                       "89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA")});
    REQUIRE(outcome);
    CHECK(toHex(outcome->session.encryptionKey()) == "2f7f46adcc9e7e521b45d192fafa9126");
    CHECK(card.allUsed());
}

TEST_CASE("PACE with chip authentication mapping follows appendix I and proves the chip's key") {
    ScriptedCard card;
    card.expect("0022C1A40F 800A04007F00070202040602 830101", "9000");
    card.expect("10860000027C0000", "7C128010CB60E8E0D85B76A9BD304747C2AD42E2 9000");
    card.expect(
        "1086000045 7C438141 04 7F1D410ADB7DDB3B84BF1030800981A9105D7457B4A3ADE002384F3086C67EDE"
        "1AB889104A27DB6D842B019020FBF3CEACB0DC627F7BDCAC29969E19D0E553C1 00",
        "7C438241 04 A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3"
        "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E23 9000");
    card.expect(
        "1086000045 7C438341 04 446C934084D9DAB863944F219520076C29EE3F7AE6722B11FF319EC1C7728F95"
        "5483400BFF60BF0C5929270009277DC2A515E12575010AD9BA916CF1BF86FEFC 00",
        "7C438441 04 02AD566F3C6EC7F9324509AD50A51FA52030782A4968FCFEDF737DAEA9933331"
        "11C3B9B4C2287789BD137E7F8AA882E2A3C633CCD6ECC2C63C57AD401A09C2E1 9000");
    card.expect("008600000C7C0A8508E86BD06018A1CD3B00",
                "7C3C86088596CF055C67C1A38A301EEA964DAAE372AC990E3EFDE6333353BFC89A6704D93DA8798CF77F5B7A54BD"
                "10CBA372B42BE0B9B5F28AA8DE2F4F92 9000");
    const auto outcome =
        runExample(card, "3012060A 04007F00 07020204 06020201 0202010D",
                   AccessKey::fromMrz("C11T002JM", "960812", "231031").value(),
                   ScriptedRandom{hex("5D8BB87BD74D985A4B7D4325B9F7B976FE835122773400798914AA22738135CC"
                                      "76ECFDAA9841C323A3F5FC5E88B88DB3EFF7E35EBF57A7E6946CB630006C2120")});
    REQUIRE(outcome);
    CHECK(toHex(outcome->session.encryptionKey()) == "0a9da4db03bdde39fc5202bc44b2e89e");
    REQUIRE(outcome->proof);
    const auto infos = parseSecurityInfos(encodeTlv(
        tag::kSet,
        hex("30620609 04007F00 07020201 02305230 0C060704 007F0007 01020201 0D034200 04187270 9494399E"
            "7470A643 1BE25E83 EEE24FEA 568C2ED2 8DB48E05 DB3A610D C884D256 A40E35EF CB59BF67 53D3A489"
            "D28C7A4D 973C2DA1 38A6E7A4 A08F68E1 6F02010D")));
    REQUIRE(infos->chipAuthenticationKeys.size() == 1);
    const auto chipKey = readGroupKey(infos->chipAuthenticationKeys.front().publicKey);
    REQUIRE(chipKey);
    CHECK(provesChipKey(*chipKey, outcome->proof->data.bytes(), outcome->proof->mappingKey));
    Bytes other = chipKey->group->generator();
    CHECK_FALSE(provesChipKey(*chipKey, outcome->proof->data.bytes(), other));
}

}  // namespace tramso::test
