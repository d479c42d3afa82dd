// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/specks.h"

#include <algorithm>
#include <cmath>

#include "ocr/page/paper.h"

namespace tramso {

namespace {

constexpr double kSpeckMm = 0.75;  // the full stop of 14 pt print
constexpr double kBesideMm = 1.4;  // how near a dot stands to its letter: the upper one of a colon after "h"
constexpr double kAboveMm = 0.85;  // … and to the letter it marks

}  // namespace

void removeLoneSpecks(Pix* white, int dpi) {
    const PixPtr ink = paleInkOf(white);
    if (!ink) return;
    const double mm = dpi / 25.4;
    const int side = std::max(2, static_cast<int>(std::ceil(kSpeckMm * mm)));
    const PixPtr specks{
        pixSelectBySize(ink.get(), side, side, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr)};
    const PixPtr rest{specks ? pixSubtract(nullptr, ink.get(), specks.get()) : nullptr};
    const int beside = 2 * static_cast<int>(kBesideMm * mm) + 1;
    const int above = 2 * static_cast<int>(kAboveMm * mm) + 1;
    const PixPtr company{rest ? pixDilateBrick(nullptr, rest.get(), beside, above) : nullptr};
    const PixPtr near{company ? pixAnd(nullptr, specks.get(), company.get()) : nullptr};
    const PixPtr kept{near ? pixSeedfillBinary(nullptr, near.get(), specks.get(), 8) : nullptr};
    const PixPtr lone{kept ? pixSubtract(nullptr, specks.get(), kept.get()) : nullptr};
    if (lone) pixSetMasked(white, lone.get(), 255);
}

}  // namespace tramso
