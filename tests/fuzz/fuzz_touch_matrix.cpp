// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a touch panel's matrix: refused, or six numbers that are written and read back as a matrix.
#include <cstdlib>

#include "kiosk/base/bytes.h"
#include "kiosk/device/touch_fit.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto matrix = tramso::parseTouchMatrix(tramso::viewText(std::as_bytes(std::span{data, size})));
    if (!matrix) return 0;
    for (const double value : matrix->values)
        if (!(value >= -100 && value <= 100)) std::abort();
    if (tramso::touchMatrixText(*matrix).size() > 100) std::abort();
    return 0;
}
