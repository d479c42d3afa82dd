// SPDX-License-Identifier: GPL-3.0-or-later
// The chip is being read: what is done, what is being done, and how long it usually takes.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Panel {
    id: root

    property int step: 0             // IdentifyModel::chipStep

    height: column.height + 88
    Column {
        id: column
        x: 44
        y: 44
        width: parent.width - 88
        spacing: 28
        Repeater {
            model: [{ at: 1, text: qsTr("Mở khóa chip") }, { at: 2, text: qsTr("Đọc thông tin trên thẻ") },
                    { at: 3, text: qsTr("Kiểm tra thẻ có bị sửa không") }, { at: 4, text: qsTr("Đọc ảnh để quý vị so lại") }]
            Row {
                id: line
                required property var modelData
                readonly property bool done: root.step > modelData.at
                readonly property bool now: Math.max(1, root.step) === modelData.at
                width: parent.width
                spacing: 28
                Item {
                    width: 72
                    height: 72
                    Rectangle {
                        anchors.fill: parent
                        visible: !line.now
                        radius: 36
                        color: line.done ? Theme.good : "transparent"
                        border { width: line.done ? 0 : 4; color: Theme.edge }
                        Glyph { visible: line.done; anchors.centerIn: parent; name: "tick"; tint: Theme.high ? "#000000" : "#FFFFFF"; size: 46; stroke: 6 }
                    }
                    Waiting { visible: line.now; size: 72 }
                }
                Words { width: parent.width - 100; anchors.verticalCenter: parent.verticalCenter; text: line.modelData.text; font.weight: line.now ? Font.Bold : Font.Medium; color: line.done || line.now ? Theme.ink : Theme.ink2 }
            }
        }
    }
}
