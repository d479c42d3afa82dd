// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §3: a dossier is taken in whole, once, or not at all.
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/contract/portal/station.h"

namespace {

using Json = nlohmann::json;

}  // namespace

TEST_CASE("a complete dossier is taken in and told its code and the time") {
    const PortalProcess portal;
    const Station station{portal};
    const std::vector<Paper> papers{makePaper("01-to-khai.pdf", 30'000, 20),
                                    makePaper("02-chung-sinh.pdf", 7, 21)};
    for (const auto& paper : papers) station.upload(kDossier, paper);
    const std::string manifest = makeManifest(kDossier, kToken, papers);
    const auto reply = station.put(kDossier, manifest);
    REQUIRE(reply.status == 201);
    const auto answer = Json::parse(reply.body);
    CHECK(answer.size() == 2);
    CHECK(std::regex_match(answer.at("dossier_code").get<std::string>(),
                           std::regex{R"(H29\.\d\d-\d{6}-\d{4})"}));
    CHECK(std::regex_match(answer.at("received").get<std::string>(),
                           std::regex{R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"}));

    CHECK(portal.keptOf(kDossier, "manifest.json") == manifest);
    for (const auto& paper : papers) CHECK(portal.keptOf(kDossier, paper.file) == paper.bytes);
    // The uploads are the dossier's now: what is kept of them is its documents, once.
    CHECK(portal.keptUploads() == (sharedRun() ? papers.size() : 0));
}

TEST_CASE("handing in the same manifest again gives the same answer with 200, also after a restart") {
    PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 22);
    station.upload(kDossier, paper);
    const std::string manifest = makeManifest(kDossier, kToken, {paper});
    const auto first = station.put(kDossier, manifest);
    REQUIRE(first.status == 201);
    const auto again = station.put(kDossier, manifest);
    CHECK(again.status == 200);
    CHECK(again.body == first.body);
    portal.end(SIGKILL);
    portal.start();
    const auto later = station.put(kDossier, manifest);
    CHECK(later.status == 200);
    CHECK(later.body == first.body);
}

TEST_CASE("another manifest under an id that was taken in is refused") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 23);
    station.upload(kDossier, paper);
    auto manifest = Json::parse(makeManifest(kDossier, kToken, {paper}));
    REQUIRE(station.put(kDossier, manifest.dump()).status == 201);
    manifest["station"] = "Trạm mẫu 2";
    CHECK(station.put(kDossier, manifest.dump()).status == 409);
}

TEST_CASE("missing documents are named, and the dossier is taken in once they are there") {
    const PortalProcess portal;
    const Station station{portal};
    const std::vector<Paper> papers{makePaper("a.pdf", 1000, 24), makePaper("b.pdf", 1000, 25),
                                    makePaper("c.pdf", 1000, 26)};
    const std::string manifest = makeManifest(kDossier, kToken, papers);
    station.upload(kDossier, papers[0]);
    const std::string half = station.create(kDossier, papers[1]).headers.at("location");
    REQUIRE(station.patch(half, 0, papers[1].bytes.substr(0, 999)).status == 204);
    station.upload(idOf('9'), papers[2]);  // complete, but for another dossier

    const auto refused = station.put(kDossier, manifest);
    REQUIRE(refused.status == 422);
    CHECK(Json::parse(refused.body) == Json{{"missing", {papers[1].sha256, papers[2].sha256}}});
    CHECK(station.ask("GET", "/api/v1/track/" + kToken).status == 404);

    REQUIRE(station.patch(half, 999, papers[1].bytes.substr(999)).status == 204);
    station.upload(kDossier, papers[2]);
    CHECK(station.put(kDossier, manifest).status == 201);
}

TEST_CASE("a document whose size is another than the manifest says counts as missing") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 27);
    station.upload(kDossier, paper);
    auto manifest = Json::parse(makeManifest(kDossier, kToken, {paper}));
    manifest["documents"][0]["size"] = 1001;
    CHECK(station.put(kDossier, manifest.dump()).status == 422);
}

TEST_CASE("codes of one day count up and never repeat") {
    const PortalProcess portal;
    const Station station{portal};
    std::vector<std::string> codes;
    for (const char digit : {'3', '4', '5'}) {
        const Paper paper = makePaper("a.pdf", 100, static_cast<unsigned>(digit));
        station.upload(idOf(digit), paper);
        std::string slip = idOf('e');
        slip[0] = digit;
        const auto reply = station.put(idOf(digit), makeManifest(idOf(digit), slip, {paper}));
        REQUIRE(reply.status == 201);
        codes.push_back(Json::parse(reply.body).at("dossier_code"));
    }
    CHECK(codes[0].substr(codes[0].size() - 4) == "0001");
    // Past midnight in Việt Nam the count begins anew, with another day before it.
    CHECK(codes[0] < codes[1]);
    CHECK(codes[1] < codes[2]);
}

