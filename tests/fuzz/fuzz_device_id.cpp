// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a USB printer's name for itself: printable text or a fault.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "drivers/printer/usb_device_id.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto id = tramso::parseDeviceId(std::as_bytes(std::span{data, size}));
    if (!id) return 0;
    for (const auto& value : {id->maker, id->model, id->commands})
        if (value.size() > 128 || !std::ranges::all_of(value, [](char c) { return c >= ' ' && c <= '~'; }))
            std::abort();
    return 0;
}
