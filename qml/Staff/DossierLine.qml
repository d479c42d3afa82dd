// SPDX-License-Identifier: GPL-3.0-or-later
// One dossier on its way: code, procedure, when, and why it is not there yet. Nobody is named.
import QtQuick
import TramSo.Ui

Panel {
    id: root

    required property var row
    property bool canRetry: false
    readonly property bool refused: row.state === Duty.Refused

    signal retry

    implicitHeight: column.height + 48
    tone: Theme.look
    marked: refused || row.state === Duty.Returned

    Column {
        id: column
        x: 30
        y: 24
        width: parent.width - 60
        spacing: 8
        Flow {
            width: parent.width
            spacing: 16
            Words { text: root.row.reference; width: natural; font.weight: Font.Bold; size: Math.min(Theme.body, 52); lineHeight: 1.2 }
            Chip {
                tone: [Chip.Tone.Good, Chip.Tone.Calm, Chip.Tone.Look, Chip.Tone.Look][root.row.state]
                iconName: ["tick", "clock", "alert", "paper"][root.row.state]
                //: The last one: the ward has the dossier and asks for more papers.
                text: [qsTr("Đã gửi"), qsTr("Chờ gửi"), qsTr("Cổng chưa nhận"), qsTr("Cần bổ sung")][root.row.state]
            }
        }
        Words { width: parent.width; text: qsTr("%1 · %2").arg(root.row.when).arg(root.row.procedure); size: Theme.small; color: Theme.ink2; lineHeight: 1.2 }
        Words { width: parent.width; visible: text !== ""; text: root.row.reason; size: Theme.small; color: root.refused ? Theme.look : Theme.ink; lineHeight: 1.2 }
        //: %n papers the ward asks for; the code on the person's slip shows which.
        Words { width: parent.width; visible: root.row.papersAsked > 0; text: qsTr("Phường cần thêm %n giấy tờ. Khi người dân đến, quét phiếu của họ để xem.", "", root.row.papersAsked); size: Theme.small; color: Theme.look; lineHeight: 1.2 }
        Words { width: parent.width; visible: root.row.dossierCode !== ""; text: qsTr("Mã của phường: %1").arg(root.row.dossierCode); size: Theme.small; color: Theme.ink2; lineHeight: 1.2 }
        PushButton {
            objectName: "retry-" + root.row.reference
            visible: root.canRetry && root.refused
            width: parent.width
            iconName: "redo"
            text: qsTr("Gửi lại hồ sơ này")
            onPushed: root.retry()
        }
    }
}
