// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue of procedures as one signed file: "tramso-catalogue-1 <public key> <signature>\n", then JSON
// with version and files. The signature (Ed25519) is over "tramso catalogue 1\n" and the JSON.
// docs/catalogue.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/crypto/signing.h"
#include "kiosk/procedures/catalogue.h"

namespace tramso {

struct CatalogueBundle {
    std::uint32_t version = 0;  // from 1; a station takes no older one
    std::vector<CatalogueText> files;
};

// Why a bundle is not used.
enum class BundleTrouble : std::uint8_t {
    NotOne,        // not a bundle, or cut short
    KeyUnknown,    // signed, but by nobody who is believed here
    BadSignature,  // altered since it was signed
    Older,         // an older one than is used, or another of the same version
    BadCatalogue,  // a file in it is no procedure
    NotKept        // it could not be written
};
struct BundleProblem {
    BundleTrouble why = BundleTrouble::NotOne;
    std::string text;  // for a technician; a line for each problem
};
template <class T>
using OrBundleProblem = tl::expected<T, BundleProblem>;

// The most bytes a bundle has, and the most files.
inline constexpr std::size_t kLongestBundle = 1U << 20U;
inline constexpr std::size_t kMostBundleFiles = 1000;

// Signs; the same bundle and key always give the same bytes.
[[nodiscard]] Bytes signBundle(const CatalogueBundle& bundle, const Signer& signer);

// The same around any payload: for signBundle and for fuzzing.
[[nodiscard]] Bytes signPayload(std::string_view payload, const Signer& signer);

// A bundle somebody believed has signed. Its procedures are not looked at yet.
[[nodiscard]] OrBundleProblem<CatalogueBundle> openBundle(ByteView file,
                                                          const std::vector<PublicKey>& believed);

// Keys one a line in hex; empty lines and what follows # do not count. BadData when a line is no key.
[[nodiscard]] Result<std::vector<PublicKey>> parseKeys(std::string_view text);

}  // namespace tramso
