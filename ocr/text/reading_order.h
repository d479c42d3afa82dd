// SPDX-License-Identifier: GPL-3.0-or-later
// In which order lines are read: down a page row by row, but down columns of prose and stacks of centred
// lines (the two heads of a letter, two signers) one after the other. A table is no column of prose.
#pragma once

#include <vector>

#include "ocr/page_reader.h"

namespace tramso {

// The words with their lines in reading order, numbered anew from 0; words within a line keep their order.
[[nodiscard]] std::vector<Word> inReadingOrder(std::vector<Word> words);

}  // namespace tramso
