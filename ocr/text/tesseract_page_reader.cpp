// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/tesseract_page_reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "ocr/page/coloured_ink.h"
#include "ocr/page/combs.h"
#include "ocr/page/copies.h"
#include "ocr/page/flatten.h"
#include "ocr/page/imprint.h"
#include "ocr/page/judge.h"
#include "ocr/page/keeping.h"
#include "ocr/page/layers.h"
#include "ocr/page/leaders.h"
#include "ocr/page/outline.h"
#include "ocr/page/paper.h"
#include "ocr/page/rules.h"
#include "ocr/page/specks.h"
#include "ocr/page/tick_boxes.h"
#include "ocr/page/upright.h"
#include "ocr/read_side.h"
#include "ocr/text/comb.h"
#include "ocr/text/page_words.h"

namespace tramso {

namespace {

constexpr int kFinest = 330;    // dpi; above, recognition only takes longer
constexpr int kUsual = 300;     // dpi
constexpr int kCoarsest = 190;  // dpi; below, recognition gains by enlarging
constexpr double kSliverMm = 2.5;
constexpr int kTrusted = 45;  // mean confidence of a page that was read at all

// Appends what each step took.
class StepWatch {
public:
    explicit StepWatch(std::vector<PageReading::StepTime>& times) : times_{times} {}
    void done(const char* step) {
        const auto now = std::chrono::steady_clock::now();
        times_.push_back({step, std::chrono::duration<double, std::milli>(now - since_).count()});
        since_ = now;
    }

private:
    std::vector<PageReading::StepTime>& times_;
    std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
};

// One page on its way. `white` is what recognition gets; it is turned and cleaned step by step.
struct Work {
    PixPtr page;  // as scanned, at most kFinest dpi
    PixPtr white;
    PixPtr asScanned;  // copies only: white before anything was cleaned away
    PixPtr print;      // mask of the print, upright; null when there is none or too much
    int dpi = kUsual;
    int enlarged = 1;         // px of white per px of page
    bool flat = false;        // cropped to the sheet
    bool copy = false;        // black and white only
    std::vector<Comb> combs;  // of white

