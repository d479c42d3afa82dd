// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/focus_order.h"

#include <algorithm>

namespace tramso {
namespace {

constexpr qreal kAir = 24;  // px of the stage left around what is scrolled to

void collect(QQuickItem& from, QList<QQuickItem*>& into) {
    if (!from.isVisible() || !from.isEnabled()) return;
    if (from.activeFocusOnTab() && from.width() > 0 && from.height() > 0) into.append(&from);
    for (QQuickItem* child : from.childItems()) collect(*child, into);
}

void scroll(QQuickItem& view, const QQuickItem& control) {
    const qreal height = view.height();
    const qreal now = view.property("contentY").toReal();
    const qreal top = control.mapToItem(&view, QPointF{0, 0}).y() + now;
    const qreal end = top + control.height();
    const qreal wanted = std::min(top - kAir, std::max(now, end + kAir - height));
    const qreal last = std::max(0.0, view.property("contentHeight").toReal() - height);
    const qreal allowed = std::clamp(wanted, 0.0, last);
    if (allowed != now) view.setProperty("contentY", allowed);
}

}  // namespace

QList<QQuickItem*> controlsOf(QQuickItem& area) {
    QList<QQuickItem*> controls;
    collect(area, controls);
    return controls;
}

void bringIntoSight(const QQuickItem& control) {
    for (QQuickItem* around = control.parentItem(); around != nullptr; around = around->parentItem())
        if (around->inherits("QQuickFlickable")) scroll(*around, control);
}

}  // namespace tramso
