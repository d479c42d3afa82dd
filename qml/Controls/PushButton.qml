// SPDX-License-Identifier: GPL-3.0-or-later
// The button of the station. Acts on release inside it, shows the press at once, and takes no second tap for a moment.
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

T.AbstractButton {
    id: root

    enum Kind { Primary, Plain, Quiet, Grave }

    property int kind: PushButton.Kind.Plain
    property string iconName: ""
    property string iconAfter: ""
    property bool busy: false
    property bool available: true      // how it looks; a page at rest also takes touches
    property bool cancels: false       // the way back: Escape presses it
    readonly property bool resting: pause.running  // a second tap would be ignored now
    readonly property bool filled: kind === PushButton.Kind.Primary
    readonly property color tint: !available ? Theme.offInk : filled ? Theme.primaryInk
        : kind === PushButton.Kind.Grave ? Theme.stop : Theme.primary

    signal pushed

    implicitHeight: Math.max(filled ? Theme.touchPrimary : Theme.touch, label.implicitHeight + 32)
    implicitWidth: label.natural + 72 + (iconName !== "" || busy ? 74 : 0) + (iconAfter !== "" ? 74 : 0)
    enabled: available
    leftPadding: 20
    rightPadding: 20
    scale: down ? 0.985 : 1
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: root.clicked()
    onClicked: {
        if (pause.running)
            return
        pause.start()
        root.pushed()
    }

    Timer { id: pause; interval: Theme.secondTouch }

    background: Rectangle {
        radius: Theme.radius
        color: root.filled ? (!root.available ? Theme.off : root.down ? Theme.primaryDown : Theme.primary)
            : root.down ? Theme.primarySoft : root.kind === PushButton.Kind.Quiet ? "transparent" : Theme.surface
        border.width: root.filled || root.kind === PushButton.Kind.Quiet ? (Theme.high && !root.available ? 3 : 0) : 3
        border.color: !root.available ? Theme.offInk : root.kind === PushButton.Kind.Grave ? Theme.stop : Theme.primary

        FocusRing { on: root.visualFocus }
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 20
            Waiting {
                visible: root.busy
                anchors.verticalCenter: parent.verticalCenter
                size: 50
                tint: root.tint
            }
            Glyph {
                visible: root.iconName !== "" && !root.busy
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                tint: root.tint
                size: root.filled ? 56 : 48
                stroke: 4
            }
            Words {
                id: label
                readonly property real icons: (root.iconName !== "" || root.busy ? 76 : 0) + (root.iconAfter !== "" ? 76 : 0)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(natural, root.availableWidth - icons)
                text: root.text
                color: root.tint
                size: root.filled ? Math.min(Theme.heading, 50) : Math.min(Theme.body, 46)
                font.weight: Font.DemiBold
                lineHeight: 1.12
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Glyph {
                visible: root.iconAfter !== ""
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconAfter
                tint: root.tint
                size: root.filled ? 56 : 48
                stroke: 4
            }
        }
    }
}
