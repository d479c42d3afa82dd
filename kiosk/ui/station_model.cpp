// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/station_model.h"

#include "kiosk/base/clock.h"

namespace tramso {

StationModel::StationModel(const Settings& settings, QObject* parent)
    : QObject{parent},
      name_{QString::fromStdString(settings.station.name)},
      ward_{QString::fromStdString(settings.station.ward)},
      hotline_{QString::fromStdString(settings.station.hotline)} {
    connect(&timer_, &QTimer::timeout, this, &StationModel::tell);
    timer_.start(std::chrono::seconds{1});
    tell();
}

void StationModel::tell() {
    const Moment moment = SystemClock{}.now();
    const QString now = QString::fromStdString(toVietnamTime(moment));
    if (now == now_) return;
    now_ = now;
    const std::chrono::sys_days today{vietnamDay(moment)};
    weekday_ = static_cast<int>(std::chrono::weekday{today}.c_encoding());
    emit timeChanged();
}

}  // namespace tramso
