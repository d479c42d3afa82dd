// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §3: who signed a manifest, judged with signatures made by OpenSSL.
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <memory>

#include "tests/contract/portal/station.h"

namespace {

std::string base64Url(const std::string& bytes) {
    std::string text = base64(bytes);
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

// A station's key pair.
class SigningKey {
public:
    SigningKey() : key_{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")} { REQUIRE(key_); }

    [[nodiscard]] std::string publicHex() const {
        std::array<unsigned char, 32> raw{};
        std::size_t size = raw.size();
        REQUIRE(EVP_PKEY_get_raw_public_key(key_.get(), raw.data(), &size) == 1);
        std::string hex;
        for (const unsigned char byte : raw) {
            hex += "0123456789abcdef"[byte >> 4U];
            hex += "0123456789abcdef"[byte & 15U];
        }
        return hex;
    }
    [[nodiscard]] std::string header(const std::string& algorithm = "EdDSA") const {
        return base64Url(R"({"alg":")" + algorithm + R"(","kid":")" + publicHex() + R"("})");
    }
    [[nodiscard]] std::string jws(const std::string& payload, std::string head = {}) const {
        if (head.empty()) head = header();
        const std::string text = head + "." + base64Url(payload);
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                              EVP_MD_CTX_free};
        std::string signature(64, '\0');
        std::size_t size = signature.size();
        REQUIRE(EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key_.get()) == 1);
        REQUIRE(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                               reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1);
        return head + ".." + base64Url(signature);
    }

private:
    struct Free {
        void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    };
    std::unique_ptr<EVP_PKEY, Free> key_;
};

struct Registered {
    SigningKey key;
    PortalProcess portal;
    Station station{portal};
    Paper paper = makePaper("01-to-khai.pdf", 1000, 31);
    std::string manifest = makeManifest(kDossier, kToken, {paper});

    explicit Registered(const std::string& name = "Trạm mẫu 1") {
        portal.end(SIGTERM);
        std::ofstream{portal.data() / "stations"} << "# của phường\n\n"
                                                  << key.publicHex() << ' ' << name << '\n';
        portal.start();
        station.upload(kDossier, paper);
    }
    [[nodiscard]] int put(const std::string& signature) const {
        return station
            .ask("PUT", "/api/v1/dossiers/" + kDossier,
                 {{"content-type", "application/json"}, {"tramso-signature", signature}}, manifest)
            .status;
    }
};

}  // namespace

TEST_CASE("a manifest signed by the station it names is taken in, again and again the same") {
    const Registered with;
    CHECK(with.put(with.key.jws(with.manifest)) == 201);
    CHECK(with.put(with.key.jws(with.manifest)) == 200);
}

TEST_CASE("once a station is registered, what is not signed by one is refused") {
    const Registered with;
    const SigningKey stranger;
    CHECK(with.put("") == 403);
    CHECK(with.put(stranger.jws(with.manifest)) == 403);
    CHECK(with.put(with.key.jws(with.manifest + " ")) == 403);
    // The stranger's signature under the station's name.
    CHECK(with.put(stranger.jws(with.manifest, with.key.header())) == 403);
    CHECK(with.station.ask("GET", "/api/v1/track/" + kToken).status == 404);
}

TEST_CASE("a station does not sign for another") {
    const Registered with{"Trạm mẫu 2"};
    CHECK(with.put(with.key.jws(with.manifest)) == 403);
}

TEST_CASE("a signature of another kind, or none at all, is refused") {
    const Registered with;
    const std::string good = with.key.jws(with.manifest);
    const std::string tail = good.substr(good.find("..") + 2);
    const std::string plainHead = base64Url(R"({"alg":"EdDSA"})");
    for (const std::string& signature : std::vector<std::string>{
             good + "A", good.substr(1), good.substr(0, good.size() - 2), "..", tail, ".." + tail,
             with.key.header() + "..", with.key.jws(with.manifest, with.key.header("none")),
             with.key.jws(with.manifest, with.key.header("HS256")), with.key.jws(with.manifest, plainHead),
             with.key.jws(with.manifest, base64Url("{")), with.key.header() + ".e30." + tail,
             std::string(5000, 'A') + ".." + tail})
        CHECK(with.put(signature) == 403);
}

TEST_CASE("a service that knows no station asks for no signature") {
    const PortalProcess portal;
    const Station station{portal};
    const Paper paper = makePaper("a.pdf", 10, 32);
    station.upload(kDossier, paper);
    CHECK(station.put(kDossier, makeManifest(kDossier, kToken, {paper})).status == 201);
}

TEST_CASE("a list of stations that cannot be meant is named with its line and ends with 2") {
    PortalProcess portal;
    portal.end(SIGTERM);
    const std::string line = GENERATE(as<std::string>{}, std::string(64, 'a'), std::string(64, 'a') + " ",
                                      std::string(63, 'a') + " Trạm", std::string(64, 'A') + " Trạm");
    std::ofstream{portal.data() / "stations"} << "# một\n" << line << '\n';
    const auto ended = runPortal({"--data", portal.data().string(), "--listen", "127.0.0.1:0"});
    CHECK(ended.code == 2);
    CHECK(ended.err.find("stations:2:") != std::string::npos);
}
