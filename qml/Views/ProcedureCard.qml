// SPDX-License-Identifier: GPL-3.0-or-later
// One procedure to choose: what it is for, what it costs, how long it takes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

T.AbstractButton {
    id: card
    required property var row

    signal chosen

    objectName: "procedure-" + card.row.key
    implicitHeight: marks.y + marks.height + 26
    Accessible.role: Accessible.Button
    Accessible.name: card.row.title + ". " + card.row.summary
    Accessible.onPressAction: card.clicked()
    onClicked: card.chosen()
    background: Panel {
        color: card.down ? Theme.primarySoft : Theme.surface
        marked: card.down
        FocusRing { on: card.visualFocus; corner: Theme.cardRadius }
    }
    contentItem: Item {
        Rectangle {
            id: disc
            x: 34
            y: 30
            width: 116
            height: 116
            radius: 30
            color: Theme.primary
            Glyph { anchors.centerIn: parent; name: "paper"; tint: Theme.primaryInk; size: 74 }
        }
        Column {
            id: texts
            anchors { left: disc.right; leftMargin: 30; right: arrow.left; rightMargin: 12 }
            y: 30
            spacing: 6
            Words { width: parent.width; text: card.row.title; size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.18; Accessible.ignored: true }
            Words { width: parent.width; text: card.row.summary; size: Theme.small - 2; color: Theme.ink2; Accessible.ignored: true }
        }
        Glyph { id: arrow; anchors { right: parent.right; rightMargin: 28; verticalCenter: disc.verticalCenter } name: "arrowRight"; tint: Theme.primary; size: 48 }
        Column {
            id: marks
            x: 34
            y: Math.max(disc.y + disc.height, texts.y + texts.height) + 20
            width: parent.width - 68
            spacing: 8
            Rectangle { width: parent.width; height: Theme.line; color: Theme.hairline }
            Item { width: 1; height: 2 }
            Mark { iconName: "money"; text: card.row.fee; confirm: card.row.confirmFee }
            Mark { iconName: "clock"; text: card.row.time; confirm: card.row.confirmTime }
        }
    }

    component Mark: Row {
        id: mark
        required property string iconName
        required property string text
        required property bool confirm
        width: parent.width
        spacing: 16
        Glyph { name: mark.iconName; tint: Theme.primary; size: 40 }
        Words { width: parent.width - 56; text: mark.confirm ? qsTr("%1 (cần hỏi lại phường)").arg(mark.text) : mark.text; size: Theme.small - 2; font.weight: Font.DemiBold; Accessible.ignored: true }
    }
}
