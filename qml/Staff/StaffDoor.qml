// SPDX-License-Identifier: GPL-3.0-or-later
// The quiet way in for those who work here; it leads to the code and nowhere else.
import QtQuick
import TramSo.Ui

PushButton {
    objectName: "staffDoor"
    kind: PushButton.Kind.Quiet
    width: Theme.touch
    height: Theme.touch
    iconName: "key"
    Accessible.name: qsTr("Dành cho người hỗ trợ")
}
