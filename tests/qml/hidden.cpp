// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/hidden.h"

#include <QColor>
#include <algorithm>

namespace tramso::test {
namespace {

// Whether it, or something in it, covers this place: a sheet, or its veil.
bool hides(const QQuickItem* item, const QRectF& place) {
    if (!item->isVisible()) return false;
    const bool plane = item->inherits("QQuickRectangle") && item->opacity() > 0.5 &&
                       item->property("color").value<QColor>().alpha() > 0;
    if (plane && item->mapRectToScene({0, 0, item->width(), item->height()}).contains(place)) return true;
    const auto children = item->childItems();
    return std::ranges::any_of(children, [&](const QQuickItem* child) { return hides(child, place); });
}

}  // namespace

bool isHidden(const QQuickItem* item, const QRectF& place) {
    for (const QQuickItem* in = item; in->parentItem() != nullptr; in = in->parentItem()) {
        const auto beside = in->parentItem()->childItems();
        for (qsizetype later = beside.indexOf(in) + 1; later < beside.size(); ++later)
            if (hides(beside[later], place)) return true;
    }
    return false;
}

}  // namespace tramso::test
