// SPDX-License-Identifier: GPL-3.0-or-later
// What is always within reach: language, larger text, black screen, controls further down, reading aloud, leaving,
// calling for help.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

Rectangle {
    id: root

    property bool canEnd: true
    property bool canRead: false     // there is a voice
    property bool reading: false     // it speaks
    readonly property int count: 5 + (canRead ? 1 : 0) + (Theme.wide ? 0 : 1)
    readonly property real strongShare: 1.3  // of the others' width: its words stand in one line

    signal language
    signal leave
    signal help
    signal read
    signal quiet

    height: Theme.toolBar
    color: Theme.bar

    component Tool: T.AbstractButton {
        id: tool
        required property string iconName
        property bool strong: false
        readonly property color ink: strong ? "#14222C" : Theme.barInk
        width: (root.width - 32) / (root.count - 1 + root.strongShare) * (strong ? root.strongShare : 1)
        height: root.height
        opacity: enabled ? 1 : 0.45
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.onPressAction: tool.clicked()
        background: Rectangle {
            anchors { fill: parent; margins: 12 }
            radius: 20
            color: tool.strong ? Theme.gold : tool.down ? "#2A5566" : "transparent"
            border { width: Theme.high ? 3 : 0; color: "#FFFFFF" }
            FocusRing { on: tool.visualFocus; reach: 6; corner: 20 }
        }
        contentItem: Item {
            Column {
                anchors.centerIn: parent
                spacing: 4
                Glyph {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: tool.iconName
                    size: 54
                    tint: tool.ink
                }
                Words {
                    width: tool.width - (tool.strong || Theme.high ? 40 : 16)  // off the edges it has
                    text: tool.text
                    color: tool.ink
                    size: 28
                    font.weight: Font.DemiBold
                    lineHeight: 1.06
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
        }
    }

    Row {
        x: 16
        Tool { objectName: "languageButton"; iconName: "globe"; text: qsTr("English", "the other language"); onClicked: root.language() }
        Tool {
            objectName: "textButton"
            iconName: "text"
            text: Theme.textScale < 1.4 ? qsTr("Chữ to hơn") : qsTr("Chữ thường")
            onClicked: Theme.textScale = Theme.textScale < 1.1 ? 1.25 : Theme.textScale < 1.4 ? 1.5 : 1.0
        }
        Tool {
            objectName: "contrastButton"
            iconName: "contrast"
            text: Theme.high ? qsTr("Nền sáng") : qsTr("Nền đen")
            onClicked: Theme.high = !Theme.high
        }
        Tool {
            objectName: "reachButton"
            visible: !Theme.wide
            iconName: "reach"
            text: Theme.reach ? qsTr("Nút ở cao") : qsTr("Nút ở thấp")
            onClicked: Theme.reach = !Theme.reach
        }
        Tool {
            objectName: "readButton"
            visible: root.canRead
            iconName: "speaker"
            text: root.reading ? qsTr("Dừng đọc") : qsTr("Đọc to")
            onClicked: root.reading ? root.quiet() : root.read()
        }
        Tool { objectName: "endButton"; iconName: "door"; text: qsTr("Kết thúc"); enabled: root.canEnd; onClicked: root.leave() }
        Tool { objectName: "helpButton"; iconName: "bell"; text: qsTr("Gọi giúp đỡ"); strong: true; onClicked: root.help() }
    }
}
