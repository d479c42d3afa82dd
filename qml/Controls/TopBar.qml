// SPDX-License-Identifier: GPL-3.0-or-later
// Whose station this is, and the time.
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property StationModel station
    property string helper: ""     // name of the volunteer beside the person
    readonly property var days: [qsTr("Chủ Nhật"), qsTr("Thứ Hai"), qsTr("Thứ Ba"), qsTr("Thứ Tư"), qsTr("Thứ Năm"),
                                          qsTr("Thứ Sáu"), qsTr("Thứ Bảy")]

    height: Theme.topBar
    color: Theme.surface

    Rectangle { width: parent.width; height: 10; color: Theme.high ? "#000000" : Theme.brand }
    Rectangle { y: 10; width: parent.width; height: 4; color: root.helper === "" ? Theme.gold : Theme.good }
    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.line; color: Theme.hairline }
    Image {
        id: mark
        x: Theme.margin - 4
        anchors { verticalCenter: parent.verticalCenter; verticalCenterOffset: 7 }
        width: 104
        height: 79
        sourceSize { width: 104; height: 79 }
        source: Icons.lotus(Theme.brand, 0.62)
        Accessible.ignored: true
    }
    Column {
        anchors { left: mark.right; leftMargin: 26; right: clock.left; rightMargin: 24; verticalCenter: mark.verticalCenter }
        Words { width: parent.width; text: root.station.name; size: 36; font.weight: Font.Bold; lineHeight: 1.16; fontSizeMode: Text.HorizontalFit; minimumPixelSize: 20; wrapMode: Text.NoWrap }
        Words { width: parent.width; text: root.helper === "" ? root.station.ward : qsTr("Người hỗ trợ: %1").arg(root.helper); size: Theme.tiny; color: root.helper === "" ? Theme.ink2 : Theme.good; font.weight: root.helper === "" ? Font.Medium : Font.Bold; lineHeight: 1.16; fontSizeMode: Text.HorizontalFit; minimumPixelSize: 20; wrapMode: Text.NoWrap }
    }
    Column {
        id: clock
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: mark.verticalCenter }
        Words { anchors.right: parent.right; text: root.station.time; wrapMode: Text.NoWrap; size: 40; font.weight: Font.Bold; lineHeight: 1.12 }
        Words { anchors.right: parent.right; text: root.days[root.station.weekday] + ", " + root.station.day; wrapMode: Text.NoWrap; size: 28; color: Theme.ink2; lineHeight: 1.12 }
    }
}
