// SPDX-License-Identifier: GPL-3.0-or-later
// What the station looked for on a page, and what it found. It stops at the first thing wrong, and so does the list.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Grid {
    id: root

    property int verdict: Show.Reading
    readonly property var order: [Show.TooDark, Show.Blank, Show.Blurred, Show.CutOff, Show.Unreadable]
    readonly property var good: [qsTr("Đủ sáng"), qsTr("Có chữ"), qsTr("Chữ rõ nét"), qsTr("Đủ bốn mép"), qsTr("Đọc được")]
    readonly property var bad: [qsTr("Bị tối"), qsTr("Trang trắng"), qsTr("Chữ bị mờ"), qsTr("Mất chữ ở mép"), qsTr("Chưa đọc được")]
    readonly property int wrong: order.indexOf(root.verdict)

    columns: Theme.wide ? 1 : Theme.textScale < 1.2 ? 3 : 2
    columnSpacing: 40
    rowSpacing: 18
    Repeater {
        model: root.verdict === Show.Reading || root.verdict === Show.Failed ? 0 : root.wrong < 0 ? 5 : root.wrong + 1
        Row {
            id: check
            required property int index
            readonly property bool fine: index !== root.wrong
            spacing: 18
            Rectangle {
                width: 56
                height: 56
                radius: 28
                color: check.fine ? "#2E8B57" : "#F2B92C"
                Glyph { anchors.centerIn: parent; name: check.fine ? "tick" : "alert"; tint: check.fine ? "#FFFFFF" : "#14222C"; size: 38; stroke: 5 }
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: check.fine ? root.good[check.index] : root.bad[check.index]
                wrapMode: Text.NoWrap
                color: check.fine ? "#FFFFFF" : "#FFD98A"
                size: Math.min(Theme.small, 40)
                font.weight: check.fine ? Font.Medium : Font.Bold
            }
        }
    }
}
