// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a paper whose kind is known: found, checked against one another, and marked where a pen
// wrote.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "ocr/fields/field_finder.h"
#include "ocr/papers/paper_type.h"

namespace tramso {

// What makes a value doubtful beyond its print.
enum class ValueDoubt : std::uint8_t {
    None,
    WordsDiffer,    // the date in words is another one
    NumberDiffers,  // it does not fit the personal number
    WrongOrder,     // a date before the one it must follow
    UnusualName,    // its family name is one but for a mark, which is how marks are misread
    CheckDigit      // the machine-readable zone's own check digits do not fit
};
[[nodiscard]] std::string_view nameOf(ValueDoubt doubt);

struct ReadField {
    FoundField field;  // as FieldFinder says; the value is empty when it is handwritten
    ValueDoubt doubt = ValueDoubt::None;
    bool handwritten = false;  // something is written there that is not print: show the cut-out
};

// Reads a paper. `pages` are its pages in order; `today` bounds the dates of a machine-readable zone.
// Values that a check rule contradicts keep what was read and lose their confidence; nothing is put right by
// guessing. Handwriting is not looked for here: see markHandwriting(). Pure; any thread.
[[nodiscard]] std::vector<ReadField> readPaper(std::span<const PageReading* const> pages, PaperType kind,
                                               std::chrono::year_month_day today);

}  // namespace tramso
