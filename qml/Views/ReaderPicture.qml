// SPDX-License-Identifier: GPL-3.0-or-later
// Where the card goes when it is to be read by its chip: the reader from the front, and a card being laid on it.
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    property bool reading: false     // the card lies still and is being read
    property bool wrong: false       // what lies there is of another kind

    height: 560
    radius: 32
    color: Theme.tray
    border { width: Theme.high ? 4 : 0; color: "#FFFFFF" }
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Thẻ nằm trên đầu đọc")

    Rectangle {
        id: reader
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 44 }
        width: Math.min(760, parent.width - 88)
        height: 300
        radius: 36
        color: Theme.high ? "#111111" : "#0F1F27"
        border { width: 8; color: root.wrong ? Theme.gold : Theme.high ? "#FFFFFF" : "#3D5663" }
        Image {
            anchors.centerIn: parent
            width: 150
            height: 150
            sourceSize { width: 150; height: 150 }
            source: Icons.svg("waves", "#7F9BA3", 3)
            Accessible.ignored: true
        }
    }
    Rectangle {
        id: card
        property real lift: 1
        anchors.horizontalCenter: parent.horizontalCenter
        y: reader.y - 40 - (root.reading || root.wrong ? 0 : lift * 150)
        width: 440
        height: 278
        radius: 24
        color: "#FFFFFF"
        border { width: root.wrong ? 8 : 3; color: root.wrong ? "#F2B92C" : "#7F9BA3" }
        SequentialAnimation {
            running: root.visible && !root.reading && !root.wrong
            loops: Animation.Infinite
            NumberAnimation { target: card; property: "lift"; from: 1; to: 0; duration: 900; easing.type: Easing.OutCubic }
            PauseAnimation { duration: 2600 }
            NumberAnimation { target: card; property: "lift"; from: 0; to: 1; duration: 900; easing.type: Easing.InCubic }
        }
        Rectangle {
            x: 3
            y: 3
            width: parent.width - 6
            height: 60
            radius: 22
            color: root.wrong ? "#E9E4D8" : "#BFDDE0"
        }
        Rectangle {
            x: 34
            y: 92
            width: 84
            height: 68
            radius: 12
            color: "#E8C766"
            border { width: 3; color: "#A8842B" }
            Rectangle { x: 28; width: 3; height: parent.height; color: "#A8842B" }
            Rectangle { x: 54; width: 3; height: parent.height; color: "#A8842B" }
            Rectangle { y: 32; width: parent.width; height: 3; color: "#A8842B" }
        }
        Column {
            x: 150
            y: 96
            spacing: 22
            Repeater {
                model: [200, 170, 220]
                Rectangle { required property int modelData; width: modelData; height: 16; radius: 8; color: "#C3CED1" }
            }
        }
        Waiting { visible: root.reading; x: 34; y: 178; size: 76; tint: "#0B4F66" }
    }
}
