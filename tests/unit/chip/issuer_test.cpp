// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up state, seen by the openssl command line: what it signs must be what anybody else can check.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "drivers/sim/chip/chip_image.h"
#include "drivers/sim/chip/der.h"
#include "kiosk/base/files.h"

using namespace tramso;
using namespace tramso::sim;

namespace {

class Folder {
public:
    Folder() { REQUIRE(mkdtemp(name_.data()) != nullptr); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(name_); }
    void put(const char* name, ByteView content) const { REQUIRE(writeFile(path() / name, content)); }
    // Whether a shell command, run in the folder, succeeds.
    [[nodiscard]] bool accepts(const std::string& command) const {
        return std::system(("cd " + name_ + " && (" + command + ") >log 2>&1").c_str()) == 0;
    }
    [[nodiscard]] std::filesystem::path path() const { return name_; }

private:
    std::string name_ = "/tmp/tramso-issuer-XXXXXX";
};

// The CMS inside EF.SOD: what follows tag 77 and its length.
Bytes cmsOf(const Bytes& sod) {
    const std::size_t header = sod[1] == std::byte{0x82} ? 4 : 3;
    return {sod.begin() + static_cast<std::ptrdiff_t>(header), sod.end()};
}

void putAll(const Folder& folder, const TestIssuer& issuer) {
    folder.put("sod", cmsOf(sodOver({{1, dg1(sampleCitizens()[0])}}, issuer)));
    folder.put("list", issuer.masterList());
    folder.put("csca.der", issuer.csca());
    folder.put("signer.der", issuer.documentSigner());
    folder.put("crl.der", issuer.revocationList(1'790'000'000));
    REQUIRE(folder.accepts("openssl x509 -inform DER -in csca.der -out csca.pem"));
    REQUIRE(folder.accepts("openssl x509 -inform DER -in signer.der -out signer.pem"));
}

constexpr const char* kVerify =
    "openssl cms -verify -inform DER -CAfile csca.pem -purpose any -out content -in ";

}  // namespace

TEST_CASE("openssl accepts security object and master list of every signature kind") {
    const auto kind = GENERATE(SignatureKind::EcdsaP256, SignatureKind::EcdsaP384, SignatureKind::RsaPkcs1,
                               SignatureKind::RsaPss);
    const Folder folder;
    putAll(folder, TestIssuer{"issuer test", kind});
    CAPTURE(static_cast<int>(kind));
    CHECK(folder.accepts(std::string{kVerify} + "sod"));
    CHECK(folder.accepts(std::string{kVerify} + "list"));
    CHECK(folder.accepts(
        "openssl crl -inform DER -in crl.der -CAfile csca.pem -noout 2>&1 | grep -q 'verify OK'"));
}

TEST_CASE("openssl finds the signature right when the keys spell out their curve") {
    const Folder folder;
    putAll(folder, TestIssuer{"issuer test", SignatureKind::EcdsaBrainpool256});
    CHECK(folder.accepts("openssl cms -verify -noverify -inform DER -out content -in sod"));
    CHECK(folder.accepts("openssl x509 -in csca.pem -noout -text | grep -q 'Generator (uncompressed)'"));
}

TEST_CASE("openssl refuses a security object of another state, an expired signer and a changed content") {
    const Folder folder;
    SECTION("another state") {
        putAll(folder, TestIssuer{"one", SignatureKind::EcdsaP256});
        folder.put("sod", cmsOf(sodOver({{1, dg1(sampleCitizens()[0])}},
                                        TestIssuer{"two", SignatureKind::EcdsaP256})));
    }
    SECTION("expired") {
        putAll(folder, TestIssuer{"one", SignatureKind::EcdsaP256, SignerTrouble::Expired});
    }
    SECTION("changed") {
        putAll(folder, TestIssuer{"one", SignatureKind::EcdsaP256});
        Bytes sod =
            cmsOf(sodOver({{1, dg1(sampleCitizens()[0])}}, TestIssuer{"one", SignatureKind::EcdsaP256}));
        sod[80] ^= std::byte{1};
        folder.put("sod", sod);
    }
    CHECK_FALSE(folder.accepts(std::string{kVerify} + "sod"));
}

TEST_CASE("a revoked signer stands on the revocation list, an honest one does not") {
    const Folder folder;
    const bool revoked = GENERATE(false, true);
    putAll(folder, TestIssuer{"one", SignatureKind::EcdsaP256,
                              revoked ? SignerTrouble::Revoked : SignerTrouble::None});
    REQUIRE(folder.accepts("openssl crl -inform DER -in crl.der -out crl.pem"));
    CHECK(folder.accepts(
              "openssl verify -crl_check -CRLfile crl.pem -attime 1791000000 -CAfile csca.pem signer.pem") ==
          !revoked);
}

TEST_CASE("the same seed makes the same state, another seed another") {
    CHECK(TestIssuer{"one", SignatureKind::RsaPkcs1}.csca() ==
          TestIssuer{"one", SignatureKind::RsaPkcs1}.csca());
    CHECK(TestIssuer{"one", SignatureKind::RsaPkcs1}.csca() !=
          TestIssuer{"two", SignatureKind::RsaPkcs1}.csca());
}

TEST_CASE("the sample citizen's MRZ and keys are those worked out by hand") {
    const auto lines = mrzLines(sampleCitizens()[0]);
    CHECK(lines[0] == "IDVNM0900001233079090000123<<3");
    CHECK(lines[1] == "9001158M3001156VNM<<<<<<<<<<<2");
    CHECK(lines[2] == "NGUYEN<<VAN<MAU<<<<<<<<<<<<<<<");
    CHECK(secretsOf(sampleCitizens()[0]).can == "000123");
}
