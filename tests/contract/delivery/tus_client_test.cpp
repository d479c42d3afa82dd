// SPDX-License-Identifier: GPL-3.0-or-later
// What the station makes of the extensions of tus a service offers, and how it does without.
#include <catch2/catch.hpp>

#include "tests/contract/delivery/scripted_service.h"
#include "tests/contract/delivery/sending_station.h"

using namespace tramso;

TEST_CASE("a small document goes with its creation where the service takes that") {
    ScriptedService service;
    service.offer("creation,creation-with-upload");
    SendingStation station{service.url()};
    station.commit({1000, 512U << 10U});
    CHECK(station.deliver().delivered == 1);
    CHECK(service.asked() == "OPTIONS POST POST PUT");
    station.commit({(512U << 10U) + 1});
    CHECK(station.deliver().delivered == 1);
    CHECK(service.asked() == "OPTIONS POST POST PUT POST HEAD PATCH PUT");
}

TEST_CASE("a service that does not keep the bytes of a creation is sent them after it") {
    const std::string offset = GENERATE("", "0", "400");
    ScriptedService service;
    service.offer("creation-with-upload");
    SendingStation station{service.url()};
    station.commit({1000});
    ScriptedAnswer kept{.status = 201, .headers = {{"Location", "/files/elsewhere"}}};
    if (!offset.empty()) kept.headers["Upload-Offset"] = offset;
    service.instead("POST", {kept});
    const ScriptedAnswer stands{
        .status = 200,
        .headers = {{"Upload-Offset", offset.empty() ? "0" : offset}, {"Upload-Length", "1000"}}};
    service.instead("HEAD", {stands});
    service.instead("PATCH", {{.status = 204, .headers = {{"Upload-Offset", "1000"}}}});
    CHECK(station.deliver().delivered == 1);
    CHECK(service.asked() == "OPTIONS POST HEAD PATCH PUT");
}

TEST_CASE("parts carry their checksum where the service checks it, and none where it does not") {
    const bool checks = GENERATE(true, false);
    ScriptedService service;
    service.offer(checks ? "creation-with-upload, checksum" : "creation-with-upload");
    SendingStation station{service.url()};
    const std::string id = station.commit({1000, 6U << 20U});
    CHECK(station.deliver().delivered == 1);
    const auto checksumOf = [&](ByteView part) {
        return checks ? "sha256 " + toBase64(fromHex(sha256Hex(part)).value()) : std::string{};
    };
    std::vector<std::string> expected{checksumOf(station.pdfs(id)[0]), ""};
    const ByteView large{station.pdfs(id)[1]};
    const auto sizes = service.sizes();
    REQUIRE(sizes.size() > 3);  // the large one goes in parts
    std::size_t offset = 0;
    for (std::size_t part = 2; part < sizes.size(); offset += sizes[part++])
        expected.push_back(checksumOf(large.subspan(offset, sizes[part])));
    CHECK(offset == large.size());
    CHECK(service.checksums() == expected);
}

TEST_CASE("a part that was damaged is sent again, not the whole document") {
    ScriptedService service;
    SendingStation station{service.url()};
    station.commit({5U << 20U});
    service.instead("PATCH", {{.status = 204, .headers = {{"Upload-Offset", "4194304"}}},
                              {.status = 460},
                              {.status = 460},
                              {.status = 204, .headers = {{"Upload-Offset", "5242880"}}}});
    const ScriptedAnswer stands{.status = 200,
                                .headers = {{"Upload-Offset", "4194304"}, {"Upload-Length", "5242880"}}};
    service.instead(
        "HEAD",
        {{.status = 200, .headers = {{"Upload-Offset", "0"}, {"Upload-Length", "5242880"}}}, stands, stands});
    CHECK(station.deliver().delivered == 1);
    CHECK(service.asked() == "OPTIONS POST HEAD PATCH PATCH HEAD PATCH HEAD PATCH PUT");
}
