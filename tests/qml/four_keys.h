// SPDX-License-Identifier: GPL-3.0-or-later
// A pad of four keys on a booth: forward, back, press, cancel.
#pragma once

#include <QList>

#include "tests/qml/booth.h"

namespace tramso::test {

class FourKeys {
public:
    // The booth outlives it.
    explicit FourKeys(Booth& booth) : booth_{booth} {}

    void forward() { key(Qt::Key_Tab); }
    void back() { key(Qt::Key_Backtab); }
    void press() { key(Qt::Key_Return); }
    void cancel() { key(Qt::Key_Escape); }
    void key(Qt::Key key);
    // The marked control; nullptr when none is.
    [[nodiscard]] QQuickItem* at() const;
    [[nodiscard]] QString name() const { return at() == nullptr ? QString{} : at()->objectName(); }
    // Goes forward to the control of that name and presses it. Fails the test when it is not on the way
    // around, or cannot be pressed.
    void pressOn(const QString& name);
    // Goes forward until it is again where it began; every control on the way, in order.
    [[nodiscard]] QList<QQuickItem*> around();

private:
    Booth& booth_;
};

// The visible, enabled buttons of an area, in no order that matters.
[[nodiscard]] QList<QQuickItem*> buttonsIn(QQuickItem* area);

// What of an item can be seen, in the window's px: cut by every view that scrolls around it.
[[nodiscard]] QRectF seen(const QQuickItem* item);

}  // namespace tramso::test
