// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, in pieces, from a scanner helper gone wrong: messages within their limits, or a fault; and what
// arrives in pieces is what arrives at once.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "drivers/scanner/helper_wire.h"

namespace {

void mustBeSame(tramso::ByteView given, const tramso::Bytes& said) {
    if (given.size() < said.size() || !std::equal(said.begin(), said.end(), given.begin())) std::abort();
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tramso;
    const auto bytes = std::as_bytes(std::span{data, size});
    HelperMessages inPieces;
    HelperMessages atOnce;
    constexpr std::size_t kPiece = 3;
    bool well = true;
    for (std::size_t at = 0; at < bytes.size() && well; at += kPiece)
        well = inPieces.add(bytes.subspan(at, std::min(kPiece, bytes.size() - at))).has_value();
    if (atOnce.add(bytes).has_value() != well) std::abort();
    if (!well) return 0;
    while (const auto message = atOnce.next()) {
        const auto same = inPieces.next();
        if (!same) std::abort();
        mustBeSame(encode(*message), encode(*same));
    }
    return 0;
}
