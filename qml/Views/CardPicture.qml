// SPDX-License-Identifier: GPL-3.0-or-later
// Where the card goes: this station's scanner from above, its arrow, and a card being laid into the corner.
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    property bool scanning: false

    height: Theme.wide ? 600 : 740
    radius: 32
    color: Theme.tray
    border { width: Theme.high ? 4 : 0; color: "#FFFFFF" }
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Thẻ nằm sát góc có mũi tên trên mặt kính máy quét")

    Rectangle {
        id: glass
        anchors { fill: parent; margins: 44 }
        radius: 14
        color: Theme.high ? "#111111" : "#D9E6E8"
        border { width: 10; color: Theme.high ? "#FFFFFF" : "#0F1F27" }
        clip: true

        Image {
            x: 26
            y: 26
            width: 96
            height: 96
            sourceSize { width: 96; height: 96 }
            source: "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 72 72'><path d='M8 8H46L33 21L64 52L52 64L21 33L8 46Z' fill='%23C98A00'/></svg>"
            Accessible.ignored: true
        }
        Rectangle {
            id: card
            property real lift
            x: Theme.wide ? 300 : 136
            y: (Theme.wide ? 66 : 120) + (root.scanning ? 0 : lift)
            width: 600
            height: 380
            radius: 28
            color: "#FFFFFF"
            border { width: 3; color: "#7F9BA3" }
            SequentialAnimation on lift {
                running: root.visible && !root.scanning
                loops: Animation.Infinite
                NumberAnimation { from: 90; to: 0; duration: 900; easing.type: Easing.OutCubic }
                PauseAnimation { duration: 2600 }
                NumberAnimation { from: 0; to: 90; duration: 900; easing.type: Easing.InCubic }
            }
            Rectangle {
                x: 3
                y: 3
                width: parent.width - 6
                height: 86
                radius: 25
                color: "#BFDDE0"
                Rectangle { y: 43; width: parent.width; height: 43; color: parent.color }
            }
            Rectangle {
                x: 36
                y: 124
                width: 146
                height: 196
                radius: 16
                color: "#E4F0F2"
                Glyph { anchors.centerIn: parent; name: "person"; tint: "#0B4F66"; size: 120; stroke: 2.6 }
            }
            Column {
                x: 216
                y: 134
                spacing: 27
                Repeater {
                    model: [180, 156, 180, 120]
                    Rectangle { required property int modelData; width: modelData; height: 18; radius: 9; color: "#C3CED1" }
                }
            }
            Rectangle {
                x: 424
                y: 124
                width: 140
                height: 140
                radius: 10
                color: "#FFFFFF"
                border { width: 4; color: "#0B4F66" }
                Glyph { anchors.centerIn: parent; name: "qr"; tint: "#14222C"; size: 122; stroke: 4 }
            }
        }
        Rectangle {
            visible: root.scanning
            width: 14
            height: parent.height
            color: "#F2B92C"
            NumberAnimation on x {
                running: root.visible && root.scanning
                loops: Animation.Infinite
                from: 10
                to: glass.width - 24
                duration: 2400
            }
        }
    }
}
