// SPDX-License-Identifier: GPL-3.0-or-later
// Touches and their targets on a panel of 268 × 476 mm.
#include "kiosk/device/touch_fit.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <vector>

using namespace tramso;

namespace {

using Place = std::pair<double, double>;

constexpr double kWidth = 268, kHeight = 476;
constexpr Place kTargets[] = {{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.9}, {0.1, 0.9}, {0.5, 0.5}};

// Touches of a panel that reports each place as this one.
std::vector<TouchTap> touches(const std::function<Place(double, double)>& reported) {
    std::vector<TouchTap> taps;
    for (const auto& [x, y] : kTargets) {
        const auto [gotX, gotY] = reported(x, y);
        taps.push_back({x, y, gotX, gotY});
    }
    return taps;
}

TouchFit fitOf(const std::function<Place(double, double)>& reported) {
    const auto fit = fitTouch(touches(reported), kWidth, kHeight);
    REQUIRE(fit);
    return *fit;
}

Place through(const TouchMatrix& matrix, Place place) {
    const auto& m = matrix.values;
    return {m[0] * place.first + m[1] * place.second + m[2], m[3] * place.first + m[4] * place.second + m[5]};
}

}  // namespace

TEST_CASE("touches that arrive need nothing") {
    const TouchFit fit = fitOf([](double x, double y) { return Place{x, y}; });
    CHECK(fit.worstMm == Approx(0).margin(1e-6));
    CHECK(fit.turn == TouchTurn::Straight);
}

TEST_CASE("a layer that is shifted and smaller is measured and put right") {
    const TouchFit fit = fitOf([](double x, double y) { return Place{0.95 * x + 0.05, 0.9 * y}; });
    // At the lower left: a twentieth less a tenth of it to the right, a tenth of nine tenths up.
    CHECK(fit.worstMm == Approx(std::hypot(0.045 * kWidth, 0.09 * kHeight)));
    CHECK(fit.leftMm == Approx(0).margin(1e-6));
    const auto [x, y] = through(fit.matrix, {0.95 * 0.3 + 0.05, 0.9 * 0.7});
    CHECK(x == Approx(0.3));
    CHECK(y == Approx(0.7));
}

TEST_CASE("which way a layer is turned is told, and undone") {
    struct Turned {
        TouchTurn turn;
        std::function<Place(double, double)> reported;
    };
    // The layer's left upper corner lies at the picture's right upper one when it is turned to the right.
    const std::vector<Turned> all{{TouchTurn::UpsideDown,
                                   [](double x, double y) {
                                       return Place{1 - x, 1 - y};
                                   }},
                                  {TouchTurn::Clockwise,
                                   [](double x, double y) {
                                       return Place{y, 1 - x};
                                   }},
                                  {TouchTurn::CounterClockwise,
                                   [](double x, double y) {
                                       return Place{1 - y, x};
                                   }},
                                  {TouchTurn::Mirrored,
                                   [](double x, double y) {
                                       return Place{1 - x, y};
                                   }},
                                  {TouchTurn::Mirrored, [](double x, double y) {
                                       return Place{y, x};
                                   }}};
    for (const Turned& one : all) {
        const TouchFit fit = fitOf(one.reported);
        CHECK(fit.turn == one.turn);
        CHECK(fit.leftMm == Approx(0).margin(1e-6));
    }
}

TEST_CASE("touches at random leave millimetres that no matrix takes away") {
    const std::vector<TouchTap> taps{{0.1, 0.1, 0.5, 0.5},
                                     {0.9, 0.1, 0.2, 0.8},
                                     {0.9, 0.9, 0.9, 0.3},
                                     {0.1, 0.9, 0.4, 0.4},
                                     {0.5, 0.5, 0.1, 0.9}};
    const auto fit = fitTouch(taps, kWidth, kHeight);
    REQUIRE(fit);
    CHECK(fit->leftMm > 30);
    CHECK(fitTouch({}, kWidth, kHeight).error().code == FaultCode::BadData);
    CHECK(fitTouch(touches([](double, double) {
                       return Place{0.5, 0.5};
                   }),
                   kWidth, kHeight)
              .error()
              .code == FaultCode::BadData);
}

TEST_CASE("what is put right once more goes on top of what is in force") {
    // In force: shifted back by a tenth; what is left: half a tenth.
    const TouchMatrix first{{1, 0, -0.1, 0, 1, 0}}, second{{1, 0, -0.05, 0, 1, 0}};
    CHECK(through(combined(first, second), {0.5, 0.5}).first == Approx(0.35));
    const TouchMatrix turn{{0, -1, 1, 1, 0, 0}};
    const auto there = through(combined(turn, second), {0.2, 0.3});
    const auto stepwise = through(second, through(turn, {0.2, 0.3}));
    CHECK(there.first == Approx(stepwise.first));
    CHECK(there.second == Approx(stepwise.second));
}

TEST_CASE("a matrix is written and read back; anything else is refused") {
    const TouchMatrix turn{{0, -1, 1, 1, 0, 0}};
    CHECK(parseTouchMatrix(touchMatrixText(turn) + "\n") == turn);
    for (const char* text : {"", "1 0 0 0 1", "1 0 0 0 1 0 0", "1 0 0 0 1 x", "0 0 0 0 0 0", "1 0 0 0 1 nan",
                             "1,0,0,0,1,0", "1e9 0 0 0 1 0"})
        CHECK(parseTouchMatrix(text).error().code == FaultCode::BadData);
}
