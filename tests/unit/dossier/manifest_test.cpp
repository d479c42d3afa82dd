// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "portal/manifest.h"
#include "tests/unit/dossier/vector_dossier.h"

using namespace tramso;

TEST_CASE("the kiosk writes the manifest of the shared vector byte for byte") {
    CHECK(manifestJson(vectorDossier()) == vectorManifest());
}

TEST_CASE("the service understands the manifest of the shared vector") {
    const auto read = portal::parseManifest(vectorManifest());
    REQUIRE(read);
    const Dossier dossier = vectorDossier();
    CHECK(read->id == dossier.id);
    CHECK(read->reference == dossier.reference);
    CHECK(read->trackingToken == dossier.trackingToken);
    CHECK(read->procedure == dossier.procedureCode);
    REQUIRE(read->documents.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(read->documents[i].file == dossier.documents[i].file);
        CHECK(read->documents[i].sha256 == dossier.documents[i].sha256);
        CHECK(read->documents[i].size == dossier.documents[i].size);
        CHECK(read->documents[i].pages == dossier.documents[i].pages);
    }
}

TEST_CASE("a manifest is read back to what was written") {
    const auto read = parseManifest(vectorManifest());
    REQUIRE(read);
    CHECK(read->applicant.name == "Nguyễn Văn Mẫu");
    CHECK(read->applicant.oldNumber == "020000123");
    CHECK(read->applicant.birth == PartialDate{1990, 1, 15});
    CHECK(read->fields[0].origin == FieldOrigin::Paper);
    CHECK(read->fields[0].confidence == 96);
    CHECK(read->findings[0].severity == Severity::Stop);
    CHECK(toRfc3339(read->consents[1].given) == "2026-11-24T02:10:07Z");
    CHECK(manifestJson(*read) == vectorManifest());
}

TEST_CASE("every spelling of the wire survives writing and reading") {
    for (const auto evidence :
         {IdentityEvidence::Typed, IdentityEvidence::CardQr, IdentityEvidence::CardChip})
        for (const auto sex : {Sex::Male, Sex::Female}) {
            Dossier dossier = vectorDossier();
            dossier.applicant.evidence = evidence;
            dossier.applicant.sex = sex;
            const auto read = parseManifest(manifestJson(dossier));
            REQUIRE(read);
            CHECK(read->applicant.evidence == evidence);
            CHECK(read->applicant.sex == sex);
        }
}

TEST_CASE("a holder without an old number and one known by year only are written and read") {
    Dossier dossier = vectorDossier();
    dossier.applicant.oldNumber.reset();
    dossier.applicant.birth = {.year = 1950};
    const std::string manifest = manifestJson(dossier);
    CHECK(manifest.find("old_number") == std::string::npos);
    CHECK(manifest.find(R"("birth":"1950")") != std::string::npos);
    const auto read = parseManifest(manifest);
    REQUIRE(read);
    CHECK_FALSE(read->applicant.oldNumber);
    CHECK(read->applicant.birth == PartialDate{.year = 1950});
}

TEST_CASE("what is not on the wire makes no difference to the manifest") {
    Dossier dossier = vectorDossier();
    dossier.applicant.issuer = "BỘ CÔNG AN";
    dossier.applicant.extra = {"079215000999"};
    dossier.applicant.doubts = {NumberDoubt::SexDiffers};
    CHECK(manifestJson(dossier) == vectorManifest());
}

TEST_CASE("an empty dossier is written with empty lists and read back") {
    Dossier dossier = vectorDossier();
    dossier.fields.clear();
    dossier.documents.clear();
    dossier.consents.clear();
    dossier.findings.clear();
    const std::string manifest = manifestJson(dossier);
    CHECK(manifest.find(R"("documents":[],"fields":[],"findings":[])") != std::string::npos);
    CHECK(parseManifest(manifest));
}
