// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in a QR code: it is read within its bounds, or it is nothing; unsigned it is never
// believed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "kiosk/enrol/enrolment_code.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tramso;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto code = readEnrolmentCode(text);
    if (code && (code->url.size() > 200 || code->station.size() > 100 || code->ward.size() > 100 ||
                 code->token.size() > 64 || code->station.find('\n') != std::string::npos))
        std::abort();
    // Nobody has the secret half of this key.
    if (provenEnrolmentCode(text, PublicKey{std::byte{1}}, Moment{})) std::abort();
    return 0;
}
