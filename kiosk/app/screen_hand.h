// SPDX-License-Identifier: GPL-3.0-or-later
// A hand at the kiosk: presses what is on the screen and takes pictures of it, as a visitor would see it.
#pragma once

#include <QElapsedTimer>
#include <QQuickItem>
#include <QQuickWindow>
#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

namespace tramso {

class ScreenHand {
public:
    // Pictures go to the folder, numbered in the order they were taken.
    ScreenHand(QQuickWindow& window, std::filesystem::path folder);

    // Waits until the control is there, visible and enabled, scrolls to it and, once it stands
    // still, taps it.
    // False when it does not come within the limit.
    [[nodiscard]] bool press(const QString& objectName,
                             std::chrono::seconds limit = std::chrono::seconds{10});
    // Lets the program work until something is true; false after the limit.
    [[nodiscard]] static bool waitFor(const std::function<bool()>& condition, std::chrono::seconds limit);
    // Takes a picture of the screen once it has come to rest.
    void takePicture(const std::string& name);
    [[nodiscard]] const std::vector<std::filesystem::path>& pictures() const { return pictures_; }

private:
    [[nodiscard]] QQuickItem* find(const QString& objectName) const;
    // The control is there and has not moved for a while.
    [[nodiscard]] bool standsStill(const QString& objectName);
    void scrollTo(QQuickItem& item) const;
    void tap(const QPointF& scenePoint);

    QQuickWindow& window_;
    std::filesystem::path folder_;
    QPointF lastPlace_;  // in the scene
    QElapsedTimer stillSince_;
    std::vector<std::filesystem::path> pictures_;
};

}  // namespace tramso
