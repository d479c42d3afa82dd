// SPDX-License-Identifier: GPL-3.0-or-later
// What to do about each page that an officer may not be able to read, with the button that mends it.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    required property PapersModel papers
    property bool available: true

    function heading(row: var): string {
        switch (row.state) {
        case Show.Blank: return qsTr("Trang %1 là trang trắng").arg(row.number)
        case Show.Blurred: return qsTr("Trang %1 bị mờ").arg(row.number)
        case Show.TooDark: return qsTr("Trang %1 bị tối").arg(row.number)
        case Show.CutOff: return qsTr("Trang %1 bị mất chữ ở mép").arg(row.number)
        case Show.Unreadable: return qsTr("Trang %1 chưa đọc được").arg(row.number)
        case Show.Failed: return qsTr("Trang %1 chưa xong").arg(row.number)
        }
        return ""
    }
    function advice(row: var): string {
        switch (row.state) {
        case Show.Blank: return qsTr("Nếu là mặt sau không có chữ thì xin bỏ trang này.")
        case Show.Blurred: return qsTr("Xin vuốt phẳng giấy, áp sát kính rồi quét lại.")
        case Show.TooDark: return qsTr("Xin đậy nắp máy quét cho kín rồi quét lại.")
        case Show.CutOff: return qsTr("Xin đặt giấy sát góc có mũi tên rồi quét lại.")
        case Show.Unreadable: return qsTr("Xin xem giấy có bị ngược hay nhòe không rồi quét lại.")
        case Show.Failed: return row.fault
        }
        return ""
    }

    spacing: 16
    visible: height > 0
    Repeater {
        model: root.visible || root.parent ? root.papers.pages : null
        Notice {
            id: note
            required property var row
            readonly property bool blank: note.row.state === Show.Blank
            visible: note.row.state !== Show.Good && note.row.state !== Show.Reading && root.parent.visible
            width: root.width
            tone: Notice.Tone.Look
            heading: root.heading(note.row)
            message: root.advice(note.row)
            Item { width: 1; height: 8 }
            PushButton {
                objectName: (note.blank ? "drop-" : "again-") + note.row.number
                width: parent.width
                available: root.available
                iconName: note.blank ? "bin" : "redo"
                text: note.blank ? qsTr("Bỏ trang %1").arg(note.row.number) : qsTr("Quét lại trang %1").arg(note.row.number)
                onPushed: note.blank ? root.papers.remove(note.row.id) : root.papers.retake(note.row.id)
            }
        }
    }
}
