// SPDX-License-Identifier: GPL-3.0-or-later
// Draw on every cell: the whole panel, edge to edge. Ends when all are drawn on, or when nobody has touched for a while.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    readonly property int columns: Theme.wide ? 16 : 9
    readonly property int rows: Theme.wide ? 9 : 16
    property var drawn: ({})
    property int remaining: columns * rows
    property int seconds: 20

    signal done

    function start() {
        root.drawn = ({})
        root.remaining = root.columns * root.rows
        root.seconds = 20
        root.visible = true
    }
    function draw(x: real, y: real) {
        root.seconds = 20
        const cell = Math.floor(y / root.height * root.rows) * root.columns + Math.floor(x / root.width * root.columns)
        if (x < 0 || y < 0 || x >= root.width || y >= root.height || root.drawn[cell])
            return
        root.drawn[cell] = true
        root.drawnChanged()
        root.remaining -= 1
        if (root.remaining === 0)
            root.done()
    }

    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Thử chạm")

    Timer {
        running: root.visible
        interval: 1000
        repeat: true
        onTriggered: {
            root.seconds -= 1
            if (root.seconds === 0)
                root.done()
        }
    }
    Repeater {
        model: root.columns * root.rows
        Rectangle {
            required property int index
            x: index % root.columns * width
            y: Math.floor(index / root.columns) * height
            width: root.width / root.columns
            height: root.height / root.rows
            color: root.drawn[index] ? Theme.good : Theme.surface
            border { width: 1; color: Theme.edge }
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 120, words.natural + 80)
        height: words.height + 40
        radius: Theme.radius
        color: Theme.bar
        border { width: Theme.high ? 3 : 0; color: "#FFFFFF" }
        Words {
            id: words
            anchors.centerIn: parent
            width: parent.width - 60
            text: qsTr("Vẽ lên mọi ô. Còn %1 ô, tự thoát sau %2 giây.").arg(root.remaining).arg(root.seconds)
            color: Theme.barInk
            horizontalAlignment: Text.AlignHCenter
        }
    }
    MouseArea {
        objectName: "touchTrialArea"
        anchors.fill: parent
        onPressed: mouse => root.draw(mouse.x, mouse.y)
        onPositionChanged: mouse => root.draw(mouse.x, mouse.y)
    }
}
