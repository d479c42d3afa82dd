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
            if (evidence == IdentityEvidence::CardChip) dossier.applicant.chip = ChipEvidence{};
            const auto read = parseManifest(manifestJson(dossier));
            REQUIRE(read);
            CHECK(read->applicant.evidence == evidence);
            CHECK(read->applicant.sex == sex);
        }
}

TEST_CASE(
    "every doubt a page was sent in spite of survives writing and reading, and an empty list is not ours") {
    Dossier dossier = vectorDossier();
    dossier.documents[0].insisted.clear();
    for (int doubt = 0; doubt <= static_cast<int>(PageDoubt::SamePage); ++doubt)
        dossier.documents[0].insisted.push_back({doubt + 1, static_cast<PageDoubt>(doubt)});
    dossier.findings[0].severity = Severity::Info;
    const std::string manifest = manifestJson(dossier);
    const auto read = parseManifest(manifest);
    REQUIRE(read);
    CHECK(read->documents[0].insisted == dossier.documents[0].insisted);
    CHECK(read->findings[0].severity == Severity::Info);
    std::string empty = manifestJson(vectorDossier());
    const std::string some = R"("insisted":[{"doubt":"cut_off","page":2}])";
    REQUIRE(empty.find(some) != std::string::npos);
    empty.replace(empty.find(some), some.size(), R"("insisted":[])");
    CHECK_FALSE(parseManifest(empty));
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

TEST_CASE("papers brought later name the dossier they belong to, and come back as they went") {
    Dossier dossier = vectorDossier();
    dossier.supplements = "H29.01-261124-0001";
    const std::string manifest = manifestJson(dossier);
    CHECK(manifest.find(R"("station":)") <
          manifest.find(R"("supplements":"H29.01-261124-0001","tracking_token")"));
    const auto read = parseManifest(manifest);
    REQUIRE(read);
    CHECK(read->supplements == "H29.01-261124-0001");
    CHECK(portal::parseManifest(manifest)->supplements == "H29.01-261124-0001");
    CHECK_FALSE(parseManifest(R"({"supplements":""})"));
}

TEST_CASE("who helped is on the wire by number, and only when somebody did") {
    Dossier dossier = vectorDossier();
    dossier.assistedBy = "07";
    const std::string manifest = manifestJson(dossier);
    CHECK(manifest.find(R"("assisted_by":"07","consents")") != std::string::npos);
    CHECK(parseManifest(manifest)->assistedBy == "07");
    CHECK(portal::parseManifest(manifest));
    std::string empty = manifest;
    empty.replace(empty.find(R"("07")"), 4, R"("")");
    CHECK_FALSE(parseManifest(empty));
    CHECK_FALSE(portal::parseManifest(empty));
}
