// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/tesseract_page_reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "ocr/page/coloured_ink.h"
#include "ocr/page/judge.h"
#include "ocr/page/keeping.h"
#include "ocr/page/leaders.h"
#include "ocr/page/paper.h"
#include "ocr/page/rules.h"
#include "ocr/page/upright.h"

namespace tramso {

namespace {

constexpr int kFinest = 330;       // dpi; above, recognition only takes longer
constexpr int kUsual = 300;        // dpi
constexpr int kCoarsest = 190;     // dpi; below, recognition gains by enlarging
constexpr double kA4Width = 8.27;  // inches, for files that do not say their resolution
constexpr int kTrusted = 45;       // mean confidence of a page that was read at all

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
    PixPtr grey;
    PixPtr white;
    int dpi = kUsual;
    double enlarged = 1.0;  // px of white per px of page
};

int statedOrLikelyDpi(const Picture& picture) {
    const int stated = picture.dpi();
    if (stated >= 70 && stated <= 1200) return stated;
    const int shortSide = std::min(picture.width(), picture.height());
    return std::clamp(static_cast<int>(std::lround(shortSide / kA4Width)), 70, 600);
}

Result<Work> openPage(ByteView file) {
    auto picture = decodePicture(file);
    if (!picture) return tl::unexpected{picture.error()};
    Work work;
    work.dpi = statedOrLikelyDpi(*picture);
    if (work.dpi > kFinest) {
        const auto scale = static_cast<float>(kUsual) / static_cast<float>(work.dpi);
        work.page.reset(pixScaleAreaMap(picture->pix(), scale, scale));
        work.dpi = kUsual;
    } else {
        work.page.reset(pixClone(picture->pix()));
    }
    if (!work.page) return fail(FaultCode::PictureUnreadable, "reduce");
    return work;
}

// Grey without stamps, and on white paper.
bool lighten(Work& work) {
    work.grey = greyWithoutStamps(work.page.get(), work.dpi);
    if (work.grey) work.white = onWhitePaper(work.grey.get());
    return work.white != nullptr;
}

bool isWorthReading(PageVerdict verdict) {
    return verdict == PageVerdict::Good || verdict == PageVerdict::CutOff;
}

// Asks recognition itself which of two opposite turns reads better. About half a second, seldom needed.
int turnByReading(Engine& engine, const Work& work, int degrees, const std::stop_token& stop) {
    const PixPtr upright = turned(work.white.get(), degrees);
    const PixPtr ink = upright ? inkOf(upright.get()) : nullptr;
    if (!ink) return degrees;
    const Extent e = richestBand(ink.get(), work.dpi);
    BOX* at = boxCreate(e.x, e.y, e.w, e.h);
    const PixPtr band{pixClipRectangle(upright.get(), at, nullptr)};
    boxDestroy(&at);
    const PixPtr opposite = band ? turned(band.get(), 180) : nullptr;
    if (!opposite) return degrees;
    const bool stays = engine.plausibility(band.get(), work.dpi, stop) >=
                       engine.plausibility(opposite.get(), work.dpi, stop);
    return stays ? degrees : (degrees + 180) % 360;
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

// What only disturbs recognition goes; coarse scans grow.
void clean(Work& work) {
    removeLeaders(work.white.get(), work.dpi);
    removeRules(work.white.get(), work.dpi);
    if (work.dpi >= kCoarsest) return;
    if (PixPtr twice{pixScaleGrayLI(work.white.get(), 2.0F, 2.0F)}) {
        work.white = std::move(twice);
        work.enlarged = 2.0;
    }
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
    auto words = engine.recognise(work.white.get(), static_cast<int>(work.dpi * work.enlarged), stop);
    if (!words) return tl::unexpected{words.error()};
    reading.words = std::move(*words);
    reading.text = textOf(reading.words);
    reading.quality.meanConfidence = meanConfidence(reading.words);
    if (reading.quality.verdict == PageVerdict::Good && reading.quality.meanConfidence < kTrusted)
        reading.quality.verdict = PageVerdict::Unreadable;
    return Done{};
}

Result<Done> keepInto(PageReading& reading, const Work& work) {
    auto kept =
        keepPicture(work.page.get(), work.dpi, reading.quality.turnedDegrees, reading.quality.skewDegrees);
    if (!kept) return tl::unexpected{kept.error()};
    reading.cleanPicture = std::move(kept->jpeg);
    reading.width = kept->width;
    reading.height = kept->height;
    reading.dpi = kept->dpi;
    for (Word& word : reading.words) word.box = scaled(word.box, kept->scale / work.enlarged);
    return Done{};
}

Result<Done> understand(PageReading& reading, Engine& engine, Work& work, StepWatch& watch,
                        const std::stop_token& stop) {
    reading.quality.turnedDegrees = rightWayUp(engine, work, stop);
    watch.done("orient");
    reading.quality.skewDegrees = level(work);
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
    std::vector<std::unique_ptr<Engine>> engines;
    for (int i = 0; i < std::max(1, options.threads); ++i) {
        auto engine = Engine::make(options);
        if (!engine) return tl::unexpected{engine.error()};
        engines.push_back(std::move(*engine));
    }
    return std::unique_ptr<TesseractPageReader>{new TesseractPageReader{std::move(engines)}};
}

Result<PageReading> TesseractPageReader::read(ByteView pictureFile, std::stop_token stop) {
    const auto engine = pool_.borrow(stop);
    if (!engine) return tl::unexpected{engine.error()};
    PageReading reading;
    StepWatch watch{reading.times};
    auto work = openPage(pictureFile);
    if (!work) return tl::unexpected{work.error()};
    watch.done("decode");
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "decode");
    if (!lighten(*work)) return fail(FaultCode::OcrFailed, "lighten");
    reading.quality = judgePage(work->grey.get(), work->white.get(), work->dpi);
    watch.done("judge");
    if (isWorthReading(reading.quality.verdict))
        if (auto done = understand(reading, **engine, *work, watch, stop); !done)
            return tl::unexpected{done.error()};
    if (auto done = keepInto(reading, *work); !done) return tl::unexpected{done.error()};
    watch.done("encode");
    return reading;
}

}  // namespace tramso
