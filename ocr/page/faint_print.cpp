// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/faint_print.h"

#include <algorithm>
#include <vector>

#include "ocr/median.h"
#include "ocr/page/paper.h"
#include "ocr/page/sheet_edges.h"
#include "ocr/page/soften.h"

namespace tramso {

namespace {

constexpr int kFaintTone = 230;       // of 255: a tenth darker than paper
constexpr int kStrongLetters = 20;    // with so many well-printed letters the page as a whole is not faint
constexpr int kFaintLetters = 40;     // one line of print
constexpr double kSharpStep = 0.6;    // share of a letter's depth that is reached within two pixels
constexpr double kBlankInk = 0.0002;  // share of the page: about ten letters
constexpr double kBareMm = 6.0;       // margin in which colours do not count
constexpr double kColourMm2 = 12.0;   // a small stamp is larger
constexpr int kColouredTone = 200;    // of 255, darkest channel, paper at 255

int strongLetters(const JudgedPage& page) {
    int count = 0;
    for (int i = 0; i < boxaGetCount(page.shapes.get()) && count < kStrongLetters; ++i)
        count += isLetter(extentAt(page.shapes, i), page) ? 1 : 0;
    return count;
}

// The steepest rise within two pixels of a row, as a share of how dark the letter is.
double steepness(Pix* soft, const Extent& e) {
    int darkest = 255;
    int steepest = 0;
    for (int y = e.y; y < e.y + e.h; ++y) {
        const auto* row = rowOf(soft, y);
        for (int x = std::max(2, e.x); x < e.x + e.w; ++x) {
            const int tone = GET_DATA_BYTE(row, x);
            darkest = std::min(darkest, tone);
            steepest = std::max(steepest, std::abs(tone - int{GET_DATA_BYTE(row, x - 2)}));
        }
    }
    return darkest >= 255 ? 0.0 : double(steepest) / (255 - darkest);
}

// How steep the faint letters are, each.
std::vector<double> faintLetters(const JudgedPage& page) {
    std::vector<double> steep;
    const PixPtr soft = softened(page.even.get());
    const PixPtr mask{soft ? pixThresholdToBinary(soft.get(), kFaintTone) : nullptr};
    if (!mask) return steep;
    const BoxaPtr shapes = inkExtents(mask.get());
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const Extent e = extentAt(shapes, i);
        if (isLetter(e, page)) steep.push_back(steepness(soft.get(), e));
    }
    return steep;
}

// Coloured or dark area inside the margin, mm².
double colouredArea(const JudgedPage& page) {
    constexpr double kQuarter = 0.25;
    const PixPtr darkest = darkestChannel(page.picture.get(), kQuarter);
    const PixPtr even = darkest ? evenlyLit(darkest.get()) : nullptr;
    const PixPtr mask{even ? pixThresholdToBinary(even.get(), kColouredTone) : nullptr};
    if (!mask) return 0.0;
    const int margin = static_cast<int>(page.px(kBareMm) * kQuarter);
    pixSetOrClearBorder(mask.get(), margin, margin, margin, margin, PIX_CLR);
    l_int32 count = 0;
    pixCountPixels(mask.get(), &count, nullptr);
    const double mm = page.px(1.0) * kQuarter;
    return count / (mm * mm);
}

}  // namespace

bool isFaint(const JudgedPage& page) {
    if (strongLetters(page) >= kStrongLetters) return false;
    std::vector<double> steep = faintLetters(page);
    if (steep.size() < kFaintLetters) return false;
    return median(std::move(steep)) >= kSharpStep;
}

bool isEmpty(const JudgedPage& page, double inkShare) {
    return inkShare < kBlankInk && colouredArea(page) < kColourMm2;
}

}  // namespace tramso
