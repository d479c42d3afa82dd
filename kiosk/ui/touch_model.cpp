// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/touch_model.h"

#include <array>
#include <cmath>

#include "kiosk/base/log.h"

namespace tramso {
namespace {

static_assert(static_cast<int>(TouchModel::Mirrored) == static_cast<int>(TouchTurn::Mirrored));

// Near the corners, where an error shows most, and the middle.
constexpr std::array<std::pair<double, double>, 5> kTargets{
    {{0.12, 0.1}, {0.88, 0.1}, {0.88, 0.9}, {0.12, 0.9}, {0.5, 0.5}}};

}  // namespace

TouchModel::TouchModel(KeepTouch keep, QObject* parent) : QObject{parent}, keep_{std::move(keep)} {}

int TouchModel::targets() const {
    return static_cast<int>(kTargets.size());
}

QPointF TouchModel::target() const {
    const auto& [x, y] = kTargets.at(std::min(taps_.size(), kTargets.size() - 1));
    return {x, y};
}

void TouchModel::become(State state) {
    state_ = state;
    emit changed();
}

void TouchModel::begin(const QSizeF& panel) {
    panel_ = panel;
    taps_.clear();
    become(Running);
}

void TouchModel::stop() {
    if (state_ == Running) become(NotTried);
}

void TouchModel::tap(const QPointF& at) {
    if (state_ != Running || taps_.size() == kTargets.size()) return;
    const QPointF wanted = target();
    taps_.push_back({wanted.x(), wanted.y(), at.x(), at.y()});
    if (taps_.size() == kTargets.size())
        judge();
    else
        emit changed();
}

void TouchModel::judge() {
    const auto fit = fitTouch(taps_, panel_.width(), panel_.height());
    if (!fit || fit->leftMm > kNearMm) return become(Unsure);
    worstMm_ = static_cast<int>(std::lround(fit->worstMm));
    turn_ = static_cast<Turn>(fit->turn);
    if (fit->worstMm <= kNearMm) return become(Right);
    if (!keep_) return become(NotKept);
    errands_.run([this, matrix = fit->matrix] { return keep_(matrix); },
                 [this](const Result<Done>& kept) {
                     if (!kept) logFault(kept.error());
                     become(kept ? Kept : NotKept);
                 });
}

}  // namespace tramso
