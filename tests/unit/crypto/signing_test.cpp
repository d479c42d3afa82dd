// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "kiosk/base/text.h"
#include "kiosk/crypto/signing.h"

using namespace tramso;

namespace {

Key stationKey(std::uint8_t number) {
    Key key;
    std::ranges::fill(key.bytes(), std::byte{number});
    return key;
}

Bytes bytesOf(std::string_view hex) {
    return fromHex(hex).value();
}

}  // namespace

TEST_CASE("signatures are those of RFC 8032") {
    // Its §7.1, test 2: one byte.
    const auto key = publicKeyFromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    REQUIRE(key);
    const Bytes signature = bytesOf(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    CHECK(signatureHolds(bytesOf("72"), signature, *key));
    CHECK_FALSE(signatureHolds(bytesOf("73"), signature, *key));
}

TEST_CASE("what a station signs holds for its key, for no other key, text or signature") {
    const Signer signer{stationKey(1)};
    const Bytes message = bytesOf("00010203");
    Bytes signature = signer.sign(message);
    REQUIRE(signature.size() == 64);
    CHECK(signatureHolds(message, signature, signer.publicKey()));
    CHECK_FALSE(signatureHolds(message, signature, Signer{stationKey(2)}.publicKey()));
    CHECK_FALSE(signatureHolds(bytesOf("00010204"), signature, signer.publicKey()));
    CHECK_FALSE(signatureHolds(message, ByteView{signature}.first(63), signer.publicKey()));
    CHECK_FALSE(signatureHolds(message, {}, signer.publicKey()));
    for (std::size_t i = 0; i < signature.size(); ++i) {
        signature[i] ^= std::byte{1};
        CHECK_FALSE(signatureHolds(message, signature, signer.publicKey()));
        signature[i] ^= std::byte{1};
    }
}

TEST_CASE("a station has one signing key, as long as it has its key") {
    CHECK(Signer{stationKey(1)}.publicKey() == Signer{stationKey(1)}.publicKey());
    CHECK(Signer{stationKey(1)}.publicKey() != Signer{stationKey(2)}.publicKey());
    const auto again = publicKeyFromHex(toHex(Signer{stationKey(1)}.publicKey()));
    REQUIRE(again);
    CHECK(*again == Signer{stationKey(1)}.publicKey());
}

TEST_CASE("a public key is 64 hexadecimal digits and nothing else") {
    for (const std::string& hex : {std::string{}, std::string(63, 'a'), std::string(62, 'a'),
                                   std::string(66, 'a'), std::string(64, 'g')})
        CHECK(publicKeyFromHex(hex).error().code == FaultCode::BadData);
}

TEST_CASE("a detached signature has a header, no payload and a signature, in characters of an address") {
    const Signer signer{stationKey(1)};
    const std::string jws = detachedJws("{}", signer);
    const auto parts = split(jws, '.');
    REQUIRE(parts.size() == 3);
    CHECK(parts[1].empty());
    CHECK(parts[2].size() == 86);  // 64 bytes
    CHECK(jws.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.") ==
          std::string::npos);
    CHECK(detachedJws("{}", signer) == jws);
    CHECK(detachedJws("{ }", signer) != jws);
}
