// SPDX-License-Identifier: GPL-3.0-or-later
// A technician's home: all well or what is wrong, each part's state, and the ways to try and mend.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property DutyModel duty
    required property ServiceModel service
    required property TechnicianModel technician
    readonly property var worst: technician.worst
    readonly property bool well: technician.health === Duty.Well || technician.health === Duty.NotThere
    // Two side by side where letters leave room for that.
    readonly property real tile: Theme.wide || Theme.textScale > 1.2 ? cell : (cell - Theme.gap) / 2

    signal open(string name)

    // What to do about a part that is not well.
    function mend(part: int): string {
        return [qsTr("Rút và cắm lại dây đầu đọc thẻ."), qsTr("Xem nguồn, dây và nắp máy quét."), qsTr("Xem cuộn giấy, nắp và dây máy in."),
            qsTr("Xem dây mạng, địa chỉ cổng và mã truy cập trong cài đặt."), qsTr("Mở Hồ sơ chờ gửi để xem lý do."),
            qsTr("Chuyển bớt tệp ra khỏi ổ đĩa của máy."), qsTr("Nối máy với máy chủ giờ."), ""][part]
    }

    title: qsTr("Tình trạng máy")
    leadWidth: 620
    columns: 2
    backText: qsTr("Khóa máy")
    backIcon: "lock"
    mainName: "askAgainButton"
    mainText: technician.asking ? qsTr("Đang hỏi…") : qsTr("Hỏi lại các máy")
    mainIcon: "redo"
    mainBusy: technician.asking
    mainEnabled: !technician.asking
    onMain: technician.refresh()

    aside: Column {
        width: parent.width
        spacing: Theme.gap
        Notice {
            objectName: "stationNotice"
            width: parent.width
            tone: root.well ? Notice.Tone.Good : root.technician.health === Duty.Broken ? Notice.Tone.Stop
                : root.technician.health === Duty.Asking ? Notice.Tone.Info : Notice.Tone.Look
            heading: root.well ? qsTr("Mọi thứ đều tốt") : root.technician.health === Duty.Asking ? qsTr("Đang hỏi các máy…")
                : root.worst.what !== "" ? root.worst.what : qsTr("Có chỗ cần xem lại")
            message: root.well || root.technician.health === Duty.Asking ? "" : root.mend(root.worst.part)
        }
        Notice {
            visible: !root.service.open
            width: parent.width
            tone: Notice.Tone.Look
            iconName: "pause"
            message: qsTr("Máy đang tạm ngưng nhận hồ sơ.")
        }
    }

    Repeater {
        id: tiles
        model: root.technician.parts
        PartTile {
            id: part
            width: root.tile
            // As tall as the one beside it.
            height: {
                const partner = tiles.itemAt(part.index ^ 1)
                return root.tile < root.cell || Theme.wide ? Math.max(implicitHeight, partner === null ? 0 : partner.implicitHeight) : implicitHeight
            }
            required property int index
        }
    }
    Repeater {
        model: [{ name: "card", icon: "card", text: qsTr("Thử đọc thẻ") }, { name: "scan", icon: "scan", text: qsTr("Quét thử") },
            { name: "print", icon: "printer", text: qsTr("In thử") }, { name: "touch", icon: "touch", text: qsTr("Thử chạm") },
            { name: "aim", icon: "add", text: qsTr("Chỉnh chạm") },
            { name: "sound", icon: "speaker", text: qsTr("Thử loa") },
            { name: "outbox", icon: "send", text: qsTr("Hồ sơ chờ gửi") }, { name: "journal", icon: "paper", text: qsTr("Xuất nhật ký") },
            { name: "update", icon: "redo", text: qsTr("Bản phần mềm") },
            { name: "service", icon: "pause", text: root.service.open ? qsTr("Tạm ngưng máy") : qsTr("Mở lại máy") },
            { name: "blank", icon: "bin", text: qsTr("Trả máy về trắng") }]
        PushButton {
            required property var modelData
            objectName: "tech-" + modelData.name
            width: root.tile
            height: Math.max(112, implicitHeight)
            iconName: modelData.icon
            text: modelData.text
            onPushed: root.open(modelData.name)
        }
    }
}
