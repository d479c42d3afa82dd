// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/judged_page.h"

#include <algorithm>

#include "ocr/page/coloured_ink.h"
#include "ocr/page/paper.h"
#include "ocr/page/reduce.h"

namespace tramso {

namespace {

constexpr int kJudgedInk = 190;       // of 255: a smeared letter is still ink
constexpr double kMarginMm = 4.0;     // where scanners leave shadows
constexpr double kSpeckMm = 0.5;      // smaller is dust
constexpr double kRoundedOff = 1.05;  // reducing by less only blurs

PixPtr innerInk(const JudgedPage& page) {
    const PixPtr copy{pixCopy(nullptr, page.ink.get())};
    return copy ? innerPart(copy.get(), page, kSpeckMm) : nullptr;
}

PixPtr atJudgingDpi(Pix* page, int dpi) {
    if (dpi == 2 * kJudgingDpi && pixGetDepth(page) == 32) return halved(page);
    const auto scale = static_cast<float>(kJudgingDpi) / static_cast<float>(dpi);
    return PixPtr{pixScaleAreaMap(page, scale, scale)};
}

}  // namespace

PixPtr innerPart(Pix* mask, const JudgedPage& page, double speckMm) {
    const int margin = static_cast<int>(page.px(kMarginMm));
    pixSetOrClearBorder(mask, margin, margin, margin, margin, PIX_CLR);
    const int speck = static_cast<int>(page.px(speckMm));
    return PixPtr{pixSelectBySize(mask, speck, speck, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GT, nullptr)};
}

PageMark JudgedPage::markOf(Extent part) const {
    const double w = width();
    const double h = height();
    const double left = std::clamp(part.x / w, 0.0, 1.0);
    const double top = std::clamp(part.y / h, 0.0, 1.0);
    return {left, top, std::clamp((part.x + part.w) / w, 0.0, 1.0) - left,
            std::clamp((part.y + part.h) / h, 0.0, 1.0) - top};
}

std::optional<JudgedPage> prepareJudging(Pix* page, int dpi, int scannedDpi) {
    JudgedPage made;
    made.scannedDpi = scannedDpi;
    const bool reduce = dpi > kJudgingDpi * kRoundedOff;
    made.picture = reduce ? atJudgingDpi(page, dpi) : PixPtr{pixClone(page)};
    made.dpi = reduce ? kJudgingDpi : dpi;
    if (!made.picture) return std::nullopt;
    made.grey = greyWithoutStamps(made.picture.get(), made.dpi);
    made.even = made.grey ? evenlyLit(made.grey.get()) : nullptr;
    made.white.reset(made.even ? pixCopy(nullptr, made.even.get()) : nullptr);
    if (!made.white) return std::nullopt;
    strengthenInk(made.white.get());
    made.ink.reset(pixThresholdToBinary(made.white.get(), kJudgedInk));
    made.inner = made.ink ? innerInk(made) : nullptr;
    if (!made.inner) return std::nullopt;
    made.shapes = inkExtents(made.ink.get());
    return made;
}

bool isLetter(const Extent& e, const JudgedPage& page) {
    const auto between = [&page](int px, double low, double high) {
        return px >= page.px(low) && px <= page.px(high);
    };
    return between(e.h, 1.0, 8.0) && between(e.w, 0.5, 10.0);
}

}  // namespace tramso
