// SPDX-License-Identifier: GPL-3.0-or-later
// An icon, what it is, and its value: fee, time, office; `confirm` marks what the ward must be asked about.
import QtQuick
import TramSo.Ui

Item {
    id: root

    required property string iconName
    required property string label
    required property string value
    property bool confirm: false

    implicitHeight: Math.max(64, column.height)
    Glyph { id: icon; y: 6; name: root.iconName; size: 52; tint: Theme.primary }
    Column {
        id: column
        anchors { left: icon.right; leftMargin: 24; right: parent.right }
        Words { width: parent.width; text: root.label; size: Math.min(Theme.small - 3, 36); color: Theme.ink2; lineHeight: 1.16 }
        Words { width: parent.width; text: root.value; size: Theme.small + 2; font.weight: Font.Bold; lineHeight: 1.2 }
        Chip { visible: root.confirm; tone: Chip.Tone.Look; iconName: "info"; text: qsTr("Cần hỏi lại phường"); maxWidth: parent.width }
    }
}
