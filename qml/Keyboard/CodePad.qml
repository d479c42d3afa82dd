// SPDX-License-Identifier: GPL-3.0-or-later
// The letters and digits of a slip's reference, and no others: none can be taken for another.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    property string value: ""
    property int longest: 8
    readonly property real unit: (width - 40 - 7 * 12) / 8

    signal edited(string text)

    color: Theme.keyboard
    implicitHeight: grid.height + 44

    Grid {
        id: grid
        x: 20
        y: 22
        columns: 8
        spacing: 12
        Repeater {
            model: "23456789ABCDEFGHJKMNPQRSTUVWXYZ".split("")
            Key {
                required property string modelData
                objectName: "key-" + modelData.toLowerCase()
                width: root.unit
                text: modelData
                onClicked: if (root.value.length < root.longest) root.edited(root.value + modelData)
            }
        }
        Key {
            objectName: "keyBackspace"
            width: root.unit
            iconName: "delete"
            text: qsTr("Xóa một ký tự")
            onClicked: root.edited(root.value.slice(0, -1))
        }
    }
}
