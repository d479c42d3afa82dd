// SPDX-License-Identifier: GPL-3.0-or-later
// One part of the station: how it is now, and its last fault.
import QtQuick
import TramSo.Ui

Panel {
    id: root

    required property var row
    readonly property color strong: [Theme.good, Theme.look, Theme.stop, Theme.ink2, Theme.ink2][row.health]
    readonly property string name: [qsTr("Đầu đọc thẻ"), qsTr("Máy quét"), qsTr("Máy in phiếu"), qsTr("Cổng dịch vụ"),
        qsTr("Hồ sơ chờ gửi"), qsTr("Bộ nhớ"), qsTr("Đồng hồ"), qsTr("Phần mềm")][row.part]
    readonly property string verdict: row.health === Duty.Look ? [
            "", "", qsTr("Giấy sắp hết"), "", row.parked > 0 ? qsTr("%n hồ sơ bị trả lại", "", row.parked) : qsTr("Chờ đã lâu"),
            qsTr("Sắp đầy"), qsTr("Chưa có máy chủ giờ"), ""][row.part]
        : [qsTr("Tốt"), "", qsTr("Cần sửa"), qsTr("Không có"), qsTr("Đang hỏi")][row.health]

    // What there is to say beside the verdict.
    function detail(): string {
        switch (root.row.part) {
        case Duty.CardReader: return root.row.uses > 0 ? qsTr("Đọc thẻ lần cuối %1.").arg(root.row.lastGood) : ""
        case Duty.Scanner: return root.row.maxDpi > 0 ? qsTr("Tới %1 dpi, %2.").arg(root.row.maxDpi).arg(root.row.feeder ? qsTr("có khay nạp giấy") : qsTr("chỉ có mặt kính")) : ""
        case Duty.Printer: return root.row.uses > 0 ? qsTr("In lần cuối %1.").arg(root.row.lastGood) : ""
        case Duty.Service: return root.row.lastGood !== "" ? qsTr("Trả lời lúc %1.").arg(root.row.lastGood) : ""
        case Duty.Outbox: return root.row.waiting > 0 ? qsTr("%n hồ sơ chờ, lâu nhất %1 phút.", "", root.row.waiting).arg(root.row.oldestMinutes) : qsTr("Không có hồ sơ nào chờ.")
        case Duty.Storage: return root.row.health === Duty.Asking ? "" : qsTr("Còn trống %1 GB.").arg(root.row.freeGb.toFixed(1))
        case Duty.Clock: return root.row.synchronised ? "" : qsTr("Giờ có thể lệch dần.")
        case Duty.Program: return root.row.version === "" ? "" : qsTr("Bản %1").arg(root.row.version)
        }
        return ""
    }

    objectName: "part-" + row.key
    implicitHeight: Math.max(disc.y + disc.height, column.y + column.height) + 26
    marked: row.health === Duty.Look || row.health === Duty.Broken
    tone: strong
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ". " + verdict + ". " + says.text

    Rectangle {
        id: disc
        x: 26
        y: 26
        width: 88
        height: 88
        radius: 24
        color: [Theme.goodSoft, Theme.lookSoft, Theme.stopSoft, Theme.off, Theme.primarySoft][root.row.health]
        border { width: Theme.high ? 3 : 0; color: root.strong }
        Glyph { anchors.centerIn: parent; name: ["card", "scan", "printer", "globe", "send", "safe", "clock", "info"][root.row.part]; size: 56; tint: root.row.health === Duty.Asking ? Theme.primary : root.strong }
    }
    Column {
        id: column
        anchors { left: disc.right; leftMargin: 24; right: parent.right; rightMargin: 24 }
        y: 24
        spacing: 6
        Words { width: parent.width; text: root.name; font.weight: Font.Bold; size: Math.min(Theme.body - 2, 48); lineHeight: 1.16; Accessible.ignored: true }
        Row {
            width: parent.width
            spacing: 12
            Waiting { visible: root.row.health === Duty.Asking; size: 34 }
            Glyph { visible: root.row.health !== Duty.Asking; y: 4; name: ["tick", "alert", "cross", "info", "info"][root.row.health]; tint: root.strong; size: 34; stroke: 5 }
            Words { width: parent.width - 46; text: root.verdict; color: root.strong; size: Theme.small - 2; font.weight: Font.Bold; lineHeight: 1.2; Accessible.ignored: true }
        }
        Words { id: says; width: parent.width; visible: text !== ""; text: root.row.what !== "" ? root.row.what : root.detail(); size: Theme.small - 4; color: Theme.ink2; lineHeight: 1.2; Accessible.ignored: true }
        Words {
            width: parent.width
            visible: root.row.lastFault !== "" && root.row.what === ""
            text: qsTr("Lỗi gần nhất (%1): %2").arg(root.row.lastFaultAt).arg(root.row.lastFault)
            size: Theme.small - 4
            color: Theme.ink2
            lineHeight: 1.2
            Accessible.ignored: true
        }
    }
}