    [[nodiscard]] int whiteDpi() const { return dpi * enlarged; }
};

Result<Work> openPage(ByteView file, StepWatch& watch) {
    const auto opened = decodeReduced(file, kReadSide);
    if (!opened) return tl::unexpected{opened.error()};
    const Picture& picture = opened->picture;
    watch.done("decode");
    Sheet sheet = sheetIn(picture.pix(), picture.dpi());
    if (sheet.cutOut) watch.done("flatten");
    Work work;
    work.page = std::move(sheet.page);
    work.flat = sheet.cutOut;
    work.dpi = sheet.dpi;
    if (work.dpi > kFinest) {
        const auto scale = static_cast<float>(kUsual) / static_cast<float>(work.dpi);
        work.page.reset(pixScaleAreaMap(work.page.get(), scale, scale));
        work.dpi = kUsual;
    }
    if (!work.page) return fail(FaultCode::PictureUnreadable, "reduce");
    return work;
}

// Grey without stamps, and on white paper. Where a sheet was cut out of its ground, slivers of that may be
// left along the edges.
bool lighten(Work& work) {
    const PixPtr grey = greyWithoutStamps(work.page.get(), work.dpi);
    if (!grey) return false;
    work.copy = isTwoTone(grey.get());
    work.white = onWhitePaper(grey.get());
    if (work.white && work.flat) {
        const int sliver = std::max(2, static_cast<int>(kSliverMm / 25.4 * work.dpi));
        pixSetOrClearBorder(work.white.get(), sliver, sliver, sliver, sliver, PIX_SET);
    }
    return work.white != nullptr;
}

bool isWorthReading(PageVerdict verdict) {
    return verdict != PageVerdict::Blank && verdict != PageVerdict::TooDark &&
           verdict != PageVerdict::Blurred;
}

// Asks recognition itself which of two opposite turns reads better. About half a second, seldom needed.
int turnByReading(Engine& engine, const Work& work, int degrees, const std::stop_token& stop) {
    const PixPtr upright = turned(work.white.get(), degrees);
    const PixPtr ink = upright ? inkOf(upright.get()) : nullptr;
    if (!ink) return degrees;
    const Extent e = richestBand(ink.get(), work.whiteDpi());
    BOX* at = boxCreate(e.x, e.y, e.w, e.h);
    const PixPtr band{pixClipRectangle(upright.get(), at, nullptr)};
    boxDestroy(&at);
    const PixPtr opposite = band ? turned(band.get(), 180) : nullptr;
    if (!opposite) return degrees;
    const bool stays = engine.plausibility(band.get(), work.whiteDpi(), stop) >=
                       engine.plausibility(opposite.get(), work.whiteDpi(), stop);
    return stays ? degrees : (degrees + 180) % 360;
}

// Coarse scans grow, before anything is turned: turning blurs small letters more than large ones.
void enlarge(Work& work) {
    if (work.copy) {
        work.asScanned.reset(pixCopy(nullptr, work.white.get()));
        removeGrains(work.white.get(), work.dpi);
        removeStreaks(work.white.get(), work.dpi);  // they run straight down the file, not the sheet
    }
    if (work.dpi >= kCoarsest) return;
    PixPtr twice =
        work.copy ? enlargedSoftly(work.white.get()) : PixPtr{pixScaleGrayLI(work.white.get(), 2.0F, 2.0F)};
    if (!twice) return;
    work.white = std::move(twice);
    work.enlarged = 2;
}

// Upright; returns the clockwise turn it took.
int rightWayUp(Engine& engine, Work& work, const std::stop_token& stop) {
    const PixPtr ink = inkOf(work.white.get());
    if (!ink) return 0;
    const Turn turn = findTurn(ink.get());
    const int degrees = turn.sure ? turn.degrees : turnByReading(engine, work, turn.degrees, stop);
    if (degrees != 0)
        if (PixPtr upright = turned(work.white.get(), degrees)) work.white = std::move(upright);
    return degrees;
}

// Level; returns the clockwise angle it took.
double level(Work& work) {
    const PixPtr ink = inkOf(work.white.get());
    const double tilt = ink ? findTilt(ink.get()) : 0.0;
    if (PixPtr straight = levelled(work.white.get(), tilt)) work.white = std::move(straight);
    return tilt;
}

// Remembers where the print is, before anything of it is cleaned away.
void keepPrint(Work& work, const PageQuality& quality) {
    if (!work.copy) {
        work.print = printMask(work.white.get(), work.whiteDpi());
        return;
    }
    const PixPtr upright = work.asScanned ? turned(work.asScanned.get(), quality.turnedDegrees) : nullptr;
    const PixPtr straight = upright ? levelled(upright.get(), quality.skewDegrees) : nullptr;
    if (straight) work.print = printMask(straight.get(), work.dpi);
}

// What only disturbs recognition goes.
void clean(Work& work) {
    removeLeaders(work.white.get(), work.whiteDpi(), work.enlarged);
    removeTickBoxes(work.white.get(), work.whiteDpi());
    auto walls = removeRules(work.white.get(), work.whiteDpi());
    work.combs = packCombs(work.white.get(), work.whiteDpi(), std::move(walls));
    removeLoneSpecks(work.white.get(), work.whiteDpi());
}

Box scaled(Box box, double by) {
    const auto px = [by](int v) { return static_cast<int>(std::lround(v * by)); };
    // Corners, not sizes, so that neighbours stay neighbours.
    return {px(box.x), px(box.y), px(box.x + box.width) - px(box.x), px(box.y + box.height) - px(box.y)};
}

std::string textOf(const std::vector<Word>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += words[i].text;
        const bool lineEnds = i + 1 == words.size() || words[i + 1].line != words[i].line;
        text += lineEnds ? '\n' : ' ';
    }
    return text;
}

int meanConfidence(const std::vector<Word>& words) {
    long sum = 0;
    for (const Word& word : words) sum += word.confidence;
    return words.empty() ? 0 : static_cast<int>(sum / static_cast<long>(words.size()));
}

Result<Done> recogniseInto(PageReading& reading, Engine& engine, const Work& work,
                           const std::stop_token& stop) {
    auto words = readWords(engine, work.white.get(), work.whiteDpi(), stop);
    if (!words) return tl::unexpected{words.error()};
    reading.words = std::move(*words);
    spreadOver(work.combs, reading.words);
    reading.text = textOf(reading.words);
    reading.quality.meanConfidence = meanConfidence(reading.words);
    if (reading.quality.verdict == PageVerdict::Good && reading.quality.meanConfidence < kTrusted)
        reading.quality.verdict = PageVerdict::Unreadable;
    return Done{};
}

Result<Done> keepInto(PageReading& reading, const Work& work) {
    auto kept = keepPicture(work.page.get(), work.dpi, reading.quality.turnedDegrees,
                            reading.quality.skewDegrees, work.print.get());
    if (!kept) return tl::unexpected{kept.error()};
    reading.cleanPicture = std::move(kept->jpeg);
    reading.layers = std::move(kept->layers);
    reading.width = kept->width;
    reading.height = kept->height;
    reading.dpi = kept->dpi;
    for (Word& word : reading.words) word.box = scaled(word.box, kept->scale / work.enlarged);
    return Done{};
}

Result<Done> understand(PageReading& reading, Engine& engine, Work& work, StepWatch& watch, bool thisWayUp,
                        const std::stop_token& stop) {
    if (!lighten(work)) return fail(FaultCode::OcrFailed, "lighten");
    watch.done("lighten");
    enlarge(work);
    reading.quality.turnedDegrees = thisWayUp ? 0 : rightWayUp(engine, work, stop);
    if (auto& mark = reading.quality.mark) mark = turnedMark(*mark, reading.quality.turnedDegrees);
    watch.done("orient");
    reading.quality.skewDegrees = level(work);
    keepPrint(work, reading.quality);
    watch.done("deskew");
    clean(work);
    watch.done("clean");
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "clean");
    const auto recognised = recogniseInto(reading, engine, work, stop);
    watch.done("recognise");
    return recognised;
}

}  // namespace

