// SPDX-License-Identifier: GPL-3.0-or-later
// What the station looked for on a page, and what it found. It stops at the first thing wrong, and so does the list.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Grid {
    id: root

    property int verdict: Show.Reading
    readonly property var checks: [
        { fine: qsTr("Đủ sáng"), faults: [{ state: Show.TooDark, text: qsTr("Bị tối") }, { state: Show.TooLight, text: qsTr("Chữ quá nhạt") }] },
        { fine: qsTr("Có chữ"), faults: [{ state: Show.Blank, text: qsTr("Trang trắng") }] },
        { fine: qsTr("Chữ rõ nét"), faults: [{ state: Show.TooCoarse, text: qsTr("Không đủ nét") }, { state: Show.Blurred, text: qsTr("Chữ bị mờ") }] },
        { fine: qsTr("Không bị che"), faults: [{ state: Show.SecondSheet, text: qsTr("Bị tờ khác che") }] },
        { fine: qsTr("Đủ bốn mép"), faults: [{ state: Show.CutOff, text: qsTr("Thiếu mép giấy") }] },
        { fine: qsTr("Không bị lóa"), faults: [{ state: Show.Glare, text: qsTr("Có chỗ bị lóa") }] },
        { fine: qsTr("Đọc được"), faults: [{ state: Show.Unreadable, text: qsTr("Chưa đọc được") }] },
        { fine: qsTr("Không trùng"), faults: [{ state: Show.SamePage, text: qsTr("Bị trùng") }] }]
    readonly property int wrong: checks.findIndex(check => check.faults.some(fault => fault.state === root.verdict))

    function words(index: int): string {
        const fault = checks[index].faults.find(fault => fault.state === root.verdict)
        return fault ? fault.text : checks[index].fine
    }

    columns: Theme.wide ? 1 : Theme.textScale < 1.2 ? 3 : 2
    columnSpacing: 40
    rowSpacing: 18
    Repeater {
        model: root.verdict === Show.Reading || root.verdict === Show.Failed ? 0 : root.wrong < 0 ? root.checks.length : root.wrong + 1
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
                text: root.words(check.index)
                wrapMode: Text.NoWrap
                color: check.fine ? "#FFFFFF" : "#FFD98A"
                size: Math.min(Theme.small, 40)
                font.weight: check.fine ? Font.Medium : Font.Bold
            }
        }
    }
}
