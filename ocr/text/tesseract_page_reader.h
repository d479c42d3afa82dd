// SPDX-License-Identifier: GPL-3.0-or-later
// The PageReader of the product: Leptonica cleans and judges, Tesseract recognises, all in this process.
#pragma once

#include "ocr/text/engine_pool.h"

namespace tramso {

class TesseractPageReader final : public PageReader {
public:
    // Loads one engine, and others once pages come side by side. OcrLanguageMissing when the model is not
    // installed.
    [[nodiscard]] static Result<std::unique_ptr<TesseractPageReader>> make(const OcrOptions& options);

    // As PageReader promises. Blank, blurred and dark pages come back upright where that can be told, and
    // without words. Calls beyond the number of threads wait for a free engine.
    [[nodiscard]] Result<PageReading> read(ByteView pictureFile, const ReadingHints& hints,
                                           std::stop_token stop) override;
    [[nodiscard]] Result<PageLook> look(ByteView pictureFile, int dpi) override;
    [[nodiscard]] bool samePage(const PageLook& one, const PageLook& other) const override;

private:
    TesseractPageReader(const OcrOptions& options, std::unique_ptr<Engine> first)
        : pool_{options, std::move(first)} {}
    EnginePool pool_;
};

}  // namespace tramso
