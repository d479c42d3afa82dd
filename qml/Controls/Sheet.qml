// SPDX-License-Identifier: GPL-3.0-or-later
// Something that must be answered before going on: a card over the dimmed page. Touches do not reach the page.
import QtQuick
import TramSo.Ui

Item {
    id: root

    property string heading: ""
    property string message: ""
    property string iconName: "info"
    property color tone: Theme.primary
    property color toneSoft: Theme.primarySoft
    property alias lead: leadSlot.data          // instead of the icon
    // How wide a button is to be: two stand side by side on a lying panel.
    readonly property real cell: Theme.wide ? (column.width - Theme.gap) / 2 : column.width
    default property alias body: column.data

    Accessible.role: Accessible.Dialog
    Accessible.name: heading

    Rectangle { anchors.fill: parent; color: Theme.veil; opacity: Theme.high ? 0.9 : 0.62 }
    MouseArea { anchors.fill: parent }
    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: Theme.toolBar + (Theme.wide ? 96 : 36) }
        width: Math.min(parent.width - 72, 1500)
        height: column.height + 104
        transformOrigin: Item.Bottom
        scale: Math.min(1, (root.height - anchors.bottomMargin - 24) / height)  // all of it is seen, whatever the language
        radius: 40
        color: Theme.surface
        border { width: Theme.high ? 5 : 0; color: "#FFFFFF" }
        Flow {
            id: column
            x: 52
            y: 52
            width: parent.width - 104
            spacing: Theme.gap
            Row {
                width: parent.width
                spacing: 36
                Item {
                    id: leadSlot
                    width: 150
                    height: 150
                    Rectangle {
                        visible: leadSlot.children.length === 1
                        anchors.fill: parent
                        radius: 44
                        color: root.toneSoft
                        border { width: Theme.high ? 4 : 0; color: root.tone }
                        Glyph { anchors.centerIn: parent; name: root.iconName; tint: root.tone; size: 88; stroke: 3.6 }
                    }
                }
                Column {
                    width: parent.width - 186
                    spacing: 8
                    anchors.verticalCenter: parent.verticalCenter
                    Words { width: parent.width; text: root.heading; size: Theme.heading + 4; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
                    Words { width: parent.width; visible: text !== ""; text: root.message; color: Theme.ink2 }
                }
            }
        }
    }
}
