// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody is served now: why, and where to turn.
import QtQuick
import TramSo.Ui

Item {
    id: root

    required property ServiceModel service
    required property StationModel station
    readonly property real half: Theme.wide ? Math.min(1300, width - 2 * Theme.margin) : width - 2 * Theme.margin

    signal staff

    PauseWords { id: said; service: root.service }
    Column {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: -60 }
        width: root.half
        spacing: 36
        scale: Math.min(1, (root.height - 144) / height)
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 220
            height: 220
            radius: 64
            color: Theme.lookSoft
            border { width: Theme.high ? 4 : 0; color: Theme.look }
            Glyph { anchors.centerIn: parent; name: "pause"; tint: Theme.look; size: 130; stroke: 5 }
        }
        Words { width: parent.width; text: qsTr("Máy tạm nghỉ"); size: Theme.display; font.weight: Font.Bold; horizontalAlignment: Text.AlignHCenter; Accessible.role: Accessible.Heading }
        Words { objectName: "pauseWords"; width: parent.width; text: said.message; size: Theme.heading; horizontalAlignment: Text.AlignHCenter }
        Words { width: parent.width; text: qsTr("Hồ sơ đã nhận vẫn an toàn và tự gửi đi."); color: Theme.ink2; horizontalAlignment: Text.AlignHCenter }
        Notice { width: parent.width; iconName: "bell"; heading: qsTr("Gọi %1").arg(root.station.hotline); message: qsTr("Hoặc nhờ người hỗ trợ đang có mặt tại điểm này.") }
    }
    StaffDoor {
        anchors { right: parent.right; rightMargin: Theme.margin; bottom: parent.bottom; bottomMargin: 36 }
        onPushed: root.staff()
    }
}
