// SPDX-License-Identifier: GPL-3.0-or-later
// One page as large as the screen allows: scan it again, take it out, or back to the others.
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
            anchors { top: parent.top; left: parent.left; right: parent.right; bottom: buttons.top; margins: 40 }
            visible: sheet.row.id === root.page
            Words { id: caption; anchors.horizontalCenter: parent.horizontalCenter; text: qsTr("Trang %1").arg(sheet.row.number); color: "#FFFFFF"; size: Theme.heading; font.weight: Font.Bold }
            Image {
                anchors { top: caption.bottom; topMargin: 20; left: parent.left; right: parent.right; bottom: parent.bottom }
                source: sheet.visible ? sheet.row.image : ""
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                cache: false
                Accessible.role: Accessible.Graphic
                Accessible.name: caption.text
            }
        }
    }
    Column {
        id: buttons
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin; bottomMargin: 28 }
        spacing: 20
        Row {
            width: parent.width
            spacing: 20
            PushButton {
                objectName: "remove"
                width: (parent.width - 20) / 2
                height: Math.max(112, implicitHeight)
                kind: PushButton.Kind.Grave
                iconName: "bin"
                text: qsTr("Bỏ trang này")
                onPushed: { const page = root.page; root.closed(); root.papers.remove(page) }
            }
            PushButton {
                objectName: "retake"
                width: (parent.width - 20) / 2
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
