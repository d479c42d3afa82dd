// SPDX-License-Identifier: GPL-3.0-or-later
// Digits for dates, personal numbers and telephone numbers.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    property string value: ""
    property bool date: false
    property int longest: 12
    readonly property real unit: (width - 40 - 2 * 14) / 3

    signal edited(string text)
    signal done

    function press(key: string) {
        if (root.date)
            root.edited(Typist.date(root.value + key))
        else if (root.value.length < root.longest)
            root.edited(root.value + key)
    }

    color: Theme.keyboard
    implicitHeight: grid.height + 44

    Grid {
        id: grid
        x: 20
        y: 22
        columns: 3
        spacing: 14
        Repeater {
            model: "123456789".split("")
            Key {
                required property string modelData
                objectName: "key-" + modelData
                width: root.unit
                height: 128
                size: 56
                text: modelData
                onClicked: root.press(modelData)
            }
        }
        Key {
            objectName: "keyBackspace"
            width: root.unit
            height: 128
            iconName: "delete"
            text: qsTr("Xóa một số")
            onClicked: {
                const shorter = root.value.slice(0, root.value.endsWith("/") ? -2 : -1)
                root.edited(root.date ? Typist.date(shorter) : shorter)
            }
        }
        Key { objectName: "key-0"; width: root.unit; height: 128; size: 56; text: "0"; onClicked: root.press("0") }
        Key { objectName: "keyDone"; width: root.unit; height: 128; size: 46; text: qsTr("Xong"); strong: true; onClicked: root.done() }
    }
}
