// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "kiosk/dossier/dossier.h"
#include "kiosk/preflight/preflight.h"
#include "tests/unit/identity_chip/sample_day.h"

using namespace tramso;

namespace {

Dossier dossier() {
    Dossier made;
    made.id = std::string(32, 'a');
    made.applicant.number = "079090000123";
    made.applicant.name = "Nguyễn Văn Mẫu";
    made.applicant.birth = {1990, 1, 15};
    return made;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::vector<Finding> judge(const IdCard& card, const std::vector<Contradiction>& contradictions = {}) {
    const Procedure procedure;
    return preflight({.procedure = procedure,
                      .applicant = card,
                      .fields = {},
                      .papers = {},
                      .paperValues = {},
                      .today = kToday,
                      .contradictions = contradictions});
}

}  // namespace

TEST_CASE("the manifest says how the applicant was identified, and keeps it through reading") {
    Dossier made = dossier();
    CHECK(contains(manifestJson(made), R"("evidence":"card_qr")"));
    made.applicant.evidence = IdentityEvidence::CardChip;
    made.applicant.chip = ChipEvidence{ChipProtocol::PaceGeneric, ChipTrust::IssuerUnknown};
    const std::string manifest = manifestJson(made);
    CHECK(contains(manifest,
                   R"("chip":{"access":"pace-gm","genuineness":"issuer_unknown"},"evidence":"card_chip")"));
    const auto read = parseManifest(manifest);
    REQUIRE(read);
    CHECK(read->applicant.chip == made.applicant.chip);
    CHECK(manifestJson(*read) == manifest);
}

TEST_CASE("a manifest whose evidence is half said is not one of ours") {
    const std::string good = manifestJson(dossier());
    const auto with = [&](const std::string& evidence) {
        std::string manifest = good;
        constexpr std::string_view kGood = R"("evidence":"card_qr")";
        manifest.replace(manifest.find(kGood), kGood.size(), evidence);
        return parseManifest(manifest).has_value();
    };
    CHECK(with(R"("evidence":"typed")"));
    CHECK(with(R"("chip":{"access":"bac","genuineness":"genuine"},"evidence":"card_chip")"));
    CHECK_FALSE(with(R"("evidence":"card_chip")"));
    CHECK_FALSE(with(R"("chip":{"access":"bac"},"evidence":"card_chip")"));
    CHECK_FALSE(with(R"("chip":{"access":"bac","genuineness":"sure"},"evidence":"card_chip")"));
}

TEST_CASE("an expired card is told the officer and does not stop the dossier") {
    IdCard card;
    card.expires = CardExpiry{.day = {2026, 11, 23}};
    const auto findings = judge(card);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "card.expired");
    CHECK(findings[0].severity == Severity::Warn);
    CHECK(contains(findings[0].what.vi, "23/11/2026"));
    card.expires = CardExpiry{.day = {2026, 11, 24}};
    CHECK(judge(card).empty());
}

TEST_CASE("what the sources do not agree on goes with the dossier, in both languages") {
    const auto findings = judge({}, {{IdentityField::Name, IdentitySource::ChipData, "Nguyễn Văn Mẫu",
                                      IdentitySource::CardQr, "Nguyễn Văn Mậu"}});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "identity.differs");
    CHECK(findings[0].what.vi == "Về họ tên: chip ghi “Nguyễn Văn Mẫu”, mã QR ghi “Nguyễn Văn Mậu”.");
    CHECK(contains(findings[0].what.en, "the chip says “Nguyễn Văn Mẫu”"));
}
