// SPDX-License-Identifier: GPL-3.0-or-later
// One number and what it counts.
import QtQuick
import TramSo.Ui

Panel {
    id: root

    required property string value
    required property string label
    property color tint: Theme.ink

    implicitHeight: column.height + 44
    Accessible.role: Accessible.StaticText
    Accessible.name: value + " " + label

    Column {
        id: column
        x: 20
        y: 22
        width: parent.width - 40
        Words { width: parent.width; text: root.value; size: Theme.title; color: root.tint; font.weight: Font.Bold; horizontalAlignment: Text.AlignHCenter; lineHeight: 1.1; Accessible.ignored: true }
        Words { width: parent.width; text: root.label; size: Math.min(Theme.small - 3, 38); color: Theme.ink2; horizontalAlignment: Text.AlignHCenter; lineHeight: 1.14; Accessible.ignored: true }
    }
}
