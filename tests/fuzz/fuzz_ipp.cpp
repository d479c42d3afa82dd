// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a printer's answer over IPP: refused, or attributes that are looked through.
#include "drivers/printer/ipp_messages.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto answer = tramso::ipp::read(std::as_bytes(std::span{data, size}));
    if (answer) (void)tramso::ipp::inTheWay(*answer);
    return 0;
}
