// SPDX-License-Identifier: GPL-3.0-or-later
// Marks the control that the keys are at: gold, and ink around it, so that one of them shows on every ground.
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    property bool on: false
    property real reach: 11                    // px outside its parent; less than nothing: inside
    property real corner: Theme.radius         // of what it is around

    visible: on
    anchors { fill: parent; margins: -reach }
    radius: Math.max(0, corner + reach)
    color: "transparent"
    border { width: 5; color: Theme.ink }

    Rectangle {
        anchors { fill: parent; margins: 5 }
        radius: Math.max(0, root.radius - 5)
        color: "transparent"
        border { width: 6; color: Theme.gold }
    }
}
