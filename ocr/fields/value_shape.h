// SPDX-License-Identifier: GPL-3.0-or-later
// Tidying what was read into what a field must look like, and saying how far it can be trusted.
#pragma once

#include <string>

#include "ocr/fields/field_finder.h"

namespace tramso {

// A tidied value. Empty: there is none, only the dots of a blank form.
struct ShapedValue {
    std::string value;      // UTF-8 NFC
    int cost = 0;           // to be taken off the confidence
    int mostTrusted = 100;  // the confidence may not exceed this
};

// Text and names: white space and leaders taken off. Dates: dd/MM/yyyy, or the text as it stands if it is
// none. Numbers: digits only, letters misread for digits put right; phones may start with +. The others as
// FieldShape says; a value without what makes it one is empty.
[[nodiscard]] ShapedValue shapeValue(const std::u32string& text, FieldShape shape);

}  // namespace tramso
