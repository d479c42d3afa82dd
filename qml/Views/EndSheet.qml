// SPDX-License-Identifier: GPL-3.0-or-later
// Really end? Everything not sent is wiped, unless a volunteer puts it aside for another day.
import QtQuick
import TramSo.Ui

Sheet {
    id: root

    required property DraftsModel drafts

    signal stay
    signal leave
    signal park

    heading: drafts.offered ? qsTr("Kết thúc hay cất lại?") : qsTr("Kết thúc và xóa?")
    message: qsTr("Những gì chưa gửi sẽ được xóa hết khỏi màn hình. Xin nhớ lấy lại thẻ và giấy tờ.")
    iconName: "door"
    tone: Theme.stop
    toneSoft: Theme.stopSoft

    Notice {
        visible: root.drafts.offered
        width: parent.width
        iconName: "safe"
        heading: qsTr("Còn thiếu giấy? Cất lại, lần sau làm tiếp")
        message: qsTr("Hỏi người dân trước. Máy khóa kín hồ sơ trong %n giờ, rồi tự xóa.", "", root.drafts.keptHours)
        Item { width: 1; height: 8 }
        PushButton {
            objectName: "parkButton"
            width: parent.width
            available: root.drafts.canPark
            iconName: "safe"
            text: qsTr("Cất hồ sơ này lại")
            onPushed: root.park()
        }
    }
    PushButton {
        objectName: "endStayButton"
        cancels: true
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
