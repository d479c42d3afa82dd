// SPDX-License-Identifier: GPL-3.0-or-later
// The core protocol of tus 1.0 (https://tus.io/protocols/resumable-upload), clause by clause. Numbers
// continue in tus_extensions_test.cpp.
#include <catch2/catch.hpp>
#include <csignal>

#include "tests/contract/portal/station.h"

namespace {

// A service, and an upload of 1000 bytes that stands at 0.
struct Begun {
    PortalProcess portal;
    Station station{portal};
    Paper paper = makePaper("01-to-khai.pdf", 1000, 21);
    std::string location = station.create(idOf('a'), paper).headers.at("location");

    [[nodiscard]] Reply patchWith(HeaderFields headers, const std::string& bytes) const {
        headers.insert({"content-type", "application/offset+octet-stream"});
        headers.insert({"upload-offset", "0"});
        return station.ask("PATCH", location, std::move(headers), bytes);
    }
    [[nodiscard]] std::string offset() const { return station.head(location).headers["upload-offset"]; }
    // An upload's address nobody was given.
    [[nodiscard]] static std::string unknown() { return "/files/" + idOf('e'); }
};

}  // namespace

TEST_CASE_METHOD(Begun, "tus 1: every answer but that to OPTIONS says Tus-Resumable, refusals too", "[tus]") {
    CHECK(station.create(idOf('a'), paper).headers.at("tus-resumable") == "1.0.0");
    CHECK(station.head(location).headers.at("tus-resumable") == "1.0.0");
    CHECK(station.patch(location, 7, "x").headers.at("tus-resumable") == "1.0.0");
    CHECK(station.patch(location, 0, "x").headers.at("tus-resumable") == "1.0.0");
    CHECK(station.ask("DELETE", unknown()).headers.at("tus-resumable") == "1.0.0");
    CHECK(station.ask("HEAD", location, {{"authorization", ""}}).headers.at("tus-resumable") == "1.0.0");
    CHECK(station.ask("GET", location).headers.at("tus-resumable") == "1.0.0");
    CHECK(station.ask("HEAD", "/files/no-such-place").headers.at("tus-resumable") == "1.0.0");
}

TEST_CASE_METHOD(Begun, "tus 2: a version that is not spoken is answered 412 with those that are", "[tus]") {
    for (const char* version : {"0.2.2", "1.0", "2.0.0", " 1.0.0 x"}) {
        const auto reply = station.ask("HEAD", location, {{"tus-resumable", version}});
        CHECK(reply.status == 412);
        CHECK(reply.headers.at("tus-version") == "1.0.0");
    }
}

TEST_CASE_METHOD(Begun, "tus 3: a request of another version is not processed", "[tus]") {
    CHECK(patchWith({{"tus-resumable", "0.2.2"}}, paper.bytes).status == 412);
    CHECK(station.ask("DELETE", location, {{"tus-resumable", "0.2.2"}}).status == 412);
    CHECK(offset() == "0");
}

TEST_CASE_METHOD(Begun, "tus 4: a request without a version is answered 412", "[tus]") {
    CHECK(patchWith({{"tus-resumable", ""}}, paper.bytes).status == 412);
    CHECK(offset() == "0");
}

TEST_CASE_METHOD(Begun, "tus 5: OPTIONS needs no version and ignores one that is not spoken", "[tus]") {
    for (const char* version : {"", "1.0.0", "0.2.2"}) {
        const auto reply = station.ask("OPTIONS", "/files/", {{"tus-resumable", version}});
        CHECK(reply.status == 204);
        CHECK(reply.headers.at("tus-version") == "1.0.0");
    }
}

TEST_CASE_METHOD(Begun, "tus 6: OPTIONS answers for an upload as for all of them", "[tus]") {
    const auto reply = station.ask("OPTIONS", location, {{"authorization", ""}, {"tus-resumable", ""}});
    CHECK(reply.status == 204);
    CHECK(reply.headers.at("tus-extension") == station.ask("OPTIONS", "/files/").headers.at("tus-extension"));
}

