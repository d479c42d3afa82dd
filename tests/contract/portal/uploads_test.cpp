// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §2 in good weather and on its refusals, row by row.
#include <catch2/catch.hpp>

#include "tests/contract/portal/station.h"

namespace {

HeaderFields creation(const std::string& length, const std::string& metadata) {
    return {{"upload-length", length}, {"upload-metadata", metadata}};
}

}  // namespace

TEST_CASE("OPTIONS names the protocol's version, extensions and limit without a token") {
    const PortalProcess portal;
    const auto reply =
        Station{portal}.ask("OPTIONS", "/files/", {{"authorization", ""}, {"tus-resumable", ""}});
    CHECK(reply.status == 204);
    CHECK(reply.headers.at("tus-version") == "1.0.0");
    CHECK(reply.headers.at("tus-extension") ==
          "creation,creation-with-upload,checksum,expiration,termination");
    CHECK(reply.headers.at("tus-max-size") == "268435456");
    CHECK(reply.headers.at("tramso-service") == "1");
}

TEST_CASE("a document is created, sent in two parts and stands complete") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("01-to-khai.pdf", 300'000, 1);
    const auto created = station.create(kDossier, paper);
    REQUIRE(created.status == 201);
    const std::string location = created.headers.at("location");
    CHECK(location.rfind("/files/", 0) == 0);

    const auto empty = station.head(location);
    CHECK(empty.status == 200);
    CHECK(empty.headers.at("upload-offset") == "0");
    CHECK(empty.headers.at("upload-length") == "300000");
    CHECK(empty.headers.at("cache-control") == "no-store");

    const auto first = station.patch(location, 0, paper.bytes.substr(0, 123'456));
    CHECK(first.status == 204);
    CHECK(first.headers.at("upload-offset") == "123456");
    CHECK(station.head(location).headers.at("upload-offset") == "123456");
    const auto second = station.patch(location, 123'456, paper.bytes.substr(123'456));
    CHECK(second.status == 204);
    CHECK(second.headers.at("upload-offset") == "300000");
}

TEST_CASE("an upload is refused at another offset, with another type, and past its length, and is unharmed") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 1000, 2);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    REQUIRE(station.patch(location, 0, paper.bytes.substr(0, 400)).status == 204);

    CHECK(station.patch(location, 0, paper.bytes).status == 409);
    CHECK(station.patch(location, 401, "x").status == 409);
    CHECK(station.patch(location, 400, paper.bytes).status == 413);
    CHECK(station.ask("PATCH", location, {{"content-type", "text/plain"}, {"upload-offset", "400"}}, "x")
              .status == 415);
    CHECK(station
              .ask("PATCH", location,
                   {{"content-type", "multipart/form-data; boundary=x"}, {"upload-offset", "400"}}, "x")
              .status == 415);
    for (const char* offset : {"-1", "4e2", "", "99999999999999999999", "0x190"}) {
        const HeaderFields headers{{"content-type", "application/offset+octet-stream"},
                                   {"upload-offset", offset}};
        INFO(offset);
        CHECK(station.ask("PATCH", location, headers, "x").status == 400);
    }
    CHECK(station.patch(location, 400, paper.bytes.substr(400)).status == 204);
}

TEST_CASE("a chunked part that runs past the length is refused and nothing of it is kept") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 10, 3);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    std::string head = station.patchHead(location, 0, 0);
    head.replace(head.find("Content-Length: 0"), 17, "Transfer-Encoding: chunked");
    const Station::RawConnection raw{portal.port(), head + "b\r\n12345678901\r\n0\r\n\r\n"};
    CHECK(raw.readAll().rfind("HTTP/1.1 413", 0) == 0);
    CHECK(station.head(location).headers.at("upload-offset") == "0");
}

TEST_CASE("bytes damaged on the way are answered 460 and the upload is gone") {
    const PortalProcess portal;
    const Station station{portal};
    Paper paper = makePaper("a.pdf", 5000, 4);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    paper.bytes[2500] = static_cast<char>(paper.bytes[2500] ^ 1);
    const auto reply = station.patch(location, 0, paper.bytes);
    CHECK(reply.status == 460);
    CHECK(reply.headers.at("tramso-service") == "1");
    CHECK(station.head(location).status == 404);
}

