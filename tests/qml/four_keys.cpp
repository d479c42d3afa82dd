// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/four_keys.h"

#include <QCoreApplication>
#include <QTest>
#include <catch2/catch.hpp>

namespace tramso::test {
namespace {

constexpr int kMost = 400;  // steps around a page

}  // namespace

void FourKeys::key(Qt::Key key) {
    QTest::keyClick(booth_.window, key);
    QCoreApplication::processEvents();
}

QQuickItem* FourKeys::at() const {
    QQuickItem* item = booth_.window->activeFocusItem();
    if (item == nullptr) return nullptr;
    const bool field = item->inherits("QQuickTextInput");  // has nothing but the focus to tell
    return field || item->property("visualFocus").toBool() ? item : nullptr;
}

void FourKeys::pressOn(const QString& wanted) {
    INFO(wanted.toStdString());
    REQUIRE(booth_.kiosk.until([&] {
        const QQuickItem* item = booth_.find(wanted);
        return item != nullptr && item->isEnabled();
    }));
    booth_.rest();
    for (int steps = 0; name() != wanted; ++steps) {
        REQUIRE(steps < kMost);
        forward();
    }
    press();
}

QList<QQuickItem*> FourKeys::around() {
    if (at() == nullptr) forward();
    QList<QQuickItem*> way;
    while (at() != nullptr && !way.contains(at()) && way.size() < kMost) {
        way.append(at());
        forward();
    }
    // Around means: back at the first, not somewhere on the way.
    CHECK((way.isEmpty() ? nullptr : way.front()) == at());
    return way;
}

QList<QQuickItem*> buttonsIn(QQuickItem* area) {
    QList<QQuickItem*> list;
    if (area == nullptr || !area->isVisible() || !area->isEnabled()) return list;
    if (area->inherits("QQuickAbstractButton")) list.append(area);
    for (QQuickItem* child : area->childItems()) list += buttonsIn(child);
    return list;
}

QRectF seen(const QQuickItem* item) {
    QRectF shape = item->mapRectToScene({0, 0, item->width(), item->height()});
    for (const QQuickItem* around = item->parentItem(); around != nullptr; around = around->parentItem())
        if (around->clip()) shape &= around->mapRectToScene({0, 0, around->width(), around->height()});
    return shape;
}

}  // namespace tramso::test
