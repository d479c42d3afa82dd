// SPDX-License-Identifier: GPL-3.0-or-later
// Taking the journal along: where to, and that it is there.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property DispatchModel dispatch

    title: qsTr("Xuất nhật ký")
    subtitle: qsTr("Nhật ký ghi mỗi hồ sơ đã đi đến đâu, không có tên ai. Mời chọn nơi lưu.")
    leadWidth: 800
    mainName: "lookForSticksButton"
    mainText: qsTr("Tìm lại USB")
    mainIcon: "redo"
    onMain: dispatch.refresh()

    aside: Notice {
        objectName: "journalNotice"
        width: parent.width
        visible: root.dispatch.exported.state !== Duty.NotTried
        tone: root.dispatch.exported.state === Duty.Good ? Notice.Tone.Good : root.dispatch.exported.state === Duty.Failed ? Notice.Tone.Look : Notice.Tone.Info
        heading: root.dispatch.exported.state === Duty.Good ? qsTr("Đã lưu nhật ký") : root.dispatch.exported.state === Duty.Failed ? root.dispatch.exported.what : qsTr("Đang lưu…")
        message: root.dispatch.exported.state === Duty.Good ? root.dispatch.exportedTo : ""
    }
    Repeater {
        model: root.dispatch.places
        PushButton {
            required property var row
            objectName: row.stick ? "place-stick" : "place-own"
            width: root.cell
            height: Math.max(128, implicitHeight)
            iconName: row.stick ? "stick" : "safe"
            text: row.stick ? qsTr("USB: %1").arg(row.key) : qsTr("Trong máy: %1").arg(row.key)
            onPushed: root.dispatch.exportTo(row.key)
        }
    }
}
