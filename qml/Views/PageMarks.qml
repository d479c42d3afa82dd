// SPDX-License-Identifier: GPL-3.0-or-later
// Shows on a page's picture where something is wrong: a frame around the place, a torn strip along a missing edge.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Item {
    id: root

    required property var row
    // Size and place of the picture as painted.
    required property Image picture
    property real line: 6
    readonly property bool shown: row.mark.width > 0 && row.state !== Show.Good && row.state !== Show.Reading
    readonly property bool cut: row.state === Show.CutOff
    readonly property bool upright: row.edge === Show.LeftEdge || row.edge === Show.RightEdge

    x: picture.x + (picture.width - picture.paintedWidth) / 2
    y: picture.y + (picture.height - picture.paintedHeight) / 2
    width: picture.paintedWidth
    height: picture.paintedHeight
    visible: shown && picture.status === Image.Ready

    Rectangle {
        visible: root.shown
        x: root.row.mark.x * root.width - (root.cut ? 0 : root.line)
        y: root.row.mark.y * root.height - (root.cut ? 0 : root.line)
        width: root.row.mark.width * root.width + (root.cut ? 0 : 2 * root.line)
        height: root.row.mark.height * root.height + (root.cut ? 0 : 2 * root.line)
        radius: root.cut ? 0 : root.row.state === Show.Glare ? Math.min(width, height) / 2 : 3 * root.line
        color: "#38F2B92C"
        border { width: root.cut ? 0 : root.line; color: "#C25A00" }
    }
    // Teeth: the paper goes on where the picture ends.
    Row {
        visible: root.cut && !root.upright
        y: root.row.edge === Show.TopEdge ? -height / 2 : root.height - height / 2
        spacing: root.line
        Repeater {
            model: root.cut && !root.upright ? Math.max(1, Math.floor(root.width / (4 * root.line))) : 0
            Rectangle { width: 3 * root.line; height: 2 * root.line; color: "#C25A00" }
        }
    }
    Column {
        visible: root.cut && root.upright
        x: root.row.edge === Show.LeftEdge ? -width / 2 : root.width - width / 2
        spacing: root.line
        Repeater {
            model: root.cut && root.upright ? Math.max(1, Math.floor(root.height / (4 * root.line))) : 0
            Rectangle { width: 2 * root.line; height: 3 * root.line; color: "#C25A00" }
        }
    }
}
