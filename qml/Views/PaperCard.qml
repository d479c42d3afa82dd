// SPDX-License-Identifier: GPL-3.0-or-later
// One paper: a row with its state; when open, its pages and the button that scans.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

Panel {
    id: root

    required property var row
    required property PapersModel papers
    required property bool scanning
    readonly property bool here: row.state === Show.Scanning
    readonly property var pages: row.selected ? papers.pages : null  // while this card is open

    signal stopScan
    signal viewPage(int page)

    function word(state: int): string {
        switch (state) {
        case Show.Scanning: return qsTr("Đang quét")
        case Show.Busy: return qsTr("Đang đọc")
        case Show.Done: return qsTr("Đã xong")
        case Show.LookAgain: return qsTr("Xem lại")
        }
        return row.required ? qsTr("Chưa quét") : qsTr("Nếu có")
    }

    // While cards move to their new places a touch could land on the wrong one.
    onRowChanged: if (row.selected !== open.visible) rest.restart()
    Timer { id: rest; interval: 150; running: true }

    marked: row.selected
    height: head.height + (row.selected ? open.height + 32 : 0)

    T.AbstractButton {
        id: head
        objectName: "paper-" + root.row.key
        width: parent.width
        height: Math.max(132, texts.height + 40)
        Accessible.role: Accessible.Button
        Accessible.name: root.row.title + ". " + state.text
        Accessible.onPressAction: head.clicked()
        onClicked: root.papers.select(root.row.key)
        background: Item { FocusRing { on: head.visualFocus; reach: -8; corner: Theme.cardRadius } }
        contentItem: Item {
            Rectangle {
                id: disc
                readonly property bool done: root.row.state === Show.Done
                x: 28
                anchors.verticalCenter: parent.verticalCenter
                width: 84
                height: 84
                radius: 24
                color: done && !Theme.high ? Theme.good : Theme.primarySoft
                border { width: Theme.high ? 3 : 0; color: disc.done ? Theme.good : Theme.primary }
                Glyph { anchors.centerIn: parent; name: disc.done ? "tick" : "paper"; tint: disc.done ? (Theme.high ? Theme.good : "#FFFFFF") : Theme.primary; size: 54; stroke: disc.done ? 5 : 3.6 }
            }
            Column {
                id: texts
                anchors { left: disc.right; leftMargin: 28; right: state.left; rightMargin: 18; verticalCenter: parent.verticalCenter }
                Words { width: parent.width; text: root.row.title; font.weight: Font.Bold; lineHeight: 1.2; Accessible.ignored: true }
                Words { width: parent.width; visible: root.row.pages > 0; text: qsTr("%n trang", "", root.row.pages); size: Theme.small - 2; color: Theme.ink2; lineHeight: 1.2; Accessible.ignored: true }
            }
            Chip {
                id: state
                anchors { right: parent.right; rightMargin: 28; verticalCenter: parent.verticalCenter }
                maxWidth: 330
                busy: root.row.state === Show.Scanning || root.row.state === Show.Busy
                tone: root.row.state === Show.Done ? Chip.Tone.Good : root.row.state === Show.LookAgain ? Chip.Tone.Look : Chip.Tone.Calm
                iconName: root.row.state === Show.Done ? "tick" : root.row.state === Show.LookAgain ? "alert" : ""
                text: root.word(root.row.state)
                Accessible.ignored: true
            }
        }
    }
    Column {
        id: open
        readonly property int abreast: Theme.wide ? 6 : 3
        readonly property real tile: Math.floor((width - (abreast - 1) * 22) / abreast)
        visible: root.row.selected
        enabled: !rest.running
        x: 32
        y: head.height
        width: parent.width - 64
        spacing: 22
        Words { width: parent.width; visible: text !== "" && root.row.pages === 0 && !root.here; text: root.row.hint; size: Theme.small; color: Theme.ink2 }
        Row {
            visible: root.row.pages === 0 && !root.here
            width: parent.width
            spacing: 20
            Glyph { name: "scan"; tint: Theme.primary; size: 48 }
            Words { width: parent.width - 68; text: qsTr("Úp mặt chữ xuống kính, mép trên sát góc có mũi tên. Nhiều trang thì quét lần lượt."); size: Theme.small }
        }
        Flow {
            visible: root.row.pages > 0 || root.here
            width: parent.width
            spacing: 22
            Repeater {
                model: root.pages
                PageTile { width: open.tile; onView: page => root.viewPage(page) }
            }
            Rectangle {
                visible: root.here
                width: open.tile
                height: width * 1.34
                radius: 16
                color: Theme.primarySoft
                border { width: 3; color: Theme.primary }
                Image {
                    id: growing
                    anchors { fill: parent; margins: 12 }
                    source: root.here ? root.papers.growing : ""
                    fillMode: Image.PreserveAspectFit
                    cache: false
                    Accessible.ignored: true
                }
                Column {
                    anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: root.papers.growing === "" ? parent.height / 2 - height / 2 : 24 }
                    width: parent.width - 32
                    spacing: 18
                    Waiting { anchors.horizontalCenter: parent.horizontalCenter; size: 88 }
                    Words { width: parent.width; text: root.papers.grown > 0 ? qsTr("Đang quét %1%").arg(Math.round(root.papers.grown * 100)) : qsTr("Đang quét…"); size: Theme.small; font.weight: Font.DemiBold; horizontalAlignment: Text.AlignHCenter }
                }
            }
        }
        MisplacedPages { width: parent.width; papers: root.papers; paper: root.row.selected ? root.row.key : ""; available: !root.scanning }
        PageAdvice { width: parent.width; papers: root.papers; pages: root.pages; available: !root.scanning }
        PushButton {
            objectName: (root.here ? "stopScan-" : "scanPaper-") + root.row.key
            width: parent.width
            height: Math.max(120, implicitHeight)
            available: root.here || !root.scanning
            kind: root.row.pages === 0 && !root.here ? PushButton.Kind.Primary : PushButton.Kind.Plain
            iconName: root.here ? "cross" : root.row.pages === 0 ? "scan" : "add"
            text: root.here ? qsTr("Dừng quét") : root.row.pages === 0 ? qsTr("Quét giấy này") : qsTr("Quét thêm trang")
            onPushed: root.here ? root.stopScan() : root.papers.scan(root.row.key)
        }
    }
}
