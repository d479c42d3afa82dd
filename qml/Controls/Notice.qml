// SPDX-License-Identifier: GPL-3.0-or-later
// One message: what it is, then what to do. Children stand below the words (a button, for example).
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    enum Tone { Info, Good, Look, Stop }

    property int tone: Notice.Tone.Info
    property string heading: ""
    property string message: ""
    property string iconName: ["info", "tick", "alert", "stopHand"][tone]
    readonly property color strong: [Theme.primary, Theme.good, Theme.look, Theme.stop][tone]
    default property alias more: column.data

    implicitHeight: column.height + 48
    radius: Theme.radius
    color: [Theme.primarySoft, Theme.goodSoft, Theme.lookSoft, Theme.stopSoft][tone]
    border { width: Theme.high ? 4 : 0; color: strong }
    Accessible.role: tone === Notice.Tone.Stop ? Accessible.AlertMessage : Accessible.Paragraph
    Accessible.name: heading === "" ? message : heading + ". " + message

    Rectangle {
        width: 12
        height: parent.height
        radius: 6
        color: root.strong
    }
    Glyph {
        id: icon
        x: 36
        y: root.heading === "" && column.height < 80 ? (root.height - height) / 2 : 26
        name: root.iconName
        tint: root.strong
        size: 54
        stroke: 4
    }
    Column {
        id: column
        anchors { left: icon.right; leftMargin: 26; right: parent.right; rightMargin: 32 }
        y: 24
        spacing: 6
        Words {
            width: parent.width
            visible: text !== ""
            text: root.heading
            color: root.strong
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            visible: text !== ""
            text: root.message
            size: Theme.small
            Accessible.ignored: true
        }
    }
}
