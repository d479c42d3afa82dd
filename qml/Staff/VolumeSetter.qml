// SPDX-License-Identifier: GPL-3.0-or-later
// How loud the station is: two big buttons, a bar that can be touched, and a tone to hear.
import QtQuick
import TramSo.Ui

Panel {
    id: root

    // None where there is no loudspeaker: nothing is shown.
    property VolumeModel volume: null
    readonly property int percent: volume !== null ? volume.volume : 0

    visible: volume !== null
    implicitHeight: column.height + 60
    Column {
        id: column
        x: 36
        y: 30
        width: parent.width - 72
        spacing: Theme.gap
        Words {
            objectName: "volumeWords"
            width: parent.width
            text: root.percent === 0 ? qsTr("Âm lượng: tắt tiếng") : qsTr("Âm lượng: %1 %").arg(root.percent)
            font.weight: Font.Bold
        }
        Item {
            id: bar
            objectName: "volumeBar"
            width: parent.width
            height: Theme.touch
            Accessible.role: Accessible.Slider
            Accessible.name: qsTr("Âm lượng")
            Accessible.onIncreaseAction: root.volume?.louder()
            Accessible.onDecreaseAction: root.volume?.quieter()
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: 28
                radius: 14
                color: Theme.off
                border { width: Theme.high ? 3 : 0; color: Theme.ink }
                Rectangle { width: parent.width * root.percent / 100; height: parent.height; radius: 14; color: Theme.primary }
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                x: (parent.width - width) * root.percent / 100
                width: 72
                height: 72
                radius: 36
                color: Theme.surface
                border { width: 6; color: Theme.primary }
            }
            MouseArea {
                anchors.fill: parent
                // In steps of the buttons: nobody hears less.
                onReleased: mouse => root.volume?.set(Math.round(mouse.x / bar.width * 10) * 10)
            }
        }
        Row {
            width: parent.width
            spacing: Theme.gap
            PushButton {
                objectName: "quieterButton"
                width: (parent.width - Theme.gap) / 2
                height: Math.max(Theme.touchPrimary, implicitHeight)
                available: root.percent > 0
                text: qsTr("Nhỏ hơn")
                iconName: "minus"
                onPushed: root.volume?.quieter()
            }
            PushButton {
                objectName: "louderButton"
                width: (parent.width - Theme.gap) / 2
                height: Math.max(Theme.touchPrimary, implicitHeight)
                available: root.percent < 100
                text: qsTr("To hơn")
                iconName: "add"
                onPushed: root.volume?.louder()
            }
        }
        Words {
            objectName: "volumeTrouble"
            width: parent.width
            visible: root.volume !== null && (root.volume.unheard || root.volume.unkept)
            text: root.volume?.unheard ? qsTr("Không phát được tiếng. Xem dây loa và nguồn của loa.") : qsTr("Chưa lưu được. Máy sẽ về âm lượng cũ khi khởi động lại.")
            color: Theme.look
            size: Theme.small
            font.weight: Font.DemiBold
        }
    }
}
