// SPDX-License-Identifier: GPL-3.0-or-later
// "How was it?", one to five, on the last screen. Nobody has to answer, and only the number is counted.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    required property SendModel sending
    readonly property list<string> meanings: [qsTr("Rất không hài lòng"), qsTr("Không hài lòng"), qsTr("Bình thường"), qsTr("Hài lòng"), qsTr("Rất hài lòng")]

    spacing: 12

    Words { width: parent.width; text: qsTr("Quý vị thấy trạm này thế nào?"); size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.1; Accessible.role: Accessible.Heading }
    Row {
        width: parent.width
        spacing: 16
        Repeater {
            model: root.meanings
            PushButton {
                required property string modelData
                required property int index
                objectName: "starsButton" + (index + 1)
                width: (parent.width - 4 * 16) / 5
                height: Theme.touch
                leftPadding: 8
                rightPadding: 8
                kind: root.sending.stars === index + 1 ? PushButton.Kind.Primary : PushButton.Kind.Plain
                text: index + 1
                Accessible.name: qsTr("%1 trên 5: %2").arg(index + 1).arg(modelData)
                Accessible.checkable: true
                Accessible.checked: root.sending.stars === index + 1
                onPushed: root.sending.rate(index + 1)
            }
        }
    }
    Words {
        objectName: "starsWords"
        width: parent.width
        text: root.sending.stars > 0 ? qsTr("%1. Xin cảm ơn quý vị.").arg(root.meanings[root.sending.stars - 1])
            : qsTr("1: rất không hài lòng, 5: rất hài lòng. Máy chỉ đếm con số, không ghi tên ai.")
        size: Theme.small
        color: Theme.ink2
        lineHeight: 1.14
    }
}
