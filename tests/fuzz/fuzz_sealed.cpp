// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a sealed blob: it opens only if this very key sealed it; and as plain bytes: sealing them and
// opening again gives them back, and one changed byte keeps them shut.
#include <algorithm>
#include <cstdlib>

#include "kiosk/crypto/sealing.h"

namespace {

class CountingRandom final : public tramso::Random {
public:
    void fill(std::span<std::byte> out) override {
        for (std::byte& each : out) each = std::byte{next_++};
    }

private:
    std::uint8_t next_ = 1;
};

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span{data, size});
    CountingRandom random;
    const tramso::Key key = tramso::makeKey(random);
    const auto opened = tramso::open(bytes, "fuzz", key);
    if (opened && opened->size() + 40 != bytes.size()) std::abort();

    tramso::Bytes sealed = tramso::seal(bytes, "fuzz", key, random);
    const auto again = tramso::open(sealed, "fuzz", key);
    if (!again || !std::ranges::equal(*again, bytes)) std::abort();
    sealed[size % sealed.size()] ^= std::byte{1};
    if (tramso::open(sealed, "fuzz", key)) std::abort();
    return 0;
}
