// SPDX-License-Identifier: GPL-3.0-or-later
// Every control in every state, for whoever changes one: tramso-demo --gallery. The tool bar sets language, size of
// letters and theme.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import TramSo.Ui

Window {
    id: root

    required property GalleryModel gallery
    required property StationModel station
    readonly property bool settled: true
    property int sheet: 0            // 0 none

    title: "TramSo"
    color: Theme.paper
    visible: true

    Binding { target: Theme; property: "wide"; value: root.width > root.height }
    Binding { target: Theme; property: "stageHeight"; value: stage.height }
    Item {
        id: stage
        objectName: "stage"
        width: Theme.wide ? Math.round(root.width / scale) : 1080
        height: Math.round(root.height / scale)
        scale: Math.max(0.2, Theme.wide ? Math.min(root.width / 1900, root.height / 1280) : Math.min(root.width / 1080, root.height / 1700))
        transformOrigin: Item.TopLeft

        KeyPad { front: sheet.visible ? sheet : page; beside: tools }
        TopBar { id: top; width: parent.width; station: root.station; helper: "Lan" }
        PageFrame {
            id: page
            objectName: "galleryPage"
            anchors { top: top.bottom; left: parent.left; right: parent.right; bottom: tools.top }
            title: qsTr("Bộ nút và ô của máy")
            subtitle: qsTr("Mỗi thứ trong mọi trạng thái. Thanh dưới đổi ngôn ngữ, cỡ chữ và nền.")
            leadWidth: 460
            mainText: qsTr("Xem bảng hỏi")
            onMain: root.sheet = 1
            backEnabled: false
            GalleryButtons { width: parent.width }
            GallerySigns { width: parent.width }
            GalleryInputs { width: parent.width }
            GalleryStaff { width: parent.width }
            GalleryLetters { width: parent.width }
        }
        Sheet {
            id: sheet
            visible: root.sheet === 1
            anchors.fill: parent
            heading: qsTr("Quý vị còn ở đó không?")
            message: qsTr("Nếu không, màn hình sẽ được xóa để giữ kín thông tin.")
            PushButton { objectName: "gallerySheetClose"; cancels: true; width: parent.width; kind: PushButton.Kind.Primary; text: qsTr("Tôi vẫn ở đây"); onPushed: root.sheet = 0 }
        }
        ToolBar {
            id: tools
            anchors.bottom: parent.bottom
            width: parent.width
            canRead: true
            onLanguage: root.gallery.switchLanguage()
            onLeave: root.close()
            onHelp: root.sheet = 1
        }
    }
}
