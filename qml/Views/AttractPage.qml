// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody is here: what the station does, in one sentence and three pictures. The whole page is the button.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Item {
    id: root

    required property VisitModel visit

    signal staff

    readonly property bool roomy: Theme.textScale < (Theme.wide ? 1.4 : 1.2)
    readonly property real half: Theme.wide ? (width - 3 * Theme.margin) / 2 : width - 2 * Theme.margin

    MouseArea { anchors.fill: parent; onClicked: root.visit.begin() }
    Image {
        anchors { right: parent.right; rightMargin: -120; top: parent.top; topMargin: 10 }
        width: 640
        height: 486
        sourceSize { width: 640; height: 486 }
        source: Icons.lotus(Theme.high ? "#3A3A3A" : "#A4201A", 0.07)
        Accessible.ignored: true
    }
    Column {
        id: words
        x: Theme.margin
        y: Theme.wide ? Math.max(root.roomy ? 52 : 20, (foot.y - height) / 2) : root.roomy ? 52 : 20
        width: root.half
        spacing: 18
        Words { id: welcome; width: parent.width; text: qsTr("Xin chào!"); color: Theme.brand; size: Theme.heading; font.weight: Font.Bold }
        Words {
            id: headline
            width: parent.width
            text: qsTr("Nộp hồ sơ cho phường ngay tại đây")
            size: root.roomy ? Theme.display + 6 : Theme.wide ? Theme.heading + 14 : Theme.display + 6
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        Words {
            width: parent.width
            // Beside the steps it stands only where there is room for it; they say the same.
            visible: Theme.wide ? 52 + welcome.height + headline.height + implicitHeight + 60 <= foot.y : Theme.textScale < 1.4
            text: qsTr("Máy đọc thẻ căn cước, quét giấy tờ, chỉ chỗ cần sửa, rồi gửi hồ sơ giúp quý vị.")
            color: Theme.ink2
        }
    }
    Column {
        x: Theme.wide ? root.width - Theme.margin - width : Theme.margin
        // With the largest letters on an upright panel the words alone say it.
        visible: Theme.wide || words.y + words.height + height + 24 <= foot.y
        y: Theme.wide ? (root.height - height) / 2 : words.y + words.height + Math.max(24, (foot.y - words.y - words.height - height) / 2)
        width: root.half
        spacing: 22
        Repeater {
            model: [{ icon: "card", title: qsTr("Đặt thẻ căn cước"), text: qsTr("Máy điền sẵn tên và số định danh.") },
                    { icon: "scan", title: qsTr("Quét giấy tờ"), text: qsTr("Trang nào mờ, máy báo ngay để quét lại.") },
                    { icon: "printer", title: qsTr("Nhận phiếu mang về"), text: qsTr("Có mã để xem hồ sơ đến đâu.") }]
            Panel {
                id: card
                required property var modelData
                required property int index
                width: parent.width
                height: root.roomy ? Math.max(180, texts.height + 56) : Math.max(156, texts.height + 24)
                Rectangle {
                    id: disc
                    x: 36
                    anchors.verticalCenter: parent.verticalCenter
                    width: 124
                    height: 124
                    radius: 30
                    color: Theme.high ? "#000000" : ["#0B4F66", "#8A5A00", "#155A31"][card.index]
                    border { width: Theme.high ? 4 : 0; color: Theme.primary }
                    Glyph { anchors.centerIn: parent; name: card.modelData.icon; tint: Theme.high ? Theme.primary : "#FFFFFF"; size: 78 }
                }
                Column {
                    id: texts
                    anchors { left: disc.right; leftMargin: 36; right: parent.right; rightMargin: 36; verticalCenter: parent.verticalCenter }
                    spacing: 4
                    Words { width: parent.width; text: (card.index + 1) + ". " + card.modelData.title; size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.2 }
                    Words { width: parent.width; visible: root.roomy; text: card.modelData.text; size: Theme.small + 2; color: Theme.ink2 }
                }
            }
        }
    }
    Column {
        id: foot
        x: Theme.margin
        anchors { bottom: parent.bottom; bottomMargin: 36 }
        width: root.half
        spacing: 26
        PushButton {
            objectName: "beginButton"
            width: parent.width
            height: Math.max(Theme.wide && !root.roomy ? 140 : 190, implicitHeight)
            kind: PushButton.Kind.Primary
            text: qsTr("Chạm để bắt đầu")
            iconAfter: "arrowRight"
            onPushed: root.visit.begin()
        }
        PushButton {
            objectName: "followButton"
            visible: root.visit.canFollow
            width: parent.width
            text: qsTr("Đã nộp rồi? Theo dõi hồ sơ")
            iconName: "qr"
            onPushed: root.visit.followUp()
        }
        Row {
            width: parent.width
            spacing: 20
            Glyph { anchors.verticalCenter: parent.verticalCenter; name: "lock"; tint: Theme.good; size: 44 }
            Words { anchors.verticalCenter: parent.verticalCenter; width: parent.width - 64 - door.width - 20; text: qsTr("Quý vị rời đi là màn hình được xóa sạch."); size: Theme.small; color: Theme.ink2 }
            StaffDoor { id: door; onPushed: root.staff() }
        }
    }
}
