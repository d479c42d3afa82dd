// SPDX-License-Identifier: GPL-3.0-or-later
// Something is being done: an open ring that turns calmly.
import QtQuick
import TramSo.Ui

Image {
    id: root

    property int size: 64
    property color tint: Theme.primary

    width: size
    height: size
    sourceSize { width: size; height: size }
    source: Icons.ring(0.3, tint, Theme.high ? "#555555" : "#D9E4E6")
    Accessible.ignored: true

    RotationAnimation on rotation {
        running: root.visible
        loops: Animation.Infinite
        from: 0
        to: 360
        duration: 1600
    }
}
