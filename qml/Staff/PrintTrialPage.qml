// SPDX-License-Identifier: GPL-3.0-or-later
// A test page from the slip printer, and what to look for on it.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property BenchModel bench

    title: qsTr("In thử")
    subtitle: qsTr("Máy in một tờ có chữ đủ dấu, vạch, ba ô xám và một mã QR.")
    leadWidth: 800
    mainName: "tryPrintButton"
    mainText: qsTr("In thử")
    mainIcon: "printer"
    mainBusy: bench.print.state === Duty.Running
    mainEnabled: !bench.busy
    onMain: bench.tryPrint()

    aside: TrialNotice {
        objectName: "printTrial"
        width: parent.width
        iconName: "printer"
        result: root.bench.print
        name: qsTr("Máy in phiếu")
        hint: qsTr("Chưa in.")
        good: qsTr("Máy in nói đã in xong.")
    }
    Panel {
        width: root.cell
        height: column.height + 60
        Column {
            id: column
            x: 36
            y: 30
            width: parent.width - 72
            spacing: Theme.gap
            Fact { width: parent.width; iconName: "text"; label: qsTr("Chữ"); value: qsTr("Mọi dấu rõ, không đứt nét.") }
            Fact { width: parent.width; iconName: "reach"; label: qsTr("Khung"); value: qsTr("Chạm cả hai mép giấy.") }
            Fact { width: parent.width; iconName: "contrast"; label: qsTr("Ba ô xám"); value: qsTr("Đậm dần, không có vệt trắng.") }
            Fact { width: parent.width; iconName: "qr"; label: qsTr("Mã QR"); value: qsTr("Điện thoại đọc được.") }
        }
    }
}
