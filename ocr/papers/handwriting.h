// SPDX-License-Identifier: GPL-3.0-or-later
// Where a pen wrote what recognition cannot read.
#pragma once

#include "ocr/papers/paper_reader.h"

namespace tramso {

// Looks into the pictures at the places of fields that have no value or one recognition hardly trusts. What
// is written there and does not look like print becomes a value without text, marked handwritten, with the
// box of the ink: to be shown, not guessed. Values read with some trust stay. Decodes a page's picture only
// when it has such a place. Any thread.
void markHandwriting(std::vector<ReadField>& values, std::span<const PageReading* const> pages,
                     PaperType kind);

}  // namespace tramso
