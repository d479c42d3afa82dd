// SPDX-License-Identifier: GPL-3.0-or-later
// Upload-Checksum and TramSo-Signature are refused or understood; a signature nobody made never holds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "portal/checksum.h"
#include "portal/ids.h"
#include "portal/jws.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view header{reinterpret_cast<const char*>(data), size};
    if (auto checksum = portal::Checksum::parse(header)) {
        checksum->add(header);
        static_cast<void>(checksum->holds());
    }
    const auto jws = portal::parseJws(header);
    if (!jws) return 0;
    if (!portal::isDigest(jws->key) || jws->signature.size() != 64) std::abort();
    static_cast<void>(portal::holds(*jws, "{}"));
    return 0;
}
