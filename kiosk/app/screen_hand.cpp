// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/screen_hand.h"

#include <fmt/format.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QMouseEvent>
#include <QTimer>
#include <algorithm>

namespace tramso {
namespace {

// Pages slide in; a picture taken while they move would show two of them.
constexpr std::chrono::milliseconds kRest{600};
constexpr std::chrono::milliseconds kStill{200};  // an item that has not moved for so long stands still

bool usable(const QQuickItem& item) {
    const bool resting = item.property("resting").toBool();  // a second tap so soon would be ignored
    return item.isVisible() && item.isEnabled() && item.width() > 0 && !resting;
}

QQuickItem* findUsable(QQuickItem* from, const QString& objectName) {
    if (!from->isVisible()) return nullptr;
    if (from->objectName() == objectName && usable(*from)) return from;
    QList<QQuickItem*> children = from->childItems();
    std::ranges::reverse(children);  // topmost first
    for (QQuickItem* child : std::as_const(children))
        if (QQuickItem* found = findUsable(child, objectName)) return found;
    return nullptr;
}

}  // namespace

ScreenHand::ScreenHand(QQuickWindow& window, std::filesystem::path folder)
    : window_{window}, folder_{std::move(folder)} {
    std::error_code ignored;  // a missing folder shows when the picture cannot be saved
    std::filesystem::create_directories(folder_, ignored);
}

QQuickItem* ScreenHand::find(const QString& objectName) const {
    return findUsable(window_.contentItem(), objectName);
}

bool ScreenHand::waitFor(const std::function<bool()>& condition, std::chrono::seconds limit) {
    QElapsedTimer time;
    time.start();
    QTimer wake;  // events may stay away, and the limit must still be noticed
    wake.start(std::chrono::milliseconds{20});
    while (!condition()) {
        if (std::chrono::milliseconds{time.elapsed()} > limit) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

bool ScreenHand::press(const QString& objectName, std::chrono::seconds limit) {
    if (!waitFor([&] { return find(objectName) != nullptr; }, limit)) return false;
    scrollTo(*find(objectName));
    // A finger waits for a page that moves, and looks again for what was on it.
    stillSince_.start();
    if (!waitFor([&] { return standsStill(objectName); }, limit)) return false;
    QQuickItem* item = find(objectName);
    scrollTo(*item);
    tap(item->mapToScene({item->width() / 2, item->height() / 2}));
    return true;
}

bool ScreenHand::standsStill(const QString& objectName) {
    const QQuickItem* item = find(objectName);
    const QPointF now = item == nullptr ? QPointF{} : item->mapToScene({0, 0});
    if (item == nullptr || now != lastPlace_) stillSince_.start();
    lastPlace_ = now;
    return item != nullptr && std::chrono::milliseconds{stillSince_.elapsed()} >= kStill;
}

void ScreenHand::scrollTo(QQuickItem& item) const {
    for (QQuickItem* around = item.parentItem(); around != nullptr; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable")) continue;
        const QPointF top = item.mapToItem(around, {0, 0});
        const qreal below = top.y() + item.height() - around->height();
        const qreal contentY = around->property("contentY").toReal();
        if (top.y() < 0) around->setProperty("contentY", contentY + top.y());
        if (below > 0) around->setProperty("contentY", contentY + below);
    }
    QCoreApplication::processEvents();
}

void ScreenHand::tap(const QPointF& scenePoint) {
    const QPointF global = window_.mapToGlobal(scenePoint);
    QMouseEvent press{QEvent::MouseButtonPress, scenePoint,     global,
                      Qt::LeftButton,           Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(&window_, &press);
    QMouseEvent release{
        QEvent::MouseButtonRelease, scenePoint, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier};
    QCoreApplication::sendEvent(&window_, &release);
    QCoreApplication::processEvents();
}

void ScreenHand::takePicture(const std::string& name) {
    QElapsedTimer rest;
    rest.start();
    (void)waitFor([&] { return std::chrono::milliseconds{rest.elapsed()} > kRest; }, std::chrono::seconds{5});
    const auto file = folder_ / fmt::format("{:02}-{}.png", pictures_.size() + 1, name);
    if (window_.grabWindow().save(QString::fromStdString(file.string()))) pictures_.push_back(file);
}

}  // namespace tramso
