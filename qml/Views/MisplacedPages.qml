// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that lie with the wrong paper: what they are, and the button that brings them there.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    required property PapersModel papers
    property string paper: ""          // key of the paper whose pages are told
    property bool everywhere: false    // those of all papers
    property bool available: true

    spacing: 16
    visible: height > 0
    Repeater {
        model: root.papers.misplaced
        Notice {
            id: note
            required property var row
            visible: root.everywhere || note.row.paper === root.paper
            width: root.width
            tone: Notice.Tone.Look
            heading: qsTr("Trang %1 là %2").arg(note.row.number).arg(note.row.home)
            message: qsTr("Trang này đang nằm ở mục %1.").arg(note.row.paperTitle)
            Item { width: 1; height: 8 }
            PushButton {
                objectName: "home-" + note.row.id
                width: parent.width
                height: Math.max(Theme.touchPrimary, implicitHeight)
                available: root.available
                iconAfter: "arrowRight"
                text: note.row.count > 1 ? qsTr("Chuyển %n trang sang %1", "", note.row.count).arg(note.row.home) : qsTr("Chuyển sang %1").arg(note.row.home)
                onPushed: root.papers.bringHome(note.row.id)
            }
        }
    }
}
