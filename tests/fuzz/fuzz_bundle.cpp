// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what stands in a signed catalogue: signed here, so that they get past the signature.
#include <cstdlib>

#include "kiosk/bundles/catalogue_bundle.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tramso;
    static const Signer kSigner{Key{}};
    const ByteView bytes = std::as_bytes(std::span{data, size});
    (void)openBundle(bytes, {kSigner.publicKey()});
    const auto opened = openBundle(signPayload(viewText(bytes), kSigner), {kSigner.publicKey()});
    if (!opened) return 0;
    const auto again = openBundle(signBundle(*opened, kSigner), {kSigner.publicKey()});
    if (!again || again->version != opened->version || again->files.size() != opened->files.size())
        std::abort();
    return 0;
}
