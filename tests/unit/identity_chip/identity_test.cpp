// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/identity.h"

#include <catch2/catch.hpp>
#include "tests/unit/identity_chip/sample_day.h"

using namespace tramso;

namespace {

IdentityClaim qr(
    const std::string& text =
        "079090000123|020000123|Nguyễn Văn Mẫu|15011990|Nam|1 Đường Mẫu, TP. Hồ Chí Minh|15012022") {
    const auto card = parseCardQr(text, kToday);
    REQUIRE(card);
    return claimOf(*card);
}

IdentityClaim zone(const std::string& name = "NGUYEN<<VAN<MAU<<<<<<<<<<<<<<<") {
    const auto mrz = parseMrz("IDVNM0900001233079090000123<<39001158M3001156VNM<<<<<<<<<<<2" + name, kToday);
    REQUIRE(mrz);
    return claimOf(*mrz, IdentitySource::ChipMrz);
}

IdentityClaim chip() {
    return {.source = IdentitySource::ChipData,
            .number = "079090000123",
            .oldNumber = "020000123",
            .name = "Nguyễn Văn Mẫu",
            .birth = PartialDate{1990, 1, 15},
            .sex = Sex::Male,
            .address = "1 Đường Mẫu, Phường Bình Tân, TP. Hồ Chí Minh",
            .issued = PartialDate{2022, 1, 15},
            .expires = CardExpiry{.day = {2030, 1, 15}}};
}

IdentityClaim typed(const char* number, const char* birth, const char* name) {
    const auto claim = typedClaim(number, birth, name, kToday);
    REQUIRE(claim);
    return *claim;
}

Identity merge(const std::vector<IdentityClaim>& claims) {
    return mergeClaims(claims, ChipEvidence{ChipProtocol::PaceGeneric, ChipTrust::IssuerUnknown}, kToday);
}

}  // namespace

TEST_CASE("sources that agree become one identity without contradictions, each value with its origin") {
    const Identity identity = merge({qr(), zone(), chip()});
    CHECK(identity.contradictions.empty());
    CHECK(identity.complete());
    CHECK(identity.card.name == "Nguyễn Văn Mẫu");
    CHECK(identity.origin(IdentityField::Name) == IdentitySource::ChipData);
    CHECK(identity.card.address == "1 Đường Mẫu, Phường Bình Tân, TP. Hồ Chí Minh");
    CHECK(identity.card.evidence == IdentityEvidence::CardChip);
    CHECK(identity.card.chip == ChipEvidence{ChipProtocol::PaceGeneric, ChipTrust::IssuerUnknown});
    CHECK(identity.card.issuer == "CỤC CSQLHC VỀ TTXH");
}

TEST_CASE("a chip without Vietnamese data takes the name's marks from the QR code, the rest from its zone") {
    const Identity identity = merge({qr(), zone()});
    CHECK(identity.contradictions.empty());
    CHECK(identity.card.name == "Nguyễn Văn Mẫu");
    CHECK(identity.origin(IdentityField::Name) == IdentitySource::CardQr);
    CHECK(identity.origin(IdentityField::Number) == IdentitySource::ChipMrz);
    CHECK(identity.origin(IdentityField::Expiry) == IdentitySource::ChipMrz);
}

TEST_CASE("a QR code alone gives its evidence and an expiry that is worked out") {
    const Identity identity = merge({qr()});
    CHECK(identity.card.evidence == IdentityEvidence::CardQr);
    CHECK_FALSE(identity.card.chip);
    REQUIRE(identity.card.expires);
    CHECK(identity.card.expires->computed);
    CHECK(identity.card.expires->day == PartialDate{2030, 1, 15});
    CHECK_FALSE(identity.origin(IdentityField::Expiry));
}

