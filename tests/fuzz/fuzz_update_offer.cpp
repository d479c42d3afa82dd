// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an edition the service offers: refused, or one that is fetched from the service and nowhere
// else.
#include <cstdlib>

#include "kiosk/base/bytes.h"
#include "kiosk/delivery/update_fetch.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto offered = tramso::parseOfferedEdition(tramso::viewText(std::as_bytes(std::span{data, size})));
    if (!offered) return 0;
    if (offered->path != "/api/v1/update/bundle?edition=" + offered->edition || offered->edition.empty())
        std::abort();
    if (offered->edition.find_first_not_of("0123456789") != std::string::npos || offered->size == 0)
        std::abort();
    return 0;
}
