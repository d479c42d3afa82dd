// SPDX-License-Identifier: GPL-3.0-or-later
// Something did not work: what happened, what to do, in words and as a picture, and whom to call when that does not
// help. The code is for the technician.
import QtQuick
import TramSo.Ui

Sheet {
    id: root

    required property VisitModel visit

    signal help

    heading: visit.faultWhat
    message: visit.faultNow
    iconName: "alert"
    tone: Theme.look
    toneSoft: Theme.lookSoft

    FaultPicture { width: parent.width; code: root.visit.faultCode }
    PushButton {
        objectName: "faultOkButton"
        cancels: true
        width: root.cell
        height: Math.max(Theme.touchPrimary, implicitHeight)
        kind: PushButton.Kind.Primary
        text: qsTr("Tôi hiểu, làm tiếp")
        onPushed: root.visit.dismissFault()
    }
    PushButton {
        objectName: "faultHelpButton"
        width: root.cell
        height: Math.max(Theme.touchPrimary, implicitHeight)
        iconName: "bell"
        text: qsTr("Vẫn chưa được? Gọi giúp đỡ")
        onPushed: root.help()
    }
    Words {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Dành cho kỹ thuật: %1").arg(root.visit.faultCode)
        size: 28
        color: Theme.ink2
    }
}
