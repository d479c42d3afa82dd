// SPDX-License-Identifier: GPL-3.0-or-later
// Changing one answer: letters, digits or a choice, with the cut-out of the paper above.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property AnswersModel answers
    property var row: null
    property string value: ""
    // An address of before is first asked about by what it may be called today; who knows better types.
    property bool byHand: false
    readonly property bool formerAddress: row !== null && row.kind === Show.Address && row.choices.length > 0 && !byHand
    readonly property bool choosing: row !== null && (row.kind === Show.Choice || formerAddress)
    readonly property bool digits: row !== null && (row.kind === Show.Date || row.kind === Show.PersonalNumber || row.kind === Show.Phone)

    signal accepted(string key, string value)
    signal closed

    function open(row: var) {
        root.byHand = false
        root.value = row.kind === Show.Choice ? "" : row.value
        root.row = row
    }
    function hint(): string {
        if (row === null)
            return ""
        switch (row.kind) {
        case Show.Name: return qsTr("Viết đủ dấu, đúng như trên giấy tờ.")
        case Show.Date: return qsTr("Ngày, tháng, năm. Thí dụ: 05/09/2026.")
        case Show.PersonalNumber: return qsTr("Đủ 12 chữ số. Hiện có %1.").arg(value.length)
        case Show.Phone: return qsTr("Số điện thoại có 10 chữ số. Hiện có %1.").arg(value.length)
        case Show.Choice: return qsTr("Mời chạm một ô.")
        case Show.Address: return !formerAddress ? "" : row.choices.length > 1 ? qsTr("Phường, xã trong địa chỉ này đã chia từ 1/7/2025. Mời chạm nơi ở hiện nay.")
                                 : qsTr("Địa chỉ này theo tên cũ. Từ 1/7/2025 viết như sau. Mời chạm để dùng.")
        }
        return ""
    }
    function finish(text: string) {
        const key = row.key
        root.closed()
        root.accepted(key, text)
    }

    visible: row !== null
    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: row === null ? "" : row.label

    MouseArea { anchors.fill: parent }
    Connections {
        target: root.answers
        function onChanged() { if (root.row !== null) root.row = root.answers.row(root.row.key) }
    }
    Flickable {
        x: Theme.margin
        // The answers to choose from stand in the lower half, their question above it.
        y: Theme.reaching && root.choosing ? Math.max(28, root.height + Theme.toolBar - Theme.stageHeight / 2 - heading.height - asks.height - 40) : 28
        width: (Theme.wide ? keys.x : root.width) - 2 * Theme.margin
        height: (Theme.wide ? root.height : keys.y) - y - 12
        contentHeight: column.height
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: parent.width
            spacing: 20
            Words { id: heading; width: parent.width; text: root.row === null ? "" : root.row.label; size: Theme.title; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
            Words { id: asks; width: parent.width; visible: text !== ""; text: root.hint(); color: Theme.ink2 }
            Rectangle {
                visible: !root.choosing
                width: parent.width
                height: Math.max(136, typed.height + 44)
                radius: Theme.radius
                color: Theme.surface
                border { width: 5; color: Theme.primary }
                Words {
                    id: typed
                    readonly property bool personal: true
                    objectName: "answerInput"
                    x: 32
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 64
                    text: root.value + (caret.on ? "|" : " ")
                    size: Theme.title
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.EditableText
                    Accessible.name: root.value
                }
                Timer { id: caret; property bool on: true; running: root.visible && !root.choosing; interval: 600; repeat: true; onTriggered: on = !on }
            }
            Image {
                visible: root.row !== null && root.row.cutOut !== ""
                width: parent.width
                height: visible ? Math.min(200, implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0) : 0
                source: root.row === null ? "" : root.row.cutOut
                fillMode: Image.PreserveAspectFit
                horizontalAlignment: Image.AlignLeft
                cache: false
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Ảnh trên giấy")
            }
            Repeater {
                model: root.choosing ? root.row.choices : []
                PushButton {
                    required property string modelData
                    required property int index
                    readonly property bool personal: root.formerAddress
                    objectName: (root.formerAddress ? "today-" : "choice-") + index
                    width: column.width
                    height: Math.max(120, implicitHeight)
                    text: modelData
                    iconName: root.row !== null && root.row.value === modelData ? "tick" : ""
                    onPushed: root.finish(root.row.choiceValues[index])
                }
            }
            PushButton {
                objectName: "typeAddress"
                visible: root.formerAddress
                width: column.width
                kind: PushButton.Kind.Quiet
                iconName: "pen"
                text: qsTr("Gõ địa chỉ khác")
                onPushed: root.byHand = true
            }
        }
    }
    Column {
        id: keys
        anchors { right: parent.right; bottom: parent.bottom }
        width: Theme.wide ? Math.round(root.width * 0.6) : root.width
        PushButton {
            objectName: "cancelEditButton"
            cancels: true
            anchors.horizontalCenter: parent.horizontalCenter
            kind: PushButton.Kind.Quiet
            iconName: "arrowLeft"
            text: qsTr("Không sửa nữa")
            onPushed: root.closed()
        }
        LetterKeyboard {
            visible: !root.digits && !root.choosing
            width: parent.width
            names: root.row !== null && root.row.kind === Show.Name
            addresses: root.row !== null && root.row.kind === Show.Address
            value: root.value
            onEdited: text => root.value = text
            onDone: root.finish(root.value)
        }
        NumberPad {
            visible: root.digits
            width: parent.width
            date: root.row !== null && root.row.kind === Show.Date
            longest: root.row !== null && root.row.kind === Show.Phone ? 11 : 12
            value: root.value
            onEdited: text => root.value = text
            onDone: root.finish(root.value)
        }
    }
}
