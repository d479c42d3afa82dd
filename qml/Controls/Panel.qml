// SPDX-License-Identifier: GPL-3.0-or-later
// A white card with a hairline; `marked` gives it the strong border of what is being worked on.
import QtQuick
import TramSo.Ui

Rectangle {
    property bool marked: false
    property color tone: Theme.primary

    radius: Theme.cardRadius
    color: Theme.surface
    border.width: marked ? 5 : Theme.line
    border.color: marked ? tone : Theme.high ? Theme.edge : "#C9C3B5"
}
