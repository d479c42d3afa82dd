// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/touch_fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

using Row = std::array<double, 3>;
using Square = std::array<Row, 3>;

constexpr double kNone = 1e-9;

double determinant(const Square& m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) -
           m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
           m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
}

// Cramer's rule: three unknowns are few.
std::optional<Row> solved(const Square& m, const Row& right) {
    const double whole = determinant(m);
    if (std::abs(whole) < kNone) return std::nullopt;
    Row answer{};
    for (std::size_t column = 0; column < 3; ++column) {
        Square replaced = m;
        for (std::size_t row = 0; row < 3; ++row) replaced.at(row).at(column) = right.at(row);
        answer.at(column) = determinant(replaced) / whole;
    }
    return answer;
}

// Least squares: wanted = p x + q y + r.
std::optional<Row> line(std::span<const TouchTap> taps, double TouchTap::*wanted) {
    Square sums{};
    Row right{};
    for (const TouchTap& tap : taps) {
        const Row one{tap.gotX, tap.gotY, 1};
        for (std::size_t i = 0; i < 3; ++i) {
            right.at(i) += one.at(i) * tap.*wanted;
            for (std::size_t j = 0; j < 3; ++j) sums.at(i).at(j) += one.at(i) * one.at(j);
        }
    }
    return solved(sums, right);
}

double worstOf(std::span<const TouchTap> taps, const TouchMatrix& matrix, double widthMm, double heightMm) {
    const auto& m = matrix.values;
    double worst = 0;
    for (const TouchTap& tap : taps) {
        const double x = m[0] * tap.gotX + m[1] * tap.gotY + m[2],
                     y = m[3] * tap.gotX + m[4] * tap.gotY + m[5];
        worst = std::max(worst, std::hypot((x - tap.wantedX) * widthMm, (y - tap.wantedY) * heightMm));
    }
    return worst;
}

// A layer turned to the right has its left upper corner at the right upper one of the picture: 0 -1 1 1 0 0.
TouchTurn turnOf(const TouchMatrix& matrix) {
    const auto& m = matrix.values;
    if (m[0] * m[4] - m[1] * m[3] < 0) return TouchTurn::Mirrored;
    const double straight = m[0] + m[4], aside = m[3] - m[1];
    if (std::abs(straight) >= std::abs(aside))
        return straight > 0 ? TouchTurn::Straight : TouchTurn::UpsideDown;
    return aside > 0 ? TouchTurn::Clockwise : TouchTurn::CounterClockwise;
}

}  // namespace

TouchMatrix combined(const TouchMatrix& first, const TouchMatrix& second) {
    const auto &f = first.values, &s = second.values;
    return {{s[0] * f[0] + s[1] * f[3], s[0] * f[1] + s[1] * f[4], s[0] * f[2] + s[1] * f[5] + s[2],
             s[3] * f[0] + s[4] * f[3], s[3] * f[1] + s[4] * f[4], s[3] * f[2] + s[4] * f[5] + s[5]}};
}

Result<TouchFit> fitTouch(std::span<const TouchTap> taps, double widthMm, double heightMm) {
    const auto x = line(taps, &TouchTap::wantedX), y = line(taps, &TouchTap::wantedY);
    if (!x || !y) return fail(FaultCode::BadData, "touch fit");
    TouchFit fit;
    fit.matrix = {{(*x)[0], (*x)[1], (*x)[2], (*y)[0], (*y)[1], (*y)[2]}};
    fit.worstMm = worstOf(taps, {}, widthMm, heightMm);
    fit.leftMm = worstOf(taps, fit.matrix, widthMm, heightMm);
    fit.turn = turnOf(fit.matrix);
    return fit;
}

Result<TouchMatrix> parseTouchMatrix(std::string_view text) {
    constexpr std::size_t kLongest = 200;
    constexpr double kMost = 100;
    TouchMatrix matrix;
    if (text.size() > kLongest) return fail(FaultCode::BadData, "touch matrix");
    text = trim(text);
    for (double& value : matrix.values) {
        const auto [end, problem] =
            std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
        if (problem != std::errc{} || !(std::abs(value) <= kMost))
            return fail(FaultCode::BadData, "touch matrix");
        const auto taken = static_cast<std::size_t>(end - text.data());
        text.remove_prefix(taken);
        const bool last = &value == &matrix.values.back();
        if (last != text.empty() || (!last && text.front() != ' '))
            return fail(FaultCode::BadData, "touch matrix");
        text = trim(text);
    }
    const auto& m = matrix.values;
    if (std::abs(m[0] * m[4] - m[1] * m[3]) < kNone) return fail(FaultCode::BadData, "touch matrix flat");
    return matrix;
}

std::string touchMatrixText(const TouchMatrix& matrix) {
    const auto& m = matrix.values;
    return fmt::format("{:.6f} {:.6f} {:.6f} {:.6f} {:.6f} {:.6f}", m[0], m[1], m[2], m[3], m[4], m[5]);
}

}  // namespace tramso