TEST_CASE("what is not a manifest is answered 400 with the reason, never with what was sent") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 28);
    const auto good = Json::parse(makeManifest(kDossier, kToken, {paper}));
    const auto refused = [&](const char* pointer, const Json& value) {
        auto bad = good;
        bad[Json::json_pointer{pointer}] = value;
        const auto reply = station.put(kDossier, bad.dump());
        INFO(pointer << " " << value.dump());
        CHECK(reply.status == 400);
        CHECK(Json::parse(reply.body).at("error").is_string());
        CHECK(reply.body.find("079090000123") == std::string::npos);
    };
    for (const auto& [key, value] : good.items()) {
        auto without = good;
        without.erase(key);
        INFO(key);
        CHECK(station.put(kDossier, without.dump()).status == 400);
        refused(("/" + key).c_str(), nullptr);
    }
    refused("/id", idOf('7'));
    refused("/unknown", 1);
    refused("/format", 2);
    refused("/reference", "<script>");
    refused("/created", "2026-02-30T00:00:00Z");
    refused("/created", "24/11/2026");
    refused("/tracking_token", "../../../etc/passwd");
    refused("/procedure/code", "1.001193'; DROP TABLE dossiers;--");
    refused("/applicant/sex", "Nam");
    refused("/applicant/name", "");
    refused("/fields/0/confidence", 101);
    refused("/fields/0/confidence", -1);
    refused("/documents", Json::array());
    refused("/documents/0/file", "../../evil.pdf");
    refused("/applicant/evidence", "face");
    refused("/applicant/evidence", "card_chip");  // without what is known of the chip
    refused("/applicant/chip", {{"access", "pace-gm"}, {"genuineness", "genuine"}});  // but no chip was read
    refused("/documents/0/file", "manifest.json");
    refused("/documents/0/sha256", "AB");
    refused("/documents/0/size", 268435457);
    refused("/documents/0/size", 1.5);
    refused("/documents/0/size", 18446744073709551615ULL);
    refused("/documents/0/pages", 0);
    refused("/documents/1", good["documents"][0]);  // the same file name twice
    for (const char* body : {"", "{", "[]", "null", "\"\xff\xfe\"", "{\"id\":1}"})
        CHECK(station.put(kDossier, body).status == 400);
    CHECK(station.put(kDossier, std::string(1'000'000, '[')).status == 400);
    CHECK_FALSE(portal.keepsDossiers());
}

TEST_CASE("a manifest that leaves the optional old number in is taken") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 29);
    station.upload(kDossier, paper);
    auto manifest = Json::parse(makeManifest(kDossier, kToken, {paper}));
    manifest["applicant"]["old_number"] = "020000123";
    CHECK(station.put(kDossier, manifest.dump()).status == 201);
}

TEST_CASE(
    "a dossier tells how its applicant was identified: typed, by QR code, or by chip and how far proved") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 31);
    const Json chips[] = {{},
                          {{"access", "bac"}, {"genuineness", "not_genuine"}},
                          {{"access", "pace-cam"}, {"genuineness", "genuine"}}};
    char digit = '1';
    for (const Json& chip : chips) {
        const std::string id = idOf(digit++);
        station.upload(id, paper);
        auto manifest = Json::parse(makeManifest(id, id, {paper}));
        manifest["applicant"]["evidence"] = chip.empty() ? "typed" : "card_chip";
        if (!chip.empty()) manifest["applicant"]["chip"] = chip;
        INFO(chip.dump());
        CHECK(station.put(id, manifest.dump()).status == 201);
    }
}

TEST_CASE("a manifest longer than 1 MiB is answered 413, one of another type 415") {
    const PortalProcess portal;
    const Station station{portal};
    CHECK(station.put(kDossier, std::string(1024 * 1024 + 1, ' ')).status == 413);
    CHECK(station.put(kDossier, std::string(5 * 1024 * 1024, ' ')).status == 413);
    CHECK(station.put(kDossier, std::string(1024 * 1024, ' ')).status == 400);
    CHECK(station.ask("PUT", "/api/v1/dossiers/" + kDossier, {{"content-type", "text/plain"}}, "{}").status ==
          415);
    CHECK(station
              .ask("PUT", "/api/v1/dossiers/" + kDossier,
                   {{"content-type", "application/json"}, {"content-encoding", "gzip"}}, "{}")
              .status == 415);
}

TEST_CASE("a tracking token cannot be taken over by another dossier") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 30);
    for (const char digit : {'5', '6'}) station.upload(idOf(digit), paper);
    REQUIRE(station.put(idOf('5'), makeManifest(idOf('5'), kToken, {paper})).status == 201);
    CHECK(station.put(idOf('6'), makeManifest(idOf('6'), kToken, {paper})).status == 400);
    CHECK(station.put(idOf('6'), makeManifest(idOf('6'), idOf('f'), {paper})).status == 201);
}
