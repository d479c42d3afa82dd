// SPDX-License-Identifier: GPL-3.0-or-later
// Which words after a label are its value: to the next label or a wide gap, maybe on the lines below.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ocr/fields/label_search.h"

namespace tramso {

// The words of a value, as they stand.
struct ReadValue {
    std::u32string text;             // single spaces between words
    std::vector<const Word*> words;  // that gave it letters, in order
    bool below = false;              // it stands under the label, not beside it
};

// Reads the value of one label. `places` are all labels found, of all queries: a value ends where one begins.
[[nodiscard]] ReadValue readValue(std::span<const Row> rows, std::span<const LabelPlace> places,
                                  const LabelPlace& label, FieldShape shape);

}  // namespace tramso
