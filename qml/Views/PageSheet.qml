// SPDX-License-Identifier: GPL-3.0-or-later
// One page as large as the screen allows, with what the station checked: scan it again, take it out, or go back.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property PapersModel papers
    property int page: -1
    readonly property bool there: page >= 0

    signal closed

    visible: there
    color: Theme.tray
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Xem trang")

    MouseArea { anchors.fill: parent }
    Repeater {
        model: root.there ? root.papers.pages : null
        Item {
            id: sheet
            required property var row
            anchors.fill: parent
            visible: sheet.row.id === root.page
            Image {
                x: 40
                y: 32
                width: Theme.wide ? side.x - 80 : parent.width - 80
                height: (Theme.wide ? parent.height : side.y) - 64
                source: sheet.visible ? sheet.row.image : ""
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                cache: false
                Accessible.role: Accessible.Graphic
                Accessible.name: caption.text
            }
            Column {
                id: side
                x: Theme.wide ? buttons.x : Theme.margin
                y: Theme.wide ? 40 : buttons.y - height - 28
                width: Theme.wide ? buttons.width : parent.width - 2 * Theme.margin
                spacing: 22
                Words { id: caption; width: parent.width; text: qsTr("Trang %1 · Máy kiểm tra").arg(sheet.row.number); color: "#FFFFFF"; size: Theme.heading; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
                PageChecks { verdict: sheet.row.state }
            }
        }
    }
    Column {
        id: buttons
        anchors { right: parent.right; bottom: parent.bottom; rightMargin: Theme.margin; bottomMargin: 28 }
        width: Theme.wide ? 640 : parent.width - 2 * Theme.margin
        spacing: 20
        Grid {
            width: parent.width
            columns: Theme.wide ? 1 : 2
            spacing: 20
            readonly property real cell: Theme.wide ? width : (width - 20) / 2
            PushButton {
                objectName: "remove"
                width: parent.cell
                height: Math.max(112, implicitHeight)
                kind: PushButton.Kind.Grave
                iconName: "bin"
                text: qsTr("Bỏ trang này")
                onPushed: { const page = root.page; root.closed(); root.papers.remove(page) }
            }
            PushButton {
                objectName: "retake"
                width: parent.cell
                height: Math.max(112, implicitHeight)
                iconName: "redo"
                text: qsTr("Quét lại trang này")
                onPushed: { const page = root.page; root.closed(); root.papers.retake(page) }
            }
        }
        PushButton {
            objectName: "closePageButton"
            width: parent.width
            kind: PushButton.Kind.Primary
            iconName: "arrowLeft"
            text: qsTr("Xem xong, quay lại")
            onPushed: root.closed()
        }
    }
}
