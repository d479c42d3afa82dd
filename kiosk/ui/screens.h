// SPDX-License-Identifier: GPL-3.0-or-later
// All screens over one visit: the door through which the programs show them.
#pragma once

#include <QQmlApplicationEngine>
#include <memory>

#include "config/loader/fault_texts.h"
#include "config/loader/settings.h"
#include "kiosk/base/fault.h"
#include "kiosk/ui/staff_ports.h"
#include "kiosk/ui/voice.h"
#include "kiosk/visit/visit.h"

class QQuickWindow;

namespace tramso {

// Loads the screens and shows their window, in the language of the visit; follows the visit from then on. All
// arguments outlive the engine. Needs a QGuiApplication; its thread. FileUnreadable when the screens do not
// load (the reason is in Qt's log: our own files only, nothing personal).
[[nodiscard]] Result<std::unique_ptr<QQmlApplicationEngine>> loadScreens(
    Visit& visit, const FaultTexts& texts, const Settings& settings, const StaffPorts& staff, Voice& voice);

// The window of loaded screens, owned by the engine.
[[nodiscard]] QQuickWindow* windowOf(const QQmlApplicationEngine& engine);

}  // namespace tramso
