// SPDX-License-Identifier: GPL-3.0-or-later
// Where the person's own papers and card may still lie, as far as the station can tell.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    required property SendModel sending

    spacing: Theme.gap
    Repeater {
        model: [{ there: root.sending.cardOnGlass, icon: "glass", heading: qsTr("Thẻ căn cước trên mặt kính"), text: qsTr("Xin mở nắp máy quét và lấy thẻ.") },
                { there: root.sending.paperOnGlass, icon: "glass", heading: qsTr("Giấy tờ trên mặt kính"), text: qsTr("Xin mở nắp máy quét và lấy giấy.") },
                { there: root.sending.sheetsInTray, icon: "tray", heading: qsTr("Giấy tờ ở khay giấy ra"), text: qsTr("Xin lấy hết các tờ đã quét.") },
                { there: root.sending.sheetsInFeeder, icon: "tray", heading: qsTr("Khay nạp giấy có thể còn giấy"), text: qsTr("Lần quét trước dừng giữa chừng. Xin xem lại khay nạp.") }]
        Panel {
            id: place
            required property var modelData
            visible: place.modelData.there
            width: root.width
            marked: true
            height: Math.max(210, words.height + 64)
            Accessible.role: Accessible.StaticText
            Accessible.name: place.modelData.heading + ". " + place.modelData.text
            Glyph { id: sign; x: 36; anchors.verticalCenter: parent.verticalCenter; name: place.modelData.icon; tint: Theme.look; size: 140; stroke: 2.6 }
            Column {
                id: words
                anchors { left: sign.right; leftMargin: 36; right: parent.right; rightMargin: 36; verticalCenter: parent.verticalCenter }
                spacing: 8
                Words { width: parent.width; text: place.modelData.heading; size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.15; Accessible.ignored: true }
                Words { width: parent.width; text: place.modelData.text; color: Theme.ink2; Accessible.ignored: true }
            }
        }
    }
}
