// SPDX-License-Identifier: GPL-3.0-or-later
// Letters with stacked marks in every size of the screens, and every icon.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    readonly property string marks: "Ẵ Ẫ Ễ Ỗ Ữ Ự ẵ ẳ ằ ặ ễ ể ề ệ ỗ ổ ồ ộ ữ ử ừ ự Đ đ"

    spacing: Theme.gap

    Words { width: parent.width; text: qsTr("Chữ và hình"); size: Theme.heading; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
    Repeater {
        model: [Theme.display, Theme.title, Theme.heading, Theme.body, Theme.small, Theme.tiny]
        Words { required property int modelData; width: root.width; size: modelData; text: root.marks }
    }
    Flow {
        width: parent.width
        spacing: 24
        Repeater {
            model: Object.keys(Icons.paths)
            Column {
                id: icon
                required property string modelData
                width: 140
                spacing: 4
                Glyph { anchors.horizontalCenter: parent.horizontalCenter; name: icon.modelData; size: 64 }
                Words { width: parent.width; text: icon.modelData; size: 22; color: Theme.ink2; horizontalAlignment: Text.AlignHCenter }
            }
        }
    }
}
