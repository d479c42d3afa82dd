// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/resolution.h"

#include <algorithm>
#include <cmath>

namespace tramso {

namespace {

constexpr double kA4Width = 8.27;      // inches, for files that do not say their resolution
constexpr int kLeastStated = 73;       // dpi; 72 is what programs write that do not know
constexpr double kWidestSheet = 12.5;  // inches: A3

}  // namespace

int likelyDpi(int shortSide, int stated, bool byCamera) {
    const bool plausible =
        stated >= kLeastStated && stated <= 1200 && double(shortSide) / stated < kWidestSheet;
    if (plausible && !byCamera) return stated;
    return std::clamp(static_cast<int>(std::lround(shortSide / kA4Width)), 40, 600);
}

}  // namespace tramso
