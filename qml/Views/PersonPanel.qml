// SPDX-License-Identifier: GPL-3.0-or-later
// One person of a list: a line for each thing asked, to be touched and filled in, and the way to take them out.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

Panel {
    id: root

    property int number: 1
    property var rows: []     // AnswerRow

    signal edit(var row)
    signal drop

    height: column.height + 56
    Column {
        id: column
        x: 34
        y: 28
        width: parent.width - 68
        spacing: 12
        Words { width: parent.width; text: qsTr("Người thứ %1").arg(root.number); size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.2; Accessible.role: Accessible.Heading }
        Repeater {
            model: root.rows
            T.AbstractButton {
                id: line
                required property var modelData
                objectName: "part-" + modelData.key
                width: column.width
                height: Math.max(Theme.touch, texts.height + 28)
                Accessible.role: Accessible.Button
                Accessible.name: modelData.label + ": " + (modelData.value === "" ? qsTr("chưa có") : modelData.value)
                Accessible.onPressAction: line.clicked()
                onClicked: root.edit(line.modelData)
                background: Rectangle {
                    radius: 18
                    color: line.modelData.look ? Theme.lookSoft : line.pressed ? Theme.primarySoft : Theme.paper
                    border { width: Theme.high ? 3 : 2; color: line.modelData.look ? Theme.look : Theme.hairline }
                    FocusRing { on: line.visualFocus; reach: 5; corner: 18 }
                }
                contentItem: Item {
                    Column {
                        id: texts
                        anchors { left: parent.left; leftMargin: 24; right: pen.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
                        Words { width: parent.width; text: line.modelData.label; size: Theme.small - 4; color: Theme.ink2; lineHeight: 1.2; Accessible.ignored: true }
                        Words { objectName: "partValue-" + line.modelData.key; readonly property bool personal: true; width: parent.width; text: line.modelData.value === "" ? "–" : line.modelData.value; font.weight: Font.DemiBold; lineHeight: 1.2; Accessible.ignored: true }
                    }
                    Glyph { id: pen; anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter } name: "pen"; tint: Theme.primary; size: 42 }
                }
            }
        }
        PushButton {
            objectName: "dropPerson-" + root.number
            width: parent.width
            kind: PushButton.Kind.Quiet
            iconName: "bin"
            text: qsTr("Bỏ người này")
            onPushed: root.drop()
        }
    }
}
