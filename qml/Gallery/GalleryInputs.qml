// SPDX-License-Identifier: GPL-3.0-or-later
// What people type on: digit boxes, the number pad, the keyboard.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    property string digits: "012"
    property string letters: "Nguyễn"

    spacing: Theme.gap

    Words { width: parent.width; text: qsTr("Nhập"); size: Theme.heading; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
    DigitBoxes { width: parent.width; value: root.digits }
    DigitBoxes { width: parent.width; value: ""; wrong: true }
    NumberPad { width: parent.width; radius: Theme.radius; longest: 6; value: root.digits; onEdited: text => root.digits = text }
    NumberPad { width: parent.width; radius: Theme.radius; enabled: false; opacity: 0.5 }
    Words { width: parent.width; text: root.letters + "|"; size: Theme.title }
    LetterKeyboard { width: parent.width; radius: Theme.radius; names: true; value: root.letters; onEdited: text => root.letters = text }
}
