// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what the page reader makes of picture files: one line of measurements each, then the text with
// --text. For the measurements in docs/ocr.md and for looking at a page that reads badly.
#include <cstdio>
#include <string_view>

#include "kiosk/base/files.h"
#include "ocr/text/tesseract_page_reader.h"

namespace {

void print(const tramso::PageReading& r) {
    std::printf(
        "verdict %d  turned %d  skew %.2f  ink %.5f  sharp %.0f  conf %d  words %zu  %dx%d@%d  %zu B ",
        static_cast<int>(r.quality.verdict), r.quality.turnedDegrees, r.quality.skewDegrees,
        r.quality.inkShare, r.quality.sharpness, r.quality.meanConfidence, r.words.size(), r.width, r.height,
        r.dpi, r.cleanPicture.size());
    double sum = 0;
    for (const auto& time : r.times) {
        std::printf(" %s %.0f", time.step, time.milliseconds);
        sum += time.milliseconds;
    }
    std::printf("  = %.0f ms\n", sum);
}

}  // namespace

int main(int argc, char** argv) {
    const auto reader = tramso::TesseractPageReader::make({.threads = 1});
    if (!reader) return 1;
    bool withText = false;
    for (int i = 1; i < argc; ++i) {
        if (argv[i] == std::string_view{"--text"}) {
            withText = true;
            continue;
        }
        const auto file = tramso::readFile(argv[i], tramso::kMaxPictureFile);
        const auto reading = file ? (*reader)->read(*file, {}, {}) : tl::unexpected{file.error()};
        std::printf("%s  ", argv[i]);
        if (!reading) {
            std::printf("%s\n", tramso::faultName(reading.error().code).data());
            continue;
        }
        print(*reading);
        if (withText) std::fputs(reading->text.c_str(), stdout);
    }
    return 0;
}
