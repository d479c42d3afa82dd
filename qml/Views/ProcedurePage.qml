// SPDX-License-Identifier: GPL-3.0-or-later
// What is it about: the catalogue. One touch chooses and goes on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property ProcedureModel procedures

    title: qsTr("Hôm nay quý vị cần làm gì?")
    subtitle: qsTr("Mời chạm một ô. Lúc nào cũng quay lại được.")
    onBack: visit.back()

    Repeater {
        model: root.procedures.catalogue
        T.AbstractButton {
            id: card
            required property var row
            objectName: "procedure-" + card.row.key
            width: parent.width
            implicitHeight: texts.height + 68
            Accessible.role: Accessible.Button
            Accessible.name: card.row.title + ". " + card.row.summary
            Accessible.onPressAction: card.clicked()
            onClicked: root.procedures.choose(card.row.key)
            background: Panel { color: card.down ? Theme.primarySoft : Theme.surface; marked: card.down || card.visualFocus }
            contentItem: Item {
                Rectangle {
                    id: disc
                    x: 34
                    y: 34
                    width: 116
                    height: 116
                    radius: 30
                    color: Theme.primary
                    Glyph { anchors.centerIn: parent; name: "paper"; tint: Theme.primaryInk; size: 74 }
                }
                Column {
                    id: texts
                    anchors { left: disc.right; leftMargin: 34; right: arrow.left; rightMargin: 20 }
                    y: 34
                    spacing: 8
                    Words { width: parent.width; text: card.row.title; size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.18; Accessible.ignored: true }
                    Words { width: parent.width; text: card.row.summary; size: Theme.small; color: Theme.ink2; Accessible.ignored: true }
                    Item { width: 1; height: 6 }
                    Mark { iconName: "money"; text: card.row.fee }
                    Mark { iconName: "clock"; text: card.row.time }
                }
                Glyph { id: arrow; anchors { right: parent.right; rightMargin: 34; verticalCenter: parent.verticalCenter } name: "arrowRight"; tint: Theme.primary; size: 54 }
            }
        }
    }

    component Mark: Row {
        id: mark
        required property string iconName
        required property string text
        width: parent.width
        spacing: 16
        Glyph { y: 2; name: mark.iconName; tint: Theme.primary; size: 42 }
        Words { width: parent.width - 58; text: mark.text; size: Theme.small; font.weight: Font.DemiBold; Accessible.ignored: true }
    }
}
