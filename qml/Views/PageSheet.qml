// SPDX-License-Identifier: GPL-3.0-or-later
// One page as large as the screen allows, with what the station checked: scan it again, turn it, give it another place,
// take it out, or go back.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property PapersModel papers
    property int page: -1
    readonly property bool there: page >= 0
    readonly property Item front: moves.visible ? moves : root   // what lies on top of this sheet

    signal closed

    visible: there
    color: Theme.tray
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Xem trang")

    property var row: null  // of the page that is seen

    onPageChanged: { root.row = null; moves.row = null }
    MouseArea { anchors.fill: parent }
    PageWords { id: words }
    Repeater {
        model: root.there ? root.papers.pages : null
        Item {
            id: sheet
            required property var row
            anchors.fill: parent
            visible: sheet.row.id === root.page
            function tell() { if (visible) root.row = sheet.row }
            onVisibleChanged: tell()
            onRowChanged: tell()
            Component.onCompleted: tell()
            Image {
                id: picture
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
            PageMarks { row: sheet.row; picture: picture; line: 8 }
            Column {
                id: side
                x: Theme.wide ? buttons.x : Theme.margin
                y: Theme.wide ? 40 : buttons.y - height - 28
                width: Theme.wide ? buttons.width : parent.width - 2 * Theme.margin
                spacing: 22
                Words { id: caption; width: parent.width; text: words.heading(sheet.row) !== "" ? words.heading(sheet.row) : qsTr("Trang %1 · Máy kiểm tra").arg(sheet.row.number); color: "#FFFFFF"; size: Theme.heading; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
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
            id: grid
            width: parent.width
            columns: 2
            spacing: 16
            readonly property real cell: (width - 16) / 2
            SheetButton { objectName: "retake"; iconName: "scan"; text: qsTr("Quét lại"); onPushed: { const page = root.page; root.closed(); root.papers.retake(page) } }
            SheetButton { objectName: "remove"; kind: PushButton.Kind.Grave; iconName: "bin"; text: qsTr("Bỏ trang này"); onPushed: { const page = root.page; root.closed(); root.papers.remove(page) } }
            SheetButton { objectName: "turn"; available: root.row !== null && !root.row.reading; iconName: "turn"; text: qsTr("Xoay trang"); onPushed: root.papers.turn(root.page) }
            SheetButton { objectName: "give"; visible: root.papers.papers.count > 1; iconName: "paper"; text: qsTr("Sang giấy khác"); onPushed: moves.row = root.row }
            SheetButton { objectName: "earlier"; visible: !later.alone; available: root.row !== null && !root.row.first; iconName: "arrowLeft"; text: qsTr("Lên trước"); onPushed: root.papers.move(root.page, -1) }
            SheetButton { id: later; readonly property bool alone: root.row === null || (root.row.first && root.row.last); objectName: "later"; visible: !alone; available: root.row !== null && !root.row.last; iconName: "arrowRight"; text: qsTr("Ra sau"); onPushed: root.papers.move(root.page, 1) }
        }
        PushButton {
            objectName: "insist"
            visible: root.row !== null && !root.row.insisted && words.heading(root.row) !== "" && root.row.state !== Show.Failed
            width: parent.width
            text: qsTr("Vẫn dùng trang này")
            onPushed: { const page = root.page; root.closed(); root.papers.insist(page) }
        }
        PushButton {
            objectName: "closePageButton"
            cancels: true
            width: parent.width
            kind: PushButton.Kind.Primary
            iconName: "arrowLeft"
            text: qsTr("Xem xong, quay lại")
            onPushed: root.closed()
        }
    }
    PageMoves {
        id: moves
        anchors.fill: parent
        papers: root.papers
        onMoved: root.closed()
        onClosed: moves.row = null
    }

    component SheetButton: PushButton {
        width: grid.cell
        height: Math.max(104, implicitHeight)
    }
}
