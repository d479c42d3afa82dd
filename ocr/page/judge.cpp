// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/judge.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/median.h"
#include "ocr/page/cut_edges.h"
#include "ocr/page/faint_print.h"
#include "ocr/page/flatten.h"
#include "ocr/page/glare.h"
#include "ocr/page/imprint.h"
#include "ocr/page/judged_page.h"
#include "ocr/page/overlap.h"
#include "ocr/page/paper.h"
#include "ocr/page/reduce.h"
#include "ocr/page/sharpness.h"

namespace tramso {

namespace {

constexpr int kDarkPaper = 80;         // of 255
constexpr int kCoarseDpi = 140;        // below this letters are measured: above, 9 pt print has enough
constexpr double kFewestRows = 13.0;   // px a letter needs, so that its marks can be told apart
constexpr std::size_t kMeasured = 60;  // letters; fewer tell nothing
constexpr int kShortSide = 1100;       // px: A4 at 133 dpi; a page is never decoded smaller
constexpr int kPreviewWidth = 900;     // px
constexpr int kPreviewHeight = 1200;   // px
constexpr int kPreviewQuality = 80;

double shareOf(Pix* mask) {
    float share = 0;
    pixForegroundFraction(mask, &share);
    return static_cast<double>(share);
}

// Letters have too few rows of pixels to be told apart. Only pages that were hardly reduced can be so.
bool isCoarse(const JudgedPage& page) {
    if (page.scannedDpi >= kCoarseDpi) return false;
    const double reduced = double(page.scannedDpi) / page.dpi;
    constexpr int kSmallest = 4;
    constexpr int kLargest = 60;
    std::vector<int> heights;
    for (int i = 0; i < boxaGetCount(page.shapes.get()); ++i) {
        const Extent e = extentAt(page.shapes, i);
        if (e.h >= kSmallest && e.h <= kLargest && e.w >= 2 && e.w <= 2 * e.h) heights.push_back(e.h);
    }
    if (heights.size() < kMeasured) return false;
    return median(std::move(heights)) * reduced < kFewestRows;
}

void settle(PageQuality& quality, PageVerdict verdict) {
    quality.verdict = verdict;
}
void settle(PageQuality& quality, PageVerdict verdict, const JudgedPage& page, Extent part) {
    quality.verdict = verdict;
    const bool whole = part.w >= page.width() && part.h >= page.height();
    if (!whole) quality.mark = page.markOf(part);
}

// What makes a page unreadable comes first: on such a page nothing finer can be measured.
PageQuality judge(const JudgedPage& page) {
    PageQuality quality;
    quality.inkShare = shareOf(page.inner.get());
    if (paperTone(page.grey.get()) < kDarkPaper)
        settle(quality, PageVerdict::TooDark);
    else if (isFaint(page))
        settle(quality, PageVerdict::TooLight);
    else if (isEmpty(page, quality.inkShare))
        settle(quality, PageVerdict::Blank);
    if (quality.verdict != PageVerdict::Good) return quality;
    const Sharpness sharp = sharpnessOf(page);
    quality.sharpness = sharp.overall;
    if (isCoarse(page))
        settle(quality, PageVerdict::TooCoarse);
    else if (sharp.blurred)
        settle(quality, PageVerdict::Blurred, page, *sharp.blurred);
    else if (const auto over = sheetOverPage(page))
        settle(quality, PageVerdict::SecondSheet, page, *over);
    else if (const auto cut = cutStrip(page))
        settle(quality, PageVerdict::CutOff, page, *cut);
    else if (const auto spot = glareSpot(page))
        settle(quality, PageVerdict::Glare, page, *spot);
    return quality;
}

// The page small enough to be shown, as JPEG; empty when memory is short.
Bytes previewOf(const Picture& page) {
    const double scale =
        std::min({1.0, double{kPreviewWidth} / page.width(), double{kPreviewHeight} / page.height()});
    const auto side = [scale](int px) { return std::max(1, static_cast<int>(px * scale)); };
    PixPtr small;
    if (pixGetDepth(page.pix()) == 32)
        small = reduced(page.pix(), side(page.width()), side(page.height()));
    else if (auto fitted = fitInto(page, kPreviewWidth, kPreviewHeight))
        small.reset(pixClone(fitted->pix()));
    if (!small) return {};
    return encodeJpeg(Picture{small.release()}, kPreviewQuality).value_or(Bytes{});
}

}  // namespace

PageQuality judgePage(Pix* page, int dpi) {
    const auto prepared = prepareJudging(page, dpi, dpi);
    return prepared ? judge(*prepared) : PageQuality{};
}

Result<PageLook> lookAtPage(ByteView pictureFile, int dpi) {
    auto opened = decodeReduced(pictureFile, kShortSide);
    if (!opened) return tl::unexpected{opened.error()};
    const int stated = dpi > 0 ? dpi / opened->reduction : opened->picture.dpi();
    Sheet sheet = sheetIn(opened->picture.pix(), stated, kJudgingDpi);
    const Picture page{sheet.page.release()};
    const int scanned = static_cast<int>(std::lround(sheet.dpi / sheet.scale)) * opened->reduction;
    const auto prepared = prepareJudging(page.pix(), sheet.dpi, scanned);
    if (!prepared) return fail(FaultCode::PictureUnreadable, "look");
    PageLook look;
    look.quality = judge(*prepared);
    look.quality.flattened = sheet.cutOut;
    look.imprint = imprintOf(*prepared);
    look.preview = previewOf(page);
    return look;
}

}  // namespace tramso
