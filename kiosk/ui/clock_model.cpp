// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/clock_model.h"

namespace tramso {

ClockModel::ClockModel(Ask ask, const Clock& clock, QObject* parent)
    : QObject{parent}, ask_{std::move(ask)}, clock_{clock} {
    connect(&second_, &QTimer::timeout, this, &ClockModel::ticked);
    second_.start(std::chrono::seconds{1});
}

QString ClockModel::now() const {
    return QString::fromStdString(toVietnamTime(clock_.now()));
}

void ClockModel::refresh() {
    if (asking_ || !ask_) return;
    asking_ = true;
    emit changed();
    errands_.run([this] { return ask_(); },
                 [this](const TimeFacts& facts) {
                     facts_ = facts;
                     asking_ = false;
                     emit changed();
                 });
}

}  // namespace tramso
