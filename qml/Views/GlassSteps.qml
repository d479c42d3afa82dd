// SPDX-License-Identifier: GPL-3.0-or-later
// How the card is laid on the glass, in three steps.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    spacing: Theme.gap

    Repeater {
        model: [qsTr("Úp mặt thẻ có mã QR xuống kính."), qsTr("Đặt sát góc có mũi tên, đậy nắp lại."), qsTr("Chạm nút Quét thẻ.")]
        Row {
            id: step
            required property string modelData
            required property int index
            width: root.width
            spacing: 24
            Rectangle {
                width: 64
                height: 64
                radius: 32
                color: Theme.primary
                Words { anchors.centerIn: parent; text: step.index + 1; color: Theme.primaryInk; size: 34; font.weight: Font.Bold; lineHeight: 1 }
            }
            Words { width: parent.width - 88; anchors.verticalCenter: parent.verticalCenter; text: step.modelData }
        }
    }
}
