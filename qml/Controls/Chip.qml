// SPDX-License-Identifier: GPL-3.0-or-later
// A state in one or two words, with an icon, so that colour is never alone.
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    enum Tone { Calm, Good, Look, Stop, Strong }

    property int tone: Chip.Tone.Calm
    property string text: ""
    property string iconName: ""
    property bool busy: false
    property real maxWidth: 520
    readonly property color ink: [Theme.ink2, Theme.good, Theme.look, Theme.stop, Theme.primaryInk][tone]

    implicitWidth: word.width + 40 + (iconName !== "" || busy ? 44 : 0)
    implicitHeight: Math.max(56, word.implicitHeight + 16)
    radius: 28
    color: [Theme.paper, Theme.goodSoft, Theme.lookSoft, Theme.stopSoft, Theme.primary][tone]
    border.width: tone === Chip.Tone.Calm || Theme.high ? 2 : 0
    border.color: tone === Chip.Tone.Calm ? Theme.edge : ink
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Waiting {
        visible: root.busy
        x: 18
        anchors.verticalCenter: parent.verticalCenter
        size: 34
        tint: root.ink
    }
    Glyph {
        visible: root.iconName !== "" && !root.busy
        x: 18
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        tint: root.ink
        size: 34
        stroke: 5
    }
    Words {
        id: word
        x: root.iconName !== "" || root.busy ? 62 : 20
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(natural, root.maxWidth - 84)
        text: root.text
        color: root.ink
        size: 30
        font.weight: Font.Bold
        lineHeight: 1.1
        Accessible.ignored: true
    }
}