TEST_CASE_METHOD(Begun, "tus 7: OPTIONS names the longest upload", "[tus]") {
    const auto longest = station.ask("OPTIONS", "/files/").headers.at("tus-max-size");
    const auto metadata = metadataOf(idOf('a'), "a.pdf", paper.sha256);
    const HeaderFields fits{{"upload-length", longest}, {"upload-metadata", metadata}};
    const HeaderFields tooLong{{"upload-length", std::to_string(std::stoull(longest) + 1)},
                               {"upload-metadata", metadata}};
    CHECK(station.ask("POST", "/files/", fits).status == 201);
    CHECK(station.ask("POST", "/files/", tooLong).status == 413);
}

TEST_CASE_METHOD(Begun, "tus 8: HEAD tells the offset at the beginning, on the way and at the end", "[tus]") {
    CHECK(offset() == "0");
    REQUIRE(station.patch(location, 0, paper.bytes.substr(0, 400)).status == 204);
    CHECK(offset() == "400");
    REQUIRE(station.patch(location, 400, paper.bytes.substr(400)).status == 204);
    CHECK(offset() == "1000");
}

TEST_CASE_METHOD(Begun, "tus 9: HEAD tells the length", "[tus]") {
    CHECK(station.head(location).headers.at("upload-length") == "1000");
}

TEST_CASE_METHOD(Begun, "tus 10: HEAD is not to be kept by caches, whatever it says", "[tus]") {
    CHECK(station.head(location).headers.at("cache-control") == "no-store");
    CHECK(station.head(unknown()).headers.at("cache-control") == "no-store");
}

TEST_CASE_METHOD(Begun, "tus 11: HEAD for an unknown upload is 404 without an offset", "[tus]") {
    const auto reply = station.head(unknown());
    CHECK(reply.status == 404);
    CHECK(reply.headers.count("upload-offset") == 0);
}

TEST_CASE_METHOD(Begun, "tus 12: HEAD has no body", "[tus]") {
    CHECK(station.head(location).body.empty());
    CHECK(station.head(unknown()).body.empty());
}

TEST_CASE_METHOD(Begun, "tus 13: HEAD changes nothing", "[tus]") {
    REQUIRE(station.patch(location, 0, paper.bytes.substr(0, 10)).status == 204);
    for (int i = 0; i < 3; ++i) CHECK(offset() == "10");
}

TEST_CASE_METHOD(Begun, "tus 14: PATCH appends at the offset and answers 204 with the new one", "[tus]") {
    const auto reply = station.patch(location, 0, paper.bytes.substr(0, 1));
    CHECK(reply.status == 204);
    CHECK(reply.headers.at("upload-offset") == "1");
    CHECK(reply.body.empty());
}

TEST_CASE_METHOD(Begun, "tus 15: PATCH at another offset is 409 and changes nothing", "[tus]") {
    REQUIRE(station.patch(location, 0, paper.bytes.substr(0, 10)).status == 204);
    for (const std::uint64_t other : {0U, 9U, 11U, 1000U})
        CHECK(station.patch(location, other, "x").status == 409);
    CHECK(offset() == "10");
}

TEST_CASE_METHOD(Begun, "tus 16: PATCH of another content type is 415 and changes nothing", "[tus]") {
    for (const char* type :
         {"", "application/octet-stream", "application/offset+octet-stream2", "text/plain"})
        CHECK(patchWith({{"content-type", type}}, "x").status == 415);
    CHECK(offset() == "0");
}

TEST_CASE_METHOD(Begun, "tus 17: PATCH without an offset, or with none that is a number, is 400", "[tus]") {
    for (const char* text : {"", "-1", "+0", "0x0", "1.0", " ", "99999999999999999999"})
        CHECK(patchWith({{"upload-offset", text}}, "x").status == 400);
    CHECK(offset() == "0");
}

