// SPDX-License-Identifier: GPL-3.0-or-later
// The checksum extension of tus: what one part of an upload must hash to.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "portal/refusal.h"

struct evp_md_ctx_st;

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

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    using Context = std::unique_ptr<evp_md_ctx_st, Free>;
    Checksum(Context context, std::string announced)
        : context_{std::move(context)}, announced_{std::move(announced)} {}

    Context context_;
    std::string announced_;  // the digest's bytes
};

}  // namespace portal
