// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up page readings: words laid out on a grid over a picture with a bar for each.
#pragma once

#include <string>
#include <vector>

#include "ocr/page_reader.h"

namespace tramso {

// How a sample page looks.
struct SampleLook {
    bool colour = false;
    int dpi = 100;
};

// An A4 page with the given lines; words are parted by single spaces. Words stand from the top downwards.
[[nodiscard]] PageReading samplePage(const std::vector<std::string>& lines, SampleLook look = {});

// A JPEG of the given size, grey or colour, all white.
[[nodiscard]] Bytes whiteJpeg(int width, int height, bool colour);

}  // namespace tramso
