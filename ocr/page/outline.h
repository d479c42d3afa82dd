// SPDX-License-Identifier: GPL-3.0-or-later
// Where the sheet lies in a photograph, or on the glass of a scanner with a dark lid.
#pragma once

#include <array>
#include <optional>

#include "ocr/page/pix.h"

namespace tramso {

// A place in a picture, px; whole numbers are pixel corners.
struct Spot {
    double x = 0;
    double y = 0;
};

// How far an edge of the sheet bulges from the straight line between its corners: c[k] · sin((k + 1) π t),
// px, with t from 0 to 1 along the edge. Downwards for the upper and lower edge, rightwards for the others.
using Bow = std::array<double, 3>;
[[nodiscard]] double bowAt(const Bow& bow, double t);

// The four corners and edges of a sheet.
struct Outline {
    Spot topLeft, topRight, bottomRight, bottomLeft;
    Bow top{}, bottom{};  // along x
    Bow left{}, right{};  // along y
    // Corners are so far from right angles that only a camera sees a sheet like that.
    bool slanted = false;
};

// The outline of a light sheet on something darker. Nothing when the sheet fills the picture, or no four
// edges stand out clearly: then the whole picture is the page. 8 or 32 bit; about 10 ms.
[[nodiscard]] std::optional<Outline> findOutline(Pix* picture);

}  // namespace tramso
