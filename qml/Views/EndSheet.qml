// SPDX-License-Identifier: GPL-3.0-or-later
// Really end? Everything not sent is wiped.
import QtQuick
import TramSo.Ui

Sheet {
    id: root

    signal stay
    signal leave

    heading: qsTr("Kết thúc và xóa?")
    message: qsTr("Những gì chưa gửi sẽ được xóa hết khỏi màn hình. Xin nhớ lấy lại thẻ và giấy tờ.")
    iconName: "door"
    tone: Theme.stop
    toneSoft: Theme.stopSoft

    PushButton {
        objectName: "endStayButton"
        width: root.cell
        height: Math.max(Theme.touchPrimary, implicitHeight)
        kind: PushButton.Kind.Primary
        text: qsTr("Không, làm tiếp")
        onPushed: root.stay()
    }
    PushButton {
        objectName: "endYesButton"
        width: root.cell
        height: Math.max(Theme.touchPrimary, implicitHeight)
        kind: PushButton.Kind.Grave
        iconName: "bin"
        text: qsTr("Kết thúc và xóa")
        onPushed: root.leave()
    }
}
