// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a service answers: a few certificates whose life and digest can be told, or nothing.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "kiosk/base/bytes.h"
#include "kiosk/enrol/station_certificate.h"

namespace {

void judge(std::string_view body) {
    const auto certificates = tramso::certificatesIn(body);
    if (certificates.size() > 8) std::abort();
    for (const std::string& pem : certificates) {
        if (!tramso::certificateDigest(pem)) std::abort();
        static_cast<void>(tramso::lifeOf(pem));
    }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    judge(text);
    judge(
        tramso::toBase64(tramso::viewBytes(text)));  // so that what is changed is the message, not its digits
    static_cast<void>(tramso::lifeOf(text));
    return 0;
}
