// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a list of staff: refused, or a list that is written and read back to itself.
#include <cstdlib>

#include "kiosk/base/bytes.h"
#include "kiosk/staff/staff_list.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto list = tramso::parseStaff(tramso::viewText(std::as_bytes(std::span{data, size})));
    if (!list) return 0;
    const auto again = tramso::parseStaff(tramso::staffJson(*list));
    if (!again || *again != *list) std::abort();
    return 0;
}