TEST_CASE("every value that differs is kept for showing, with both sources") {
    const Identity identity = merge({
        qr("079090000124||Nguyễn Văn Mậu|16011990|Nữ|1 Đường Mẫu|15012021"),
        chip(),
    });
    REQUIRE(identity.contradictions.size() == 5);
    const Contradiction& number = identity.contradictions[0];
    CHECK(number.field == IdentityField::Number);
    CHECK(number.kept == IdentitySource::ChipData);
    CHECK(number.keptValue == "079090000123");
    CHECK(number.other == IdentitySource::CardQr);
    CHECK(number.otherValue == "079090000124");
    CHECK(identity.contradictions[1].otherValue == "Nguyễn Văn Mậu");
    CHECK(identity.contradictions[2].otherValue == "16/01/1990");
    CHECK(identity.contradictions[3].otherValue == "Nữ");
    CHECK(identity.contradictions[4].otherValue == "15/01/2021");
    CHECK(identity.card.number == "079090000123");
}

TEST_CASE("a zone's name is held against the marked one as a zone would write it") {
    CHECK(merge({qr(), zone()}).contradictions.empty());
    const Identity other = merge({qr(), zone("NGUYEN<<THI<MAU<<<<<<<<<<<<<<<")});
    REQUIRE(other.contradictions.size() == 1);
    CHECK(other.contradictions[0].field == IdentityField::Name);
    CHECK(other.card.name == "Nguyễn Văn Mẫu");
    const auto longName =
        qr("079090000123||Nguyễn Phan Hoàng Khánh Nguyên Phương|15011990|Nam|1 Đường Mẫu|15012022");
    CHECK(merge({longName, zone("NGUYEN<<PHAN<HOANG<KHANH<NGUYE")}).contradictions.empty());
    CHECK(merge({longName, zone("NGUYEN<<PHAN<HOANG<KHANH<<<<<<")}).contradictions.size() == 1);
}

TEST_CASE("two spellings of one name are one name") {
    auto data = chip();
    data.name = "Lò Thị Hoà";
    CHECK(merge({data, qr("079090000123||Lò Thị Hòa|15011990|Nam|1 Đường Mẫu|15012022")})
              .contradictions.empty());
    data.name = "H’Hen Niê";
    CHECK(merge({data, qr("079090000123||H'Hen Niê|15011990|Nam|1 Đường Mẫu|15012022")})
              .contradictions.empty());
}

TEST_CASE("a year-only birth agrees with the full date of the same year") {
    CHECK(merge({chip(), qr("079090000123||Nguyễn Văn Mẫu|1990|Nam|1 Đường Mẫu|15012022")})
              .contradictions.empty());
}

TEST_CASE("what was typed is weak evidence, and its oddities are doubts, not refusals") {
    const Identity identity = merge({typed("079190000123", "15/01/1991", "Trần Thị Mẫu")});
    CHECK(identity.complete());
    CHECK(identity.card.evidence == IdentityEvidence::Typed);
    CHECK(identity.card.sex == Sex::Female);
    CHECK(identity.card.doubts == std::vector{NumberDoubt::BirthYearDiffers});
    CHECK(identity.origin(IdentityField::Name) == IdentitySource::Typed);
    CHECK_FALSE(identity.origin(IdentityField::Address));
    CHECK_FALSE(identity.card.expires);
}

TEST_CASE("what cannot be a number, a date or a name is not taken") {
    CHECK_FALSE(typedClaim("07919000012", "15/01/1990", "Trần Thị Mẫu", kToday));
    CHECK_FALSE(typedClaim("079190000123", "31/02/1990", "Trần Thị Mẫu", kToday));
    CHECK_FALSE(typedClaim("079190000123", "25/11/2026", "Trần Thị Mẫu", kToday));
    CHECK_FALSE(typedClaim("079190000123", "15/01/1990", " ", kToday));
    CHECK_FALSE(typedClaim("079190000123", "15/01/1990", std::string(101, 'a'), kToday));
}

TEST_CASE("a typed name lends its marks to the zone it agrees with, and only then") {
    const Identity agreeing = merge({typed("079090000123", "15/01/1990", "Nguyễn Văn Mẫu"), zone()});
    CHECK(agreeing.card.name == "Nguyễn Văn Mẫu");
    CHECK(agreeing.contradictions.empty());
    const Identity differing = merge({typed("079090000123", "15/01/1990", "Lê Văn Mẫu"), zone()});
    CHECK(differing.card.name == "NGUYEN VAN MAU");
    REQUIRE(differing.contradictions.size() == 1);
    CHECK(differing.contradictions[0].otherValue == "Lê Văn Mẫu");
}