TEST_CASE_METHOD(Begun, "tus 18: PATCH for an unknown upload is 404 without an offset", "[tus]") {
    const auto reply = station.patch(unknown(), 0, "x");
    CHECK(reply.status == 404);
    CHECK(reply.headers.count("upload-offset") == 0);
}

TEST_CASE_METHOD(Begun, "tus 19: PATCH past the length is 413 and nothing of it is kept", "[tus]") {
    CHECK(station.patch(location, 0, paper.bytes + "x").status == 413);
    CHECK(offset() == "0");
}

TEST_CASE_METHOD(Begun, "tus 20: PATCH without bytes is well and changes nothing", "[tus]") {
    const auto reply = station.patch(location, 0, "");
    CHECK(reply.status == 204);
    CHECK(reply.headers.at("upload-offset") == "0");
}

TEST_CASE_METHOD(Begun, "tus 21: PATCH may come in any number of parts", "[tus]") {
    for (std::size_t at = 0; at < paper.bytes.size(); at += 125)
        REQUIRE(station.patch(location, at, paper.bytes.substr(at, 125)).status == 204);
    CHECK(station.put(idOf('a'), makeManifest(idOf('a'), idOf('d'), {paper})).status == 201);
}

TEST_CASE_METHOD(Begun, "tus 22: PATCH on a complete upload takes nothing more", "[tus]") {
    REQUIRE(station.patch(location, 0, paper.bytes).status == 204);
    CHECK(station.patch(location, 1000, "x").status == 413);
    CHECK(offset() == "1000");
}

TEST_CASE_METHOD(Begun, "tus 23: a body of unknown length is taken in pieces", "[tus]") {
    std::string head = station.patchHead(location, 0, 0);
    head.replace(head.find("Content-Length: 0"), 17, "Transfer-Encoding: chunked");
    const Station::RawConnection raw{portal.port(), head + "4\r\n" + paper.bytes.substr(0, 4) + "\r\n6\r\n" +
                                                        paper.bytes.substr(4, 6) + "\r\n0\r\n\r\n"};
    CHECK(raw.readAll().rfind("HTTP/1.1 204", 0) == 0);
    CHECK(offset() == "10");
}

TEST_CASE_METHOD(Begun, "tus 24: what a 204 has acknowledged outlives the service", "[tus]") {
    REQUIRE(station.patch(location, 0, paper.bytes.substr(0, 777)).status == 204);
    portal.end(SIGKILL);
    portal.start();
    CHECK(offset() == "777");
}

TEST_CASE_METHOD(Begun, "tus 25: X-HTTP-Method-Override is taken for the method", "[tus]") {
    const auto meaning = [&](const char* method, std::uint64_t at, const std::string& bytes) {
        return station.ask("POST", location,
                           {{"x-http-method-override", method},
                            {"content-type", "application/offset+octet-stream"},
                            {"upload-offset", std::to_string(at)}},
                           bytes);
    };
    CHECK(meaning("PATCH", 0, "abc").headers.at("upload-offset") == "3");
    CHECK(meaning("PATCH", 0, "abc").status == 409);
    CHECK(meaning("HEAD", 0, "").headers.at("upload-offset") == "3");
    CHECK(meaning("DELETE", 0, "").status == 204);
    CHECK(station.head(location).status == 404);
}

TEST_CASE_METHOD(Begun, "tus 26: POST to an upload means nothing by itself", "[tus]") {
    CHECK(station.ask("POST", location).status == 405);
    CHECK(station.ask("POST", location, {{"x-http-method-override", "BREW"}}).status == 405);
}

TEST_CASE_METHOD(Begun, "tus 27: an upload cannot be read back", "[tus]") {
    REQUIRE(station.patch(location, 0, paper.bytes).status == 204);
    CHECK(station.ask("GET", location).status == 405);
}
