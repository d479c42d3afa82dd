// SPDX-License-Identifier: GPL-3.0-or-later
// Following a leader's dots by their beat: between the letters of a value typed on them, and where they
// touch.
#pragma once

#include <cmath>
#include <vector>

#include "ocr/page/pix.h"

namespace tramso {

inline constexpr double kOffBeat = 0.12;  // of a pitch: how far from the beat a dot between letters may stand

using Dots = std::vector<Extent>;

[[nodiscard]] inline double middleX(const Extent& e) {
    return e.x + e.w / 2.0;
}
[[nodiscard]] inline double middleY(const Extent& e) {
    return e.y + e.h / 2.0;
}

// How a leader goes on under letters.
struct Beat {
    Extent dot;         // of middling size; its place does not count
    double pitch = 0;   // px from dot to dot
    double slope = 0;   // px down per px to the right
    double hidden = 0;  // px that letters may hide
    int wobble = 1;     // px by which dots of one leader may differ in size
};

// The middle of a dot, px.
struct DotPoint {
    double x = 0, y = 0;
};

// Whether two dots (or dashes) may be of one leader.
[[nodiscard]] bool isSameKind(const Extent& a, const Extent& b, int wobble);

// Whether there is anything darker than a tone in a place.
[[nodiscard]] bool hasInk(Pix* white, const Extent& e, int tone);

// Whitens a dot that stands by itself.
void whitenDot(Pix* white, const Extent& e);

// Whitens the dots between two of a leader that were passed over, since grain or a letter made them look
// otherwise. Of letters only what juts out on the beat goes.
void whitenBetween(Pix* white, const Extent& from, const Extent& to, const Beat& beat);

// Walks outward from one end of a leader, beat by beat, and takes away the dots between and below the letters
// of a value. `outward`: dots beyond that end, nearest first; `direction`: 1 to the right, -1 to the left.
// Ends where a beat has no ink at all (enlarged copies may lose one), or after a long stretch without a dot
// by itself. The marks below ạ and ị are larger, lower, or off the beat.
void whitenBeyond(Pix* white, DotPoint end, const Beat& beat, const Dots& outward, int direction);

}  // namespace tramso
