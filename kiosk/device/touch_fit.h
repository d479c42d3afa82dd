// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a finger arrives where it touches, and what would make it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/base/fault.h"

namespace tramso {

// x' = a x + b y + c, y' = d x + e y + f, of the panel's width and height as 1: libinput's calibration
// matrix.
struct TouchMatrix {
    std::array<double, 6> values{1, 0, 0, 0, 1, 0};
    friend bool operator==(const TouchMatrix&, const TouchMatrix&) = default;
};

// `first`, then `second`.
[[nodiscard]] TouchMatrix combined(const TouchMatrix& first, const TouchMatrix& second);

// One touch: where the target was and where the touch arrived, 0–1 of the panel's width and height.
struct TouchTap {
    double wantedX = 0, wantedY = 0, gotX = 0, gotY = 0;
};

// How the layer that feels touches lies on the picture.
enum class TouchTurn : std::uint8_t { Straight, Clockwise, UpsideDown, CounterClockwise, Mirrored };

struct TouchFit {
    double worstMm = 0;  // of a touch from its target
    double leftMm = 0;   // of the same with the matrix: what a finger and the panel leave
    TouchTurn turn = TouchTurn::Straight;
    TouchMatrix matrix;  // makes touches arrive
};

// The matrix that brings the touches nearest to their targets, on a panel of this size. BadData when they do
// not say: fewer than three, on one line, or all at one place.
[[nodiscard]] Result<TouchFit> fitTouch(std::span<const TouchTap> taps, double widthMm, double heightMm);

// Six numbers with blanks between; BadData for anything else, or what would leave no panel.
[[nodiscard]] Result<TouchMatrix> parseTouchMatrix(std::string_view text);
[[nodiscard]] std::string touchMatrixText(const TouchMatrix& matrix);

}  // namespace tramso
