// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the first start: the door through which the kiosk shows them.
#pragma once

#include <QQmlApplicationEngine>
#include <memory>

#include "config/loader/settings.h"
#include "kiosk/ui/first_start_model.h"

namespace tramso {

// Loads them and shows their window in the language of the model, and follows it. All arguments outlive the
// engine; windowOf() gives the window. Needs a QGuiApplication; its thread. FileUnreadable when they do not
// load.
[[nodiscard]] Result<std::unique_ptr<QQmlApplicationEngine>> loadFirstStart(FirstStartModel& start,
                                                                            const Settings::Screen& screen);

}  // namespace tramso
