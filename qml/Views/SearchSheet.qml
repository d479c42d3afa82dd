// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a procedure by words: what was typed, what it may mean, and the keyboard.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

Rectangle {
    id: root

    required property CatalogueModel catalogue
    property bool typing: true

    signal closed

    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Tìm thủ tục")
    onVisibleChanged: if (visible) typing = true

    MouseArea { anchors.fill: parent }
    Column {
        id: head
        x: Theme.margin
        y: 28
        width: (Theme.wide && root.typing ? keys.x : root.width) - 2 * Theme.margin
        spacing: 20
        Rectangle {
            width: parent.width
            height: Math.max(136, typed.height + 44)
            radius: Theme.radius
            color: Theme.surface
            border { width: 5; color: Theme.primary }
            Words {
                id: typed
                objectName: "searchInput"
                x: 32
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 64
                text: root.catalogue.words === "" ? qsTr("Quý vị cần làm gì?") : root.catalogue.words
                size: Theme.heading
                color: root.catalogue.words === "" ? Theme.ink2 : Theme.ink
                font.weight: Font.DemiBold
                Accessible.role: Accessible.EditableText
                Accessible.name: text
            }
            T.AbstractButton {
                id: typeOn
                objectName: "searchField"
                anchors.fill: parent
                enabled: !root.typing
                Accessible.role: Accessible.Button
                Accessible.name: qsTr("Gõ tiếp")
                Accessible.onPressAction: root.typing = true
                onClicked: root.typing = true
                background: Item { FocusRing { on: typeOn.visualFocus } }
            }
        }
        Words {
            width: parent.width
            visible: root.catalogue.found.count === 0
            text: root.catalogue.words === "" ? qsTr("Thí dụ: con mới sinh, sửa nhà, sao y. Không cần gõ dấu.")
                : qsTr("Chưa thấy. Mời thử chữ khác, hoặc gọi giúp đỡ.")
            color: Theme.ink2
        }
    }
    Flickable {
        anchors { top: head.bottom; topMargin: 16; bottom: Theme.wide || !root.typing ? leave.top : keys.top; bottomMargin: 12 }
        x: head.x
        width: head.width
        contentHeight: list.height
        interactive: contentHeight > height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: list
            width: parent.width
            spacing: 16
            Repeater {
                model: root.catalogue.found
                PushButton {
                    required property var row
                    objectName: "found-" + row.key
                    width: list.width
                    height: Math.max(112, implicitHeight)
                    text: row.title
                    onPushed: root.catalogue.choose(row.key)
                }
            }
        }
    }
    PushButton {
        id: leave
        objectName: "searchCloseButton"
        cancels: true
        x: Theme.margin
        y: root.height - height - 12
        visible: Theme.wide || !root.typing
        kind: PushButton.Kind.Quiet
        iconName: "arrowLeft"
        text: qsTr("Quay lại")
        onPushed: root.closed()
    }
    LetterKeyboard {
        id: keys
        visible: root.typing
        anchors { right: parent.right; bottom: parent.bottom }
        width: Theme.wide ? Math.round(root.width * 0.6) : root.width
        doneCancels: !leave.visible
        value: root.catalogue.words
        onEdited: text => root.catalogue.search(text)
        onDone: root.typing = false
    }
}
