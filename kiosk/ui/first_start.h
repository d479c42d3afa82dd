// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of a station that is none yet, or cannot start: the door through which the kiosk shows them.
#pragma once

#include <QQmlApplicationEngine>
#include <memory>

#include "config/loader/settings.h"
#include "kiosk/ui/first_start_model.h"
#include "kiosk/ui/out_of_order_model.h"

namespace tramso {

// Loads those of the first start and shows their window in the language of the model, and follows it. All
// arguments outlive the engine; windowOf() gives the window. Needs a QGuiApplication; its thread.
// FileUnreadable when they do not load.
[[nodiscard]] Result<std::unique_ptr<QQmlApplicationEngine>> loadFirstStart(FirstStartModel& start,
                                                                            const Settings::Screen& screen);

// The same for the page of a station that cannot start.
[[nodiscard]] Result<std::unique_ptr<QQmlApplicationEngine>> loadOutOfOrder(OutOfOrderModel& state,
                                                                            const Settings::Screen& screen);

}  // namespace tramso
