// SPDX-License-Identifier: GPL-3.0-or-later
// One scanned page, small: its picture as soon as there is one, and what the station thinks of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

T.AbstractButton {
    id: root

    required property var row
    readonly property bool reading: row.state === Show.Reading
    readonly property bool good: row.state === Show.Good || row.insisted

    signal view(int page)

    PageWords { id: words }

    visible: !row.leftOut
    objectName: "page-" + row.number
    height: width * 1.34 + caption.height + 12
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Trang %1, %2. Chạm để xem to.").arg(row.number).arg(words.brief(row))
    Accessible.onPressAction: root.clicked()
    onClicked: root.view(row.id)

    background: Item { FocusRing { on: root.visualFocus; corner: 16 } }
    contentItem: Item {
        Rectangle {
            id: frame
            width: parent.width
            height: parent.width * 1.34
            radius: 16
            color: Theme.high ? "#222222" : "#EFEBE2"
            border { width: root.down ? 6 : 3; color: root.reading ? Theme.primary : root.good ? Theme.good : Theme.look }
            Image {
                id: picture
                anchors { fill: parent; margins: 12 }
                source: root.row.image
                sourceSize { width: 280; height: 372 }
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                cache: false
                Accessible.ignored: true
            }
            PageMarks { row: root.row; picture: picture; line: 4 }
            Rectangle {
                x: 12
                y: 12
                width: 60
                height: 60
                radius: 30
                color: Theme.primary
                Words { anchors.centerIn: parent; text: root.row.number; color: Theme.primaryInk; size: 32; font.weight: Font.Bold; lineHeight: 1; Accessible.ignored: true }
            }
            Rectangle {
                visible: !root.reading
                anchors { right: parent.right; top: parent.top; margins: 12 }
                width: 72
                height: 72
                radius: 36
                color: Theme.surface
                border { width: 2; color: Theme.edge }
                Glyph { anchors.centerIn: parent; name: "eye"; tint: Theme.primary; size: 48 }
            }
        }
        Chip {
            id: caption
            anchors { top: frame.bottom; topMargin: 12; horizontalCenter: parent.horizontalCenter }
            maxWidth: parent.width
            busy: root.reading
            iconName: root.good ? "tick" : "alert"
            tone: root.reading ? Chip.Tone.Calm : root.good ? Chip.Tone.Good : Chip.Tone.Look
            text: words.brief(root.row)
            Accessible.ignored: true
        }
    }
}
