// SPDX-License-Identifier: GPL-3.0-or-later
// Digits being typed, one box each, so that everybody sees how many are still missing.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Row {
    id: root

    property string value: ""
    property int count: 6
    property bool wrong: false
    readonly property bool personal: true   // not read aloud
    readonly property real unit: (width - (count - 1) * spacing) / count

    spacing: count > 8 ? 10 : 18
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Đã nhập %1 trên %2 số").arg(value.length).arg(count)

    Repeater {
        model: root.count
        Rectangle {
            id: box
            required property int index
            readonly property bool next: index === root.value.length
            width: root.unit
            height: 128
            radius: Theme.radius
            color: Theme.surface
            border { width: next ? 5 : 3; color: root.wrong ? Theme.look : next ? Theme.primary : Theme.edge }
            Words {
                anchors.centerIn: parent
                text: root.value.charAt(box.index)
                size: 56
                font.weight: Font.Bold
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
