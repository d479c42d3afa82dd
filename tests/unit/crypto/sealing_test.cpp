// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/crypto/sealing.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace tramso;

namespace {

bool refused(ByteView sealed, std::string_view context, const Key& key) {
    const auto opened = open(sealed, context, key);
    return !opened && opened.error().code == FaultCode::BadData;
}

constexpr std::string_view kPlain = "Nguyễn Văn Mẫu, 079090000123";

}  // namespace

TEST_CASE("the digest is SHA-256 as FIPS 180-4 gives it") {
    CHECK(sha256Hex({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256Hex(viewBytes("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("what is sealed opens with the same key and context") {
    SystemRandom random;
    const Key key = makeKey(random);
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{1} << 20U}) {
        const Bytes plain(size, std::byte{0x5A});
        const auto opened = open(seal(plain, "document 1", key, random), "document 1", key);
        REQUIRE(opened);
        CHECK(*opened == plain);
    }
}

TEST_CASE("a seal shows nothing of what is in it and is never the same twice") {
    SystemRandom random;
    const Key key = makeKey(random);
    const Bytes first = seal(viewBytes(kPlain), "c", key, random);
    CHECK(viewText(first).find("Nguy") == std::string_view::npos);
    CHECK(first != seal(viewBytes(kPlain), "c", key, random));
}

TEST_CASE("any flipped bit keeps a seal shut") {
    SystemRandom random;
    const Key key = makeKey(random);
    Bytes sealed = seal(viewBytes(kPlain), "c", key, random);
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        const auto mask = std::byte{1} << (bit % 8);
        sealed[bit / 8] ^= mask;
        CHECK(refused(sealed, "c", key));
        sealed[bit / 8] ^= mask;
    }
    CHECK(open(sealed, "c", key));
}

TEST_CASE("a seal cut short or made longer stays shut") {
    SystemRandom random;
    const Key key = makeKey(random);
    Bytes sealed = seal(viewBytes(kPlain), "c", key, random);
    for (std::size_t size = 0; size < sealed.size(); ++size)
        CHECK(refused(ByteView{sealed}.first(size), "c", key));
    sealed.push_back(std::byte{0});
    CHECK(refused(sealed, "c", key));
}

TEST_CASE("a seal does not open under another context or with another key") {
    SystemRandom random;
    const Key key = makeKey(random);
    const Bytes sealed = seal(viewBytes(kPlain), "document a 1", key, random);
    for (const char* context : {"document a 2", "document b 1", "document a 1 ", "document a ", ""})
        CHECK(refused(sealed, context, key));
    CHECK(refused(sealed, "document a 1", makeKey(random)));
    CHECK(refused(sealed, "document a 1", Key{}));
}

TEST_CASE("a key that was moved away is wiped behind") {
    SystemRandom random;
    Key key = makeKey(random);
    const Key taken = std::move(key);
    const auto isZero = [](std::byte b) { return b == std::byte{0}; };
    CHECK(std::ranges::all_of(key.bytes(), isZero));  // NOLINT(bugprone-use-after-move): that is the promise
    CHECK_FALSE(std::ranges::all_of(taken.bytes(), isZero));
}

TEST_CASE("a keyed hash is the same for the same value, and another for another value, use or key") {
    const Key key;
    Key other;
    other.bytes()[0] = std::byte{1};
    const auto hash = [&](std::string_view value, std::string_view use, const Key& with) {
        return keyedHex(viewBytes(value), use, with);
    };
    CHECK(hash("079090000123", "a", key).size() == 64);
    CHECK(hash("079090000123", "a", key) == hash("079090000123", "a", key));
    CHECK(hash("079090000123", "a", key) != hash("079090000124", "a", key));
    CHECK(hash("079090000123", "a", key) != hash("079090000123", "b", key));
    CHECK(hash("079090000123", "a", key) != hash("079090000123", "a", other));
    CHECK(hash("bc", "a", key) != hash("c", "ab", key));
}
