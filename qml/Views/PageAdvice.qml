// SPDX-License-Identifier: GPL-3.0-or-later
// What to do about each page that an officer may not be able to read: its picture with the place, the button that mends
// it, and the way to use it all the same. Blank backs that were left out, and a page just taken out, are told last.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    required property PapersModel papers
    required property var pages                // rows of the paper that is open; null while it is not
    property bool available: true

    spacing: 16
    visible: height > 0
    PageWords { id: words }
    Repeater {
        model: root.pages
        Notice {
            id: note
            required property var row
            readonly property bool fine: note.row.state === Show.Good || note.row.state === Show.Reading || note.row.insisted
            readonly property bool dropIt: note.row.state === Show.SamePage
            visible: !fine && !note.row.leftOut
            width: root.width
            tone: Notice.Tone.Look
            heading: words.heading(note.row)
            message: words.advice(note.row)
            Item { width: 1; height: 8 }
            Row {
                width: parent.width
                spacing: 28
                Item {
                    visible: note.row.image !== ""
                    width: 210
                    height: 280
                    Rectangle { anchors.fill: parent; color: Theme.high ? "#222222" : "#FFFFFF"; border { width: 2; color: Theme.look } radius: 8 }
                    Image {
                        id: small
                        anchors { fill: parent; margins: 8 }
                        source: note.fine ? "" : note.row.image
                        sourceSize { width: 194; height: 264 }
                        fillMode: Image.PreserveAspectFit
                        cache: false
                        Accessible.ignored: true
                    }
                    PageMarks { row: note.row; picture: small; line: 4 }
                }
                Column {
                    width: parent.width - (note.row.image !== "" ? 238 : 0)
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 18
                    PushButton {
                        objectName: (note.dropIt ? "drop-" : "again-") + note.row.number
                        width: parent.width
                        available: root.available
                        iconName: note.dropIt ? "bin" : "scan"
                        text: note.dropIt ? qsTr("Bỏ trang %1").arg(note.row.number) : qsTr("Quét lại trang %1").arg(note.row.number)
                        onPushed: note.dropIt ? root.papers.remove(note.row.id) : root.papers.retake(note.row.id)
                    }
                    PushButton {
                        objectName: "insist-" + note.row.number
                        visible: note.row.state !== Show.Failed
                        width: parent.width
                        kind: PushButton.Kind.Quiet
                        text: qsTr("Vẫn dùng trang này")
                        onPushed: root.papers.insist(note.row.id)
                    }
                }
            }
        }
    }
    Repeater {
        model: root.pages
        Notice {
            id: back
            required property var row
            visible: back.row.leftOut
            width: root.width
            tone: Notice.Tone.Info
            iconName: "bin"
            heading: qsTr("Đã bỏ mặt trắng")
            Item { width: 1; height: 8 }
            PushButton {
                objectName: "keep-" + back.row.id
                width: parent.width
                iconName: "undo"
                text: qsTr("Giữ lại mặt này")
                onPushed: root.papers.insist(back.row.id)
            }
        }
    }
    Notice {
        id: gone
        visible: root.papers.canPutBack && root.pages !== null
        width: root.width
        tone: Notice.Tone.Info
        iconName: "bin"
        heading: qsTr("Đã bỏ một trang")
        Item { width: 1; height: 8 }
        Row {
            width: parent.width
            spacing: 28
            Image {
                id: picture
                visible: root.papers.removed !== ""
                width: visible ? 105 : 0
                height: 140
                source: gone.visible ? root.papers.removed : ""
                sourceSize { width: 105; height: 140 }
                fillMode: Image.PreserveAspectFit
                cache: false
                Accessible.ignored: true
            }
            PushButton {
                objectName: "putBack"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - (picture.visible ? 133 : 0)
                available: root.available
                iconName: "undo"
                text: qsTr("Lấy lại trang này")
                onPushed: root.papers.putBack()
            }
        }
    }
}
