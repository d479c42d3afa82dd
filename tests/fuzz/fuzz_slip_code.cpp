// SPDX-License-Identifier: GPL-3.0-or-later
// A slip's code gives a token of 32 hex digits or nothing; what is typed gives a reference or nothing.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "kiosk/dossier/slip_code.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const std::string token = tramso::trackingTokenIn(text);
    if (!token.empty() && (token.size() != 32 || !text.ends_with(token))) std::abort();
    const std::string reference = tramso::referenceFrom(text);
    if (!reference.empty() && reference != tramso::referenceFrom(reference)) std::abort();
    return 0;
}
