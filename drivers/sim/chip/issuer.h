// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up state that issues cards: its signing authority (CSCA), a document signer, revocation list and
// master list, after ICAO 9303-12. Everything comes from a seed and is worth nothing outside tests and
// demonstrations.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "drivers/sim/chip/seed.h"

namespace tramso::sim {

// How certificates and security objects are signed; ICAO 9303-12 §4.4 allows all of them. The brainpool keys
// spell their curve out, as the standard asks and states do, though OpenSSL's own chain check refuses such a
// CSCA; the NIST keys name theirs.
enum class SignatureKind : std::uint8_t { EcdsaP256, EcdsaP384, EcdsaBrainpool256, RsaPkcs1, RsaPss };

// What is wrong with the document signer, for cards that must not be believed.
enum class SignerTrouble : std::uint8_t { None, Expired, Revoked, NotYetValid };

// The state whose cards the demonstration and tramso-virtual-card use.
inline constexpr const char* kDemoState = "TramSo demonstration state";

// Thread-safe after construction. Certificates are valid from 2020; the document signer until 2040.
class TestIssuer {
public:
    explicit TestIssuer(std::string seed, SignatureKind kind = SignatureKind::EcdsaBrainpool256,
                        SignerTrouble trouble = SignerTrouble::None);

    // A CMS SignedData (RFC 5652) over the content, made by the document signer, certificate included.
    [[nodiscard]] Bytes sign(std::string_view contentType, ByteView content) const;
    // CscaMasterList (ICAO 9303-12 §9) holding this CSCA and `others` (DER), signed by this state's list
    // signer.
    [[nodiscard]] Bytes masterList(const std::vector<Bytes>& others = {}) const;
    // The revocation list, valid from `thisUpdate` for 90 days (seconds since 1970); holds the document
    // signer when that is its trouble.
    [[nodiscard]] Bytes revocationList(std::int64_t thisUpdate) const;
    // DER certificates.
    [[nodiscard]] Bytes csca() const;
    [[nodiscard]] Bytes documentSigner() const;

    // Hash that goes with the signature kind: "SHA256" or "SHA384".
    [[nodiscard]] const char* digestName() const;

private:
    [[nodiscard]] PkeyHandle makeKey(std::string_view label) const;
    [[nodiscard]] Bytes signAs(std::string_view contentType, ByteView content, X509& certificate,
                               EVP_PKEY& key) const;

    Seed seed_;
    SignatureKind kind_;
    SignerTrouble trouble_;
    PkeyHandle cscaKey_, signerKey_, listKey_;
    Certificate csca_, signer_, listSigner_;
};

}  // namespace tramso::sim
