// SPDX-License-Identifier: GPL-3.0-or-later
// Texts written over each other, by geometry.
#include <functional>
#include <utility>
#include <vector>

#include "tests/qml/booth.h"
#include "tests/qml/hidden.h"

namespace tramso::test {
namespace {

// Line heights leave room for stacked marks, so lines may come this close.
constexpr qreal kAside = 3;      // px
constexpr qreal kAboveEach = 9;  // px

struct Written {
    QRectF place;  // of the letters, as far as it can be seen; px of the window
    QString text;
    const QQuickItem* layer;  // what of the stage it belongs to: sheets lie over pages
};

const QQuickItem* layerOf(const QQuickItem* item) {
    while (item->parentItem() != nullptr && item->parentItem()->objectName() != QStringLiteral("stage"))
        item = item->parentItem();
    return item;
}

// Where the letters stand inside their item.
QRectF lettersIn(const QQuickItem* item) {
    const qreal width = item->property("contentWidth").toReal();
    const int side = item->property("effectiveHorizontalAlignment").toInt();
    const qreal left = item->property("leftPadding").toReal();
    const qreal room = item->width() - left - item->property("rightPadding").toReal();
    const qreal aside = side == Qt::AlignHCenter ? (room - width) / 2
                        : side == Qt::AlignRight ? room - width
                                                 : 0;
    return {left + aside, 0, width, item->property("contentHeight").toReal()};
}

void collect(const QQuickItem* item, QRectF shown, qreal opacity, std::vector<Written>& into) {
    opacity *= item->opacity();
    if (!item->isVisible() || opacity < 0.1) return;
    if (item->clip()) shown &= item->mapRectToScene({0, 0, item->width(), item->height()});
    if (item->inherits("QQuickText") && !item->property("text").toString().trimmed().isEmpty()) {
        const QRectF place = item->mapRectToScene(lettersIn(item)) & shown;
        if (!place.isEmpty() && !isHidden(item, place))
            into.push_back({place, item->property("text").toString(), layerOf(item)});
    }
    for (const QQuickItem* child : item->childItems()) collect(child, shown, opacity, into);
}

}  // namespace

QStringList Booth::overlapping() const {
    std::vector<Written> all;
    const QRectF everything{0, 0, static_cast<qreal>(window->width()), static_cast<qreal>(window->height())};
    collect(window->contentItem(), everything, 1, all);
    QStringList pairs;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const auto inner = [](const QRectF& place) {
                return place.adjusted(kAside, kAboveEach, -kAside, -kAboveEach);
            };
            if (all[i].layer == all[j].layer && inner(all[i].place).intersects(inner(all[j].place)))
                pairs.append(all[i].text + " / " + all[j].text);
        }
    return pairs;
}

}  // namespace tramso::test
