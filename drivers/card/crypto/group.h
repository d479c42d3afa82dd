// SPDX-License-Identifier: GPL-3.0-or-later
// The groups in which card and reader agree on keys: elliptic curves and the multiplicative groups of
// Diffie-Hellman, behind one set of verbs (BSI TR-03111, RFC 2631, ICAO 9303-11 §9.5.1).
#pragma once

#include <memory>

#include "drivers/card/crypto/secret_bytes.h"
#include "kiosk/base/random.h"

namespace tramso {

// Elements are bytes: on a curve 04‖X‖Y, in a Diffie-Hellman group the number big-endian, as wide as the
// prime. Scalars are big-endian bytes of any width. Values from outside are checked: BadData for bytes that
// are no element of the group, for the neutral element, and where a result would be it.
class Group {
public:
    enum class Kind : std::uint8_t { Curve, DiffieHellman };

    virtual ~Group() = default;
    [[nodiscard]] virtual Kind kind() const = 0;
    // Bits of the prime field.
    [[nodiscard]] virtual std::size_t primeBits() const = 0;
    [[nodiscard]] virtual Bytes generator() const = 0;
    // Whether the bytes are an element, not the neutral one, and of the right subgroup.
    [[nodiscard]] virtual Result<Done> check(ByteView element) const = 0;
    // scalar · base on a curve, base^scalar otherwise.
    [[nodiscard]] virtual Result<Bytes> power(ByteView base, ByteView scalar) const = 0;
    // a + b on a curve, a · b otherwise.
    [[nodiscard]] virtual Result<Bytes> combine(ByteView a, ByteView b) const = 0;
    // The element an arbitrary number is mapped to by integrated mapping (ICAO 9303-11 appendix B). BadData
    // on a curve whose prime is not 3 modulo 4: the standard does not define it there.
    [[nodiscard]] virtual Result<Bytes> elementFrom(ByteView number) const = 0;
    // What two sides share once both hold an element: its x coordinate, or the element itself.
    [[nodiscard]] virtual SecretBytes sharedPart(ByteView element) const = 0;
    // A private key: 1 … order − 1, evenly drawn by rejection; takes order-wide bytes from `random` per try.
    [[nodiscard]] virtual SecretBytes randomScalar(Random& random) const = 0;
};

// The standardised domain parameters of ICAO 9303-11 §9.5.1, table 6: 0–2 Diffie-Hellman of RFC 5114, 8–18
// curves; BadData for any other id.
[[nodiscard]] Result<std::unique_ptr<Group>> standardGroup(int id);

// A static public key and the group it lives in.
struct GroupKey {
    std::unique_ptr<Group> group;
    Bytes element;
};
// From a DER SubjectPublicKeyInfo (RFC 5280) with named, explicit or standardised parameters (ICAO 9303-11
// §9.5.2); BadData for other kinds of key.
[[nodiscard]] Result<GroupKey> readGroupKey(ByteView subjectPublicKeyInfo);

}  // namespace tramso
