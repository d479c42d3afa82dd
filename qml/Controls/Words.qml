// SPDX-License-Identifier: GPL-3.0-or-later
// A text. Line height leaves room for stacked Vietnamese marks (Ẫ, Ỗ, Ự); two or three lines share the words evenly, so
// that no single word is left over.
import QtQuick
import TramSo.Ui

Text {
    id: root

    property int size: Theme.body
    readonly property real natural: Math.ceil(measure.advanceWidth) + 2     // width on one line, px
    readonly property int rows: Math.ceil(natural / Math.max(1, width))
    // A line that breaks loses about one word.
    readonly property real spare: wrapMode === Text.NoWrap || rows < 2 || rows > 3 ? 0
        : Math.max(0, Math.floor(width - (natural + 4 * size * (rows - 1)) / rows))

    font { family: Theme.family; pixelSize: size; weight: Font.Medium }
    color: Theme.ink
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    lineHeight: size >= 50 ? 1.16 : 1.26
    leftPadding: horizontalAlignment === Text.AlignHCenter ? spare / 2 : 0
    rightPadding: horizontalAlignment === Text.AlignHCenter ? spare / 2 : spare
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    TextMetrics { id: measure; font: root.font; text: root.text }
}
