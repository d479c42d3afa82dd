// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard of a box that no service knows yet, over its devices.
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <functional>
#include <memory>

#include "kiosk/app/kiosk_window.h"
#include "kiosk/device/bench.h"
#include "kiosk/ui/first_start_model.h"

namespace tramso {

// Lives on the screen's thread; needs a QGuiApplication.
class FirstStartWindow {
public:
    // Shows the window; `finished` is called once the box is a station and the technician is through. What is
    // given outlives it, devices too.
    [[nodiscard]] static OrProblem<std::unique_ptr<FirstStartWindow>> open(
        const std::filesystem::path& settingsFile, const Settings& settings, Devices devices,
        std::function<void()> finished);
    ~FirstStartWindow();
    FirstStartWindow(const FirstStartWindow&) = delete;
    FirstStartWindow& operator=(const FirstStartWindow&) = delete;

    [[nodiscard]] QQuickWindow& window() { return *window_; }

private:
    FirstStartWindow(std::filesystem::path settingsFile, Devices devices, FaultTexts texts,
                     std::function<void()> finished);
    [[nodiscard]] FirstStartPorts ports(std::function<void()> finished);

    std::filesystem::path settingsFile_;
    SystemClock clock_;
    DeviceMemory memory_;
    Loudspeaker& loudspeaker_;
    WatchedScanner scanner_;
    WatchedPrinter printer_;
    std::unique_ptr<WatchedCardReader> cardReader_;
    std::unique_ptr<BarcodeReader> barcodes_;
    StationCheck check_;
    Bench bench_;
    FaultTexts texts_;
    FirstStartModel model_;
    std::unique_ptr<QQmlApplicationEngine> engine_;
    QQuickWindow* window_ = nullptr;  // owned by the engine
};

}  // namespace tramso
