// SPDX-License-Identifier: GPL-3.0-or-later
// Which controls can be reached without touch, in which order, and how one comes into sight.
#pragma once

#include <QList>
#include <QQuickItem>

namespace tramso {

// The visible, enabled controls of an area in the order in which they stand in its tree: that is how a page
// is read, and what a screen reader is told. Controls scrolled out of sight are among them.
[[nodiscard]] QList<QQuickItem*> controlsOf(QQuickItem& area);

// Scrolls every view around the control as little as shows all of it, its top before its end.
void bringIntoSight(const QQuickItem& control);

}  // namespace tramso
