// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/bundles/catalogue_bundle.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/bundles/catalogue_shelf.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

Signer signerOf(std::uint8_t number) {
    Key key;
    std::ranges::fill(key.bytes(), std::byte{number});
    return Signer{key};
}

const Signer kWard = signerOf(1);
const Signer kStranger = signerOf(2);

std::string shipped(const char* name) {
    const auto text =
        readFile(std::filesystem::path{TRAMSO_SOURCE_DIR "/config/procedures"} / name, 1U << 20U);
    REQUIRE(text);
    return std::string{viewText(*text)};
}

CatalogueBundle bundleOf(std::uint32_t version) {
    return {version, {{"1.001193-khai-sinh.toml", shipped("1.001193-khai-sinh.toml")}}};
}

BundleTrouble troubleWith(const Bytes& file) {
    const auto opened = openBundle(file, {kWard.publicKey()});
    REQUIRE_FALSE(opened);
    CHECK_FALSE(opened.error().text.empty());
    return opened.error().why;
}

Bytes bytesOf(std::string_view text) {
    const ByteView bytes = viewBytes(text);
    return {bytes.begin(), bytes.end()};
}

// A station that believes the ward alone.
struct Station {
    ScratchFolder folder;
    CatalogueShelf shelf{folder.path() / "catalogue", {kWard.publicKey()}};

    BundleTrouble refuses(const Bytes& file) const {
        const auto taken = shelf.take(file);
        REQUIRE_FALSE(taken);
        return taken.error().why;
    }
    std::uint32_t keeps() const {
        const auto kept = shelf.kept();
        REQUIRE(kept);
        return *kept ? (*kept)->version : 0;
    }
};

}  // namespace

TEST_CASE("a bundle somebody believed signed gives its files back") {
    const auto opened =
        openBundle(signBundle(bundleOf(7), kWard), {kStranger.publicKey(), kWard.publicKey()});
    REQUIRE(opened);
    CHECK(opened->version == 7);
    REQUIRE(opened->files.size() == 1);
    CHECK(opened->files[0].name == "1.001193-khai-sinh.toml");
    CHECK(opened->files[0].toml == shipped("1.001193-khai-sinh.toml"));
}

TEST_CASE("a bundle of nobody believed is refused, and so is one altered in any byte") {
    CHECK(troubleWith(signBundle(bundleOf(1), kStranger)) == BundleTrouble::KeyUnknown);
    const Bytes good = signBundle({1, {{"a.toml", "x"}}}, kWard);
    for (std::size_t i = 0; i < good.size(); ++i) {
        Bytes altered = good;
        altered[i] ^= std::byte{1};
        CAPTURE(i);
        CHECK_FALSE(openBundle(altered, {kWard.publicKey()}));
    }
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK_FALSE(openBundle(ByteView{good}.first(length), {kWard.publicKey()}));
}

TEST_CASE("a text the same key signed for something else is no catalogue") {
    const std::string payload = R"({"files":{},"version":1})";
    const std::string file = "tramso-catalogue-1 " + toHex(kWard.publicKey()) + " " +
                             toHex(kWard.sign(viewBytes(payload))) + "\n" + payload;
    CHECK(troubleWith(bytesOf(file)) == BundleTrouble::BadSignature);
}

TEST_CASE("names that lead out of a folder, versions that are none and other shapes are refused") {
    for (const char* name : {"../a.toml", "/etc/a.toml", "a/b.toml", ".toml", "a.txt", ""})
        CHECK(troubleWith(signBundle({1, {{name, "x"}}}, kWard)) == BundleTrouble::NotOne);
    CHECK(troubleWith(signBundle({0, {{"a.toml", "x"}}}, kWard)) == BundleTrouble::NotOne);
    CHECK(troubleWith({}) == BundleTrouble::NotOne);
    CHECK(troubleWith(bytesOf("tramso-catalogue-1 zz zz\n{}")) == BundleTrouble::NotOne);
}

TEST_CASE("a station goes on to newer catalogues, and never back") {
    Station station;
    CHECK(station.keeps() == 0);
    REQUIRE(station.shelf.take(signBundle(bundleOf(5), kWard)));
    CHECK(station.keeps() == 5);
    CHECK(station.refuses(signBundle(bundleOf(4), kWard)) == BundleTrouble::Older);
    CatalogueBundle other = bundleOf(5);
    other.files[0].toml += "\n";
    CHECK(station.refuses(signBundle(other, kWard)) == BundleTrouble::Older);
    CHECK(station.shelf.take(signBundle(bundleOf(5), kWard)));  // the very same
    REQUIRE(station.shelf.take(signBundle(bundleOf(6), kWard)));
    CHECK(station.keeps() == 6);
}

TEST_CASE("what is refused leaves the catalogue as it was") {
    Station station;
    REQUIRE(station.shelf.take(signBundle(bundleOf(5), kWard)));
    CatalogueBundle bad = bundleOf(9);
    bad.files.push_back({"b.toml", "format = 2\n"});
    CHECK(station.refuses(signBundle(bad, kWard)) == BundleTrouble::BadCatalogue);
    CHECK(station.refuses(signBundle(bundleOf(9), kStranger)) == BundleTrouble::KeyUnknown);
    CHECK(station.refuses(signBundle({9, {}}, kWard)) == BundleTrouble::BadCatalogue);
    CHECK(station.keeps() == 5);
}

TEST_CASE("a catalogue altered on the disk is not used, and a good one takes its place") {
    Station station;
    REQUIRE(station.shelf.take(signBundle(bundleOf(5), kWard)));
    const auto file = station.folder.path() / "catalogue" / "catalogue.bundle";
    Bytes altered = readFile(file, kLongestBundle).value();
    altered.back() ^= std::byte{1};
    REQUIRE(writeFile(file, altered));
    const auto kept = station.shelf.kept();
    REQUIRE_FALSE(kept);
    CHECK(kept.error().why == BundleTrouble::BadSignature);
    REQUIRE(station.shelf.take(signBundle(bundleOf(5), kWard)));
    CHECK(station.keeps() == 5);
}

TEST_CASE("keys are read one a line, with room for remarks") {
    const std::string hex = toHex(kWard.publicKey());
    const auto keys = parseKeys("# who keeps the procedures\n\n" + hex + "  # the city\n");
    REQUIRE(keys);
    CHECK(*keys == std::vector<PublicKey>{kWard.publicKey()});
    CHECK(parseKeys("")->empty());
    CHECK_FALSE(parseKeys(hex + "\nabc\n"));
}
