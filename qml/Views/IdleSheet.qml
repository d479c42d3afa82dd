// SPDX-License-Identifier: GPL-3.0-or-later
// Are you still there? The seconds that are left, and one large way to stay.
import QtQuick
import TramSo.Ui

Sheet {
    id: root

    required property VisitModel visit

    signal leave

    heading: qsTr("Quý vị còn ở đó không?")
    message: qsTr("Nếu không, màn hình sẽ được xóa để giữ kín thông tin.")

    lead: Item {
        width: 150
        height: 150
        Image {
            anchors.fill: parent
            sourceSize { width: 150; height: 150 }
            source: Icons.ring(root.visit.secondsToWipe / Math.max(1, root.visit.warningSeconds), Theme.primary, Theme.high ? "#555555" : "#D9E4E6")
            Accessible.ignored: true
        }
        Words { anchors.centerIn: parent; text: Math.max(0, root.visit.secondsToWipe); size: 60; font.weight: Font.Bold; lineHeight: 1 }
    }

    PushButton {
        objectName: "stayButton"
        cancels: true
        width: root.cell
        height: Math.max(Theme.touchPrimary, implicitHeight)
        kind: PushButton.Kind.Primary
        text: qsTr("Tôi vẫn ở đây")
        onPushed: root.visit.stillHere()
    }
    PushButton {
        objectName: "leaveButton"
        width: root.cell
        height: Math.max(Theme.touchPrimary, implicitHeight)
        text: qsTr("Kết thúc và xóa")
        iconName: "door"
        onPushed: root.leave()
    }
}
