// SPDX-License-Identifier: GPL-3.0-or-later
// How far sending has come, in words.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Panel {
    id: root

    property int progress: SendModel.NotStarted

    height: column.height + 88
    Column {
        id: column
        x: 44
        y: 44
        width: parent.width - 88
        spacing: 36
        Repeater {
            model: [{ at: SendModel.WritingPdf, text: qsTr("Đóng các trang thành tập hồ sơ") },
                    { at: SendModel.Saving, text: qsTr("Khóa và cất hồ sơ an toàn") },
                    { at: SendModel.Printing, text: qsTr("In phiếu xác nhận") }]
            Row {
                id: step
                required property var modelData
                readonly property bool done: root.progress > modelData.at
                readonly property bool now: root.progress === modelData.at
                width: parent.width
                spacing: 32
                Item {
                    width: 84
                    height: 84
                    Rectangle {
                        anchors.fill: parent
                        visible: !step.now
                        radius: 42
                        color: step.done ? Theme.good : "transparent"
                        border { width: step.done ? 0 : 4; color: Theme.edge }
                        Glyph { visible: step.done; anchors.centerIn: parent; name: "tick"; tint: Theme.high ? "#000000" : "#FFFFFF"; size: 54; stroke: 6 }
                    }
                    Waiting { visible: step.now; size: 84 }
                }
                Words { width: parent.width - 116; anchors.verticalCenter: parent.verticalCenter; text: step.modelData.text; size: Theme.heading - 2; font.weight: step.now ? Font.Bold : Font.Medium; color: step.done || step.now ? Theme.ink : Theme.ink2 }
            }
        }
    }
}
