// SPDX-License-Identifier: GPL-3.0-or-later
// One answer: what it is, what it says, where it comes from; when doubtful, beside the cut-out of the paper.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Panel {
    id: root

    required property var row

    signal agreed(string key)
    signal edit(var row)

    function originText(): string {
        if (row.value === "")
            return row.required ? qsTr("chưa có") : qsTr("để trống")
        switch (row.origin) {
        case Show.FromCard: return qsTr("từ thẻ")
        case Show.FromPaper: return qsTr("từ giấy")
        }
        return qsTr("tự gõ")
    }

    marked: row.look
    tone: Theme.look
    height: column.height + 56
    Accessible.role: Accessible.Grouping
    Accessible.name: row.label + ": " + row.value

    Column {
        id: column
        x: 34
        y: 28
        width: parent.width - 68
        spacing: 16
        Item {
            width: parent.width
            height: Math.max(texts.height, quiet.visible ? quiet.height : 0)
            Column {
                id: texts
                width: parent.width - (quiet.visible ? quiet.width + 20 : 0)
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                Words { width: parent.width; text: root.row.label; size: Theme.small - 2; color: Theme.ink2; lineHeight: 1.2 }
                Words { objectName: "value-" + root.row.key; readonly property bool personal: true; width: parent.width; text: root.row.value === "" ? "–" : root.row.value; size: Theme.heading - 2; font.weight: Font.Bold; lineHeight: 1.2 }
                Flow {
                    width: parent.width
                    spacing: 12
                    topPadding: 2
                    Chip {
                        iconName: root.row.value === "" ? "" : ["card", "paper", "pen"][root.row.origin]
                        text: root.originText()
                    }
                    Chip { visible: root.row.look && root.row.value !== ""; tone: Chip.Tone.Look; iconName: "alert"; text: qsTr("máy chưa chắc") }
                    Chip { visible: root.row.kind === Show.Address && root.row.choices.length > 0; text: qsTr("tên phường, xã cũ") }
                    Chip { visible: root.row.confirmed; tone: Chip.Tone.Good; iconName: "tick"; text: qsTr("đã xem") }
                }
            }
            PushButton {
                id: quiet
                objectName: visible ? "answerEdit-" + root.row.key : ""
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                visible: !root.row.look
                width: Math.max(200, Math.min(260, implicitWidth))
                iconName: "pen"
                text: qsTr("Sửa")
                onPushed: root.edit(root.row)
            }
        }
        Rectangle {
            visible: root.row.cutOut !== "" && root.row.look
            width: parent.width
            height: source.height + picture.height + 52
            radius: 18
            color: Theme.lookSoft
            border { width: Theme.high ? 3 : 0; color: Theme.look }
            Words { id: source; x: 22; y: 16; width: parent.width - 44; text: qsTr("Trên giấy: %1").arg(root.row.paper); size: Theme.small - 3; color: Theme.look; lineHeight: 1.2; font.weight: Font.DemiBold }
            Image {
                id: picture
                x: 22
                anchors { top: source.bottom; topMargin: 12 }
                width: parent.width - 44
                height: Math.min(220, implicitWidth > 0 ? width * implicitHeight / implicitWidth : 120)
                source: root.row.cutOut
                fillMode: Image.PreserveAspectFit
                cache: false
                Accessible.role: Accessible.Graphic
                Accessible.name: source.text
            }
        }
        Row {
            visible: root.row.look
            width: parent.width
            spacing: 20
            PushButton {
                objectName: root.row.look ? "answerEdit-" + root.row.key : ""
                width: root.row.value === "" ? parent.width : (parent.width - 20) / 2
                height: Math.max(Theme.touchPrimary, implicitHeight)
                iconName: "pen"
                text: root.row.value === "" ? qsTr("Điền") : qsTr("Sửa")
                onPushed: root.edit(root.row)
            }
            PushButton {
                objectName: "answerRight-" + root.row.key
                visible: root.row.value !== ""
                width: (parent.width - 20) / 2
                height: Math.max(104, implicitHeight)
                kind: PushButton.Kind.Primary
                iconName: "tick"
                text: qsTr("Đúng rồi")
                onPushed: root.agreed(root.row.key)
            }
        }
    }
}
