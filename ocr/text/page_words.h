// SPDX-License-Identifier: GPL-3.0-or-later
// All words of a cleaned page: what layout analysis finds, what it passes over, without what is no print.
#pragma once

#include "ocr/text/engine.h"

namespace tramso {

// The words of an upright, level, cleaned page (8-bit grey on white) in reading order, boxes in its px.
// Cancelled or OcrFailed.
[[nodiscard]] Result<std::vector<Word>> readWords(Engine& engine, Pix* white, int dpi,
                                                  const std::stop_token& stop);

// Takes out lines that are no print: strokes of pens and seals come out as a few signs without letters.
// Dashes and bullets by themselves stay. Lines keep their numbers.
[[nodiscard]] std::vector<Word> withoutScribbles(std::vector<Word> words);

}  // namespace tramso
