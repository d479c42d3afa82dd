// SPDX-License-Identifier: GPL-3.0-or-later
// A text. Line height leaves room for stacked Vietnamese marks (Ẫ, Ỗ, Ự).
import QtQuick

Text {
    property int size: Theme.body

    font { family: Theme.family; pixelSize: size; weight: Font.Medium }
    color: Theme.ink
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    lineHeight: size >= 50 ? 1.16 : 1.26
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
