// SPDX-License-Identifier: GPL-3.0-or-later
// One Tesseract engine with its model loaded: recognises one picture at a time, on one core.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "ocr/page_reader.h"

namespace tesseract {
class TessBaseAPI;
}

namespace tramso {

// Which model to load, from where, and how many pages may be read at once.
struct OcrOptions {
    std::string language = "vie";
    // Folder of <language>.traineddata; empty: TESSDATA_PREFIX if set, else Debian's folder.
    std::string dataFolder = {};
    int threads = 2;  // 0: as many as cores; each engine holds about 130 MB while it reads
};

class Engine {
public:
    // OcrLanguageMissing when the model is not there or is damaged. About 0.1 s.
    [[nodiscard]] static Result<std::unique_ptr<Engine>> make(const OcrOptions& options);
    ~Engine();

    // The words of an upright 8-bit grey picture in reading order, boxes in its px. Lines that recognition
    // does not believe itself are left out. Cancelled or OcrFailed. One thread at a time.
    [[nodiscard]] Result<std::vector<Word>> recognise(Pix* page, int dpi, const std::stop_token& stop);

    // What recogniseLine() gives as a "word".
    enum class Parts { Words, Letters };
    // The words (or letters) of one line of the picture, boxes in its px, all of line 0. Cancelled or
    // OcrFailed.
    [[nodiscard]] Result<std::vector<Word>> recogniseLine(Pix* page, Box line, int dpi,
                                                          const std::stop_token& stop,
                                                          Parts parts = Parts::Words);

    // How much text recognition finds in a band of lines, weighed by its confidence; for comparing turns
    // only.
    [[nodiscard]] double plausibility(Pix* band, int dpi, const std::stop_token& stop);

private:
    explicit Engine(std::unique_ptr<tesseract::TessBaseAPI> api);
    std::unique_ptr<tesseract::TessBaseAPI> api_;
};

}  // namespace tramso
