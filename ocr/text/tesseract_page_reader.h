// SPDX-License-Identifier: GPL-3.0-or-later
// The PageReader of the product: Leptonica cleans and judges, Tesseract recognises, all in this process.
#pragma once

#include "ocr/text/engine_pool.h"

namespace tramso {

class TesseractPageReader final : public PageReader {
public:
    // Loads one engine per thread. OcrLanguageMissing when the model is not installed.
    [[nodiscard]] static Result<std::unique_ptr<TesseractPageReader>> make(const OcrOptions& options);

    // As PageReader promises. Blank, blurred and dark pages come back upright where that can be told, and
    // without words. Calls beyond the number of threads wait for a free engine.
    [[nodiscard]] Result<PageReading> read(ByteView pictureFile, std::stop_token stop) override;

private:
    explicit TesseractPageReader(std::vector<std::unique_ptr<Engine>> engines) : pool_{std::move(engines)} {}
    EnginePool pool_;
};

}  // namespace tramso
