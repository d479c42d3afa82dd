// SPDX-License-Identifier: GPL-3.0-or-later
// Where am I: "Bước 5 / 7 · Quét giấy tờ" and one bar a step.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Item {
    id: root

    property int current: 1
    property int total: 7
    readonly property string name: nameOf(current)

    function nameOf(step: int): string {
        switch (step) {
        case VisitModel.Identify: return qsTr("Căn cước")
        case VisitModel.Procedure: return qsTr("Chọn việc")
        case VisitModel.Needed: return qsTr("Giấy tờ cần có")
        case VisitModel.Consent: return qsTr("Đồng ý")
        case VisitModel.Papers: return qsTr("Quét giấy tờ")
        case VisitModel.Check: return qsTr("Xem lại")
        case VisitModel.Send: return qsTr("Gửi hồ sơ")
        }
        return ""
    }

    implicitHeight: line.implicitHeight + 32
    Accessible.role: Accessible.StaticText
    Accessible.name: line.text

    Words {
        id: line
        width: parent.width
        text: qsTr("Bước %1 / %2 · %3").arg(root.current).arg(root.total).arg(root.name)
        size: Math.min(Theme.small, 38)
        color: Theme.ink2
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Row {
        anchors { left: parent.left; bottom: parent.bottom }
        spacing: 10
        Repeater {
            model: root.total
            Rectangle {
                required property int index
                width: (root.width - 10 * (root.total - 1)) / root.total
                height: 14
                radius: 7
                color: index < root.current ? Theme.primary : Theme.high ? "#000000" : "#D5D9D8"
                border { width: Theme.high ? 3 : 0; color: "#FFFFFF" }
            }
        }
    }
}
