// SPDX-License-Identifier: GPL-3.0-or-later
// Crosses to touch, one after the other, over the whole panel: a touch counts wherever it arrives. Ends after the last,
// or when nobody has touched for a while.
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property TouchModel touch
    readonly property bool running: touch.state === TouchModel.Running
    readonly property real mm: Theme.wide ? 4.8 : 4     // px of the stage (Theme)
    property int seconds: 30

    function begin() {
        root.seconds = 30
        root.touch.begin(Qt.size(root.width / root.mm, root.height / root.mm))
    }

    visible: running
    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: says.text

    Timer {
        running: root.running
        interval: 1000
        repeat: true
        onTriggered: {
            root.seconds -= 1
            if (root.seconds === 0)
                root.touch.stop()
        }
    }
    Words {
        id: says
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: Theme.wide ? 210 : 300 }
        width: parent.width - 200
        //: Over the whole panel. %1 is the number of this cross, %2 how many there are, %3 whole seconds.
        text: qsTr("Chạm đúng giữa dấu cộng, bằng một ngón. Dấu %1 / %2, tự thoát sau %3 giây.").arg(Math.min(root.touch.number + 1, root.touch.targets)).arg(root.touch.targets).arg(root.seconds)
        size: Theme.heading
        horizontalAlignment: Text.AlignHCenter
    }
    Item {
        objectName: "touchTarget"
        x: root.touch.targetX * root.width - width / 2
        y: root.touch.targetY * root.height - height / 2
        width: 120
        height: 120
        Rectangle { anchors.centerIn: parent; width: 120; height: 8; color: Theme.primary }
        Rectangle { anchors.centerIn: parent; width: 8; height: 120; color: Theme.primary }
        Rectangle { anchors.centerIn: parent; width: 72; height: 72; radius: 36; color: "transparent"; border { width: 6; color: Theme.primary } }
    }
    MouseArea {
        objectName: "touchTargetsArea"
        anchors.fill: parent
        onPressed: mouse => {
            root.seconds = 30
            root.touch.tap(Qt.point(mouse.x / root.width, mouse.y / root.height))
        }
    }
}
