// SPDX-License-Identifier: GPL-3.0-or-later
// Something did not work: what happened, what to do, and that nothing is lost. The code is for the technician.
import QtQuick
import TramSo.Ui

Sheet {
    id: root

    required property VisitModel visit

    heading: visit.faultWhat
    message: visit.faultNow
    iconName: "alert"
    tone: Theme.look
    toneSoft: Theme.lookSoft

    PushButton {
        objectName: "faultOkButton"
        width: parent.width
        kind: PushButton.Kind.Primary
        text: qsTr("Tôi hiểu, làm tiếp")
        onPushed: root.visit.dismissFault()
    }
    Words {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Dành cho kỹ thuật: %1").arg(root.visit.faultCode)
        size: 28
        color: Theme.ink2
    }
}
