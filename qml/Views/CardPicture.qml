// SPDX-License-Identifier: GPL-3.0-or-later
// Where the card goes: this station's scanner from above, its arrow, and a card being laid into the corner.
import QtQuick

Rectangle {
    id: root

    property bool scanning: false

    height: 560
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
            width: 72
            height: 72
            sourceSize { width: 72; height: 72 }
            source: "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 72 72'><path d='M8 8H46L33 21L64 52L52 64L21 33L8 46Z' fill='%23F2B92C'/></svg>"
            Accessible.ignored: true
        }
        Rectangle {
            id: card
            x: 112
            width: 500
            height: 316
            radius: 24
            color: "#FFFFFF"
            border { width: 3; color: "#7F9BA3" }
            SequentialAnimation on y {
                running: root.visible && !root.scanning
                loops: Animation.Infinite
                NumberAnimation { from: 150; to: 78; duration: 900; easing.type: Easing.OutCubic }
                PauseAnimation { duration: 2600 }
                NumberAnimation { from: 78; to: 150; duration: 900; easing.type: Easing.InCubic }
            }
            Rectangle { width: parent.width; height: 74; radius: 24; color: "#BFDDE0"
                Rectangle { y: 37; width: parent.width; height: 37; color: parent.color } }
            Rectangle { x: 32; y: 104; width: 116; height: 150; radius: 14; color: "#E4F0F2"
                Glyph { anchors.centerIn: parent; name: "person"; tint: "#0B4F66"; size: 96; stroke: 2.6 } }
            Column {
                x: 176
                y: 112
                spacing: 22
                Repeater {
                    model: [150, 130, 150, 96]
                    Rectangle { required property int modelData; width: modelData; height: 15; radius: 8; color: "#C3CED1" }
                }
            }
            Rectangle {
                x: 352
                y: 104
                width: 120
                height: 120
                radius: 8
                color: "#FFFFFF"
                border { width: 4; color: "#0B4F66" }
                Glyph { anchors.centerIn: parent; name: "qr"; tint: "#14222C"; size: 104; stroke: 4 }
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
