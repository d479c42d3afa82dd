// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what RAUC says: refused, or slots whose texts are short and printable.
#include <cstdlib>

#include "kiosk/base/bytes.h"
#include "kiosk/device/rauc_status.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto status = tramso::parseRaucStatus(tramso::viewText(std::as_bytes(std::span{data, size})));
    if (!status) return 0;
    if (status->booted.name.empty() || status->booted.bootName.empty()) std::abort();
    auto slots = status->others;
    slots.push_back(status->booted);
    for (const auto& slot : slots)
        for (const auto& text : {slot.bootName, slot.edition})
            if (text.size() > 64 || text.find('\n') != std::string::npos) std::abort();
    return 0;
}