TEST_CASE("a deleted upload is unknown to HEAD, PATCH and DELETE") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 100, 5);
    const std::string location = station.create(kDossier, paper).headers.at("location");
    CHECK(station.ask("DELETE", location).status == 204);
    CHECK(station.head(location).status == 404);
    CHECK(station.patch(location, 0, paper.bytes).status == 404);
    CHECK(station.ask("DELETE", location).status == 404);
}

TEST_CASE("a request that does not speak tus 1.0.0 is told so") {
    const PortalProcess portal;
    const Station station{portal};
    const std::string location = station.create(kDossier, makePaper("a.pdf", 9, 6)).headers.at("location");
    for (const char* version : {"", "0.2.2"})
        for (const char* method : {"HEAD", "PATCH", "DELETE", "POST"}) {
            const std::string path = method == std::string{"POST"} ? "/files/" : location;
            const auto reply = station.ask(method, path, {{"tus-resumable", version}});
            INFO(method);
            CHECK(reply.status == 412);
            CHECK(reply.headers.at("tus-version") == "1.0.0");
        }
    CHECK(station.head(location).headers.at("upload-offset") == "0");
}

TEST_CASE("an upload longer than the maximum is refused, one of the maximum is not") {
    const PortalProcess portal;
    const Station station{portal};
    const std::string metadata = metadataOf(kDossier, "a.pdf", std::string(64, '0'));
    CHECK(station.ask("POST", "/files/", creation("268435457", metadata)).status == 413);
    CHECK(station.ask("POST", "/files/", creation("268435456", metadata)).status == 201);
}

TEST_CASE("hostile or broken Upload-Metadata and lengths are answered 400 and leave no file") {
    const PortalProcess portal;
    const Station station{portal};
    const std::string digest(64, 'b');
    const std::string good = metadataOf(kDossier, "a.pdf", digest);
    for (const std::string& metadata : {std::string{},
                                        std::string{"dossier"},
                                        std::string{",,,"},
                                        good + ",filename " + base64("b.pdf"),
                                        good + ",extra " + base64("x"),
                                        "dossier " + base64(kDossier) + ",filename " + base64("a.pdf"),
                                        metadataOf("../../../../etc", "a.pdf", digest),
                                        metadataOf(idOf('A'), "a.pdf", digest),
                                        metadataOf(kDossier + "a", "a.pdf", digest),
                                        metadataOf(kDossier, "../a.pdf", digest),
                                        metadataOf(kDossier, "..", digest),
                                        metadataOf(kDossier, ".hidden", digest),
                                        metadataOf(kDossier, "a/b.pdf", digest),
                                        metadataOf(kDossier, std::string{"a\0b", 3}, digest),
                                        metadataOf(kDossier, "-rf", digest),
                                        metadataOf(kDossier, std::string(101, 'a'), digest),
                                        metadataOf(kDossier, "a.pdf", digest.substr(1)),
                                        metadataOf(kDossier, "a.pdf", std::string(64, 'g')),
                                        std::string{"dossier ****,filename YQ==,sha256 YQ=="},
                                        "dossier " + std::string(4000, 'A')}) {
        INFO(metadata);
        CHECK(station.ask("POST", "/files/", creation("10", metadata)).status == 400);
    }
    for (const char* length : {"", "0", "-5", "1e9", "ten", "18446744073709551617"}) {
        INFO(length);
        CHECK(station.ask("POST", "/files/", creation(length, good)).status == 400);
    }
    CHECK(portal.keptUploads() == 0);
}

TEST_CASE("two uploads of one document do not disturb each other") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 2000, 7);
    const std::string one = station.create(kDossier, paper).headers.at("location");
    const std::string two = station.create(kDossier, paper).headers.at("location");
    CHECK(one != two);
    CHECK(station.patch(one, 0, paper.bytes).status == 204);
    CHECK(station.head(two).headers.at("upload-offset") == "0");
}
