// SPDX-License-Identifier: GPL-3.0-or-later
// The rim of the largest light shape in a picture: what an outline is fitted to.
#pragma once

#include <vector>

#include "ocr/page/pix.h"

namespace tramso {

// A point of one edge: how far along it, and how far off the picture's axis; px.
struct EdgePoint {
    double along = 0;
    double off = 0;
};
using Edge = std::vector<EdgePoint>;

// The four edges; upper and lower run along x, the others along y.
struct Edges {
    Edge left, right;
    Edge top, bottom;
};

// The picture reduced, as its darkest channel: paper is light in all three, wood and skin are not. Null when
// memory is short.
[[nodiscard]] PixPtr darkestChannel(Pix* picture, double scale);

// The tone below which `share` (0–1) of the pixels of a grey picture lie.
[[nodiscard]] int toneAt(Pix* grey, double share);

// The largest shape lighter than the threshold, print on it filled up, 1 bit. Null when there is none.
[[nodiscard]] PixPtr lightShape(Pix* tones, int threshold);

// First and last pixel of the shape in every row and every column.
[[nodiscard]] Edges edgesOf(Pix* shape);

}  // namespace tramso
