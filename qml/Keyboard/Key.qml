// SPDX-License-Identifier: GPL-3.0-or-later
// One key of the on-screen keyboard.
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

T.AbstractButton {
    id: root

    property string iconName: ""
    property bool marked: false
    property bool strong: false
    property int size: 46
    property bool cancels: false     // Escape presses it

    height: 106
    opacity: enabled ? 1 : 0.6
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: root.clicked()
    background: Item {
        Rectangle { y: 5; width: parent.width; height: parent.height; radius: 16; color: "#0A2029"; opacity: Theme.high ? 0 : 0.26 }
        Rectangle {
            anchors.fill: parent
            radius: 16
            color: root.down ? Theme.gold : root.strong ? Theme.primary : root.marked ? Theme.keyMarked : Theme.surface
            border { width: Theme.high ? 3 : 0; color: "#FFFFFF" }
            FocusRing { on: root.visualFocus; reach: 4; corner: 16 }
        }
    }
    contentItem: Item {
        Words {
            visible: root.iconName === ""
            anchors.centerIn: parent
            width: parent.width - 8
            text: root.text
            size: root.size
            color: root.strong ? Theme.primaryInk : root.marked ? Theme.keyMarkedInk : Theme.ink
            font.weight: Font.DemiBold
            lineHeight: 1.1
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Glyph { visible: root.iconName !== ""; anchors.centerIn: parent; name: root.iconName; size: 54; tint: root.strong ? Theme.primaryInk : Theme.ink }
    }
}
