// SPDX-License-Identifier: GPL-3.0-or-later
// The online service the settings name: made, or refused in words that tell a technician what to mend.
#include <catch2/catch.hpp>
#include <fstream>

#include "kiosk/app/station.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

// Settings of a station whose files lie in a folder of its own.
class Desk {
public:
    Desk() {
        settings.store.folder = folder_.path() / "store";
        settings.store.keyFile = folder_.path() / "key";
    }
    std::filesystem::path write(const std::string& name, const std::string& text) {
        std::ofstream{folder_.path() / name} << text;
        return folder_.path() / name;
    }
    void speakOpencps() {
        settings.service.kind = "opencps";
        settings.service.opencpsFile =
            write("opencps.toml",
                  "agency = \"H29.26\"\n[procedure.\"1.001193\"]\ntemplate = \"KS_DK\"\n"
                  "parts = { declaration = \"TP01\" }\n");
    }
    // Why there is no service; "" when there is one.
    [[nodiscard]] std::string trouble() const {
        const auto service = makeService(settings);
        if (!service) return service.error().text;
        return *service ? "" : "nothing was made";
    }

    Settings settings;

private:
    ScratchFolder folder_;
};

bool mentions(const std::string& text, std::string_view word) {
    return text.find(word) != std::string::npos;
}

}  // namespace

TEST_CASE("a service of either kind is made for an https address, and for this machine without") {
    Desk desk;
    const bool opencps = GENERATE(false, true);
    if (opencps) desk.speakOpencps();
    for (const char* url :
         {"https://dichvucong.example/o/rest/v2", "http://127.0.0.1:8080", "http://127.8.9.1/",
          "http://localhost:8080/o", "http://localhost", "http://[::1]:8080/", "http://[::1]"}) {
        desk.settings.service.url = url;
        CAPTURE(url, opencps);
        CHECK(desk.trouble().empty());
    }
}

TEST_CASE(
    "neither kind of service gets a dossier in the clear over a network, whatever its address looks like") {
    Desk desk;
    const bool opencps = GENERATE(false, true);
    if (opencps) desk.speakOpencps();
    for (const char* url :
         {"http://dichvucong.example", "http://192.168.1.10:8080", "http://10.0.0.1/o/rest/v2",
          "http://localhost.example", "http://127.0.0.1.example", "http://127.0.0.1@example",
          "http://localhost:80@example/", "http://[::1]:80@example/", "http://[::1].example",
          "http://example/127.0.0.1", "http://example?localhost", "HTTP://example", "ftp://127.0.0.1",
          "127.0.0.1:8080", "", "http://"}) {
        desk.settings.service.url = url;
        CAPTURE(url, opencps);
        CHECK(mentions(desk.trouble(), "https://"));
    }
}

TEST_CASE("a kind of service nobody knows is refused, and the known ones are told") {
    Desk desk;
    desk.settings.service.kind = "soap";
    CHECK(mentions(desk.trouble(), "tramso, opencps"));
}

TEST_CASE("proofs without TLS, or half a proof, are refused by the setting's name") {
    Desk desk;
    const auto pem = desk.write("some.pem", "-----BEGIN");
    SECTION("authorities that would prove nothing") {
        desk.settings.service.caFile = pem;
        CHECK(mentions(desk.trouble(), "service.ca_file"));
    }
    SECTION("a certificate that would be shown to nobody") {
        desk.settings.service.certificateFile = desk.settings.service.keyFile = pem;
        CHECK(mentions(desk.trouble(), "service.certificate_file"));
    }
    SECTION("a certificate without its key") {
        desk.settings.service.url = "https://dichvucong.example";
        desk.settings.service.certificateFile = pem;
        CHECK(mentions(desk.trouble(), "service.key_file"));
    }
    SECTION("a file that is not there") {
        desk.settings.service.url = "https://dichvucong.example";
        desk.settings.service.caFile = "/nowhere/ca.pem";
        CHECK(mentions(desk.trouble(), "/nowhere/ca.pem"));
    }
}

TEST_CASE("a token's file, or the names OpenCPS needs, that cannot be read are told by their file") {
    Desk desk;
    SECTION("the token") {
        desk.settings.service.tokenFile = "/nowhere/token";
        CHECK(mentions(desk.trouble(), "/nowhere/token"));
    }
    SECTION("the names") {
        desk.settings.service.kind = "opencps";
        desk.settings.service.opencpsFile = "/nowhere/opencps.toml";
        CHECK(mentions(desk.trouble(), "opencps.toml"));
    }
}