Result<std::unique_ptr<TesseractPageReader>> TesseractPageReader::make(const OcrOptions& options) {
    auto first = Engine::make(options);
    if (!first) return tl::unexpected{first.error()};
    return std::unique_ptr<TesseractPageReader>{new TesseractPageReader{options, std::move(*first)}};
}

Result<PageLook> TesseractPageReader::look(ByteView pictureFile, int dpi) {
    return lookAtPage(pictureFile, dpi);
}

bool TesseractPageReader::samePage(const PageLook& one, const PageLook& other) const {
    return sameImprint(one.imprint, other.imprint);
}

Result<PageReading> TesseractPageReader::read(ByteView pictureFile, const ReadingHints& hints,
                                              std::stop_token stop) {
    const auto engine = pool_.borrow(stop);
    if (!engine) return tl::unexpected{engine.error()};
    PageReading reading;
    StepWatch watch{reading.times};
    auto work = openPage(pictureFile, watch);
    if (!work) return tl::unexpected{work.error()};
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "decode");
    reading.quality = hints.judged ? *hints.judged : judgePage(work->page.get(), work->dpi);
    reading.quality.flattened = work->flat;
    watch.done("judge");
    if (isWorthReading(reading.quality.verdict))
        if (auto done = understand(reading, **engine, *work, watch, hints.thisWayUp, stop); !done)
            return tl::unexpected{done.error()};
    if (auto done = keepInto(reading, *work); !done) return tl::unexpected{done.error()};
    watch.done("encode");
    return reading;
}

}  // namespace tramso
