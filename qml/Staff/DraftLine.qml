// SPDX-License-Identifier: GPL-3.0-or-later
// One visit put aside: the number on its owner's slip, what it is about, until when it waits. Nobody is named.
import QtQuick
import TramSo.Ui

Panel {
    id: root

    required property var row

    signal resume

    implicitHeight: column.height + 48

    Column {
        id: column
        x: 30
        y: 24
        width: parent.width - 60
        spacing: 8
        Flow {
            width: parent.width
            spacing: 16
            Words { text: qsTr("Số %1").arg(root.row.number); width: natural; font.weight: Font.Bold; size: Math.min(Theme.body, 52); lineHeight: 1.2 }
            Chip { iconName: "clock"; maxWidth: parent.width; text: qsTr("Giữ đến %1").arg(root.row.until) }
        }
        Words { width: parent.width; text: qsTr("%1 · %2").arg(root.row.when).arg(root.row.procedure); size: Theme.small; color: Theme.ink2; lineHeight: 1.2 }
        Words { width: parent.width; text: qsTr("Đã quét %n trang", "", root.row.pages); size: Theme.small; color: Theme.ink2; lineHeight: 1.2 }
        PushButton {
            objectName: "resume-" + root.row.number
            width: parent.width
            iconAfter: "arrowRight"
            text: qsTr("Làm tiếp")
            onPushed: root.resume()
        }
    }
}
