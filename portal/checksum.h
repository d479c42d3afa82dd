// SPDX-License-Identifier: GPL-3.0-or-later
// The checksum extension of tus: what one part of an upload must hash to.
#pragma once

#include <string>
#include <string_view>

#include "portal/digest.h"
#include "portal/digest_context.h"
#include "portal/refusal.h"

namespace portal {

// The algorithms of Tus-Checksum-Algorithm, FIPS 180-4; tus asks for sha1 at the least.
inline constexpr std::string_view kChecksumAlgorithms = "sha1,sha256,sha512";

// An announced digest, and the running one of what has come so far.
class Checksum {
public:
    // `<algorithm> <base64>` as Upload-Checksum says it; 400 for an algorithm not offered, or a digest that
    // is none of it.
    [[nodiscard]] static Answer<Checksum> parse(std::string_view header);

    void add(std::string_view bytes);
    // True when what was added has the announced digest. Called once, at the end.
    [[nodiscard]] bool holds();
    // True for SHA-256; then sha256(), once it holds(), is what was added hashes to: 64 lower-case hex
    // digits.
    [[nodiscard]] bool isSha256() const { return isSha256_; }
    [[nodiscard]] std::string sha256() const { return hexDigits(announced_); }

private:
    Checksum(DigestContext context, std::string announced, bool isSha256)
        : context_{std::move(context)}, announced_{std::move(announced)}, isSha256_{isSha256} {}

    DigestContext context_;
    std::string announced_;  // the digest's bytes
    bool isSha256_;
};

}  // namespace portal
