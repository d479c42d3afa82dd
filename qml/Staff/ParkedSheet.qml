// SPDX-License-Identifier: GPL-3.0-or-later
// A visit was put aside: the number its owner comes back with, until when, and the slip that says both.
import QtQuick
import TramSo.Ui

Sheet {
    id: root

    required property DraftsModel drafts
    readonly property bool failed: drafts.slipFault !== ""

    heading: qsTr("Đã cất hồ sơ. Số %1").arg(drafts.number)
    message: qsTr("Giữ đến %1, rồi máy tự xóa.").arg(drafts.until)
    iconName: "safe"
    tone: Theme.good
    toneSoft: Theme.goodSoft

    Notice {
        objectName: "parkedSlipNotice"
        width: parent.width
        tone: root.failed ? Notice.Tone.Look : root.drafts.printing ? Notice.Tone.Info : Notice.Tone.Good
        iconName: "printer"
        heading: root.failed ? root.drafts.slipFault : root.drafts.printing ? qsTr("Đang in phiếu hẹn…") : qsTr("Đưa phiếu hẹn cho người dân")
        message: root.failed ? qsTr("Xin ghi số %1 ra giấy cho người dân.").arg(root.drafts.number)
            : qsTr("Lần sau mang phiếu này và căn cước. Xin trả lại thẻ và giấy tờ gốc.")
    }
    PushButton {
        objectName: "parkedCloseButton"
        cancels: true
        width: root.cell
        height: Math.max(Theme.touchPrimary, implicitHeight)
        kind: PushButton.Kind.Primary
        iconName: "tick"
        text: qsTr("Xong")
        onPushed: root.drafts.close()
    }
    PushButton {
        objectName: "parkedPrintButton"
        width: root.cell
        height: Math.max(Theme.touchPrimary, implicitHeight)
        available: !root.drafts.printing
        iconName: "redo"
        text: qsTr("In lại phiếu hẹn")
        onPushed: root.drafts.printAgain()
    }
}
