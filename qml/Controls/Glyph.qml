// SPDX-License-Identifier: GPL-3.0-or-later
// One icon of Icons, drawn in any colour and size.
import QtQuick
import TramSo.Ui

Image {
    id: root

    required property string name
    property color tint: Theme.ink
    property int size: 56
    property real stroke: 3.6

    width: size
    height: size
    sourceSize { width: size; height: size }
    source: name === "" ? "" : Icons.svg(name, tint, stroke)
    Accessible.ignored: true
}
