// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over what on the screen.
#pragma once

#include <QQuickItem>

namespace tramso::test {

// Whether something drawn after the item covers all of a place (px of the window) in it.
[[nodiscard]] bool isHidden(const QQuickItem* item, const QRectF& place);

}  // namespace tramso::test
