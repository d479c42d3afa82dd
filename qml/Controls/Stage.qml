// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of a window stand on: 1080 units wide, or 1280 high on a lying panel, scaled to the window.
import QtQuick
import TramSo.Ui

Item {
    id: root

    required property Item area  // of the window
    property alias front: keyPad.front    // of what is here: the page, or the sheet on top; for those who use keys
    property alias beside: keyPad.beside  // what is in reach beside any of them

    width: Theme.wide ? Math.round(area.width / scale) : 1080
    height: Math.round(area.height / scale)
    x: Math.round((area.width - width * scale) / 2)
    scale: Math.max(0.2, Theme.wide ? Math.min(area.width / 1900, area.height / 1280) : Math.min(area.width / 1080, area.height / 1700))
    transformOrigin: Item.TopLeft

    KeyPad { id: keyPad; rest: Theme.secondTouch }
    Binding { target: Theme; property: "wide"; value: root.area.width > root.area.height }
    Binding { target: Theme; property: "stageHeight"; value: root.height }
}
