// SPDX-License-Identifier: GPL-3.0-or-later
// A test page from the slip printer.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property FirstStartModel start

    //: Title: print a page to see whether the printer works.
    title: qsTr("In thử một phiếu")
    //: What is on the test page.
    subtitle: qsTr("Mọi dấu rõ, khung chạm hai mép giấy, điện thoại đọc được mã QR là tốt.")
    leadWidth: 760
    onBack: start.back()
    mainName: "nextButton"
    mainText: qsTr("Tiếp tục")
    mainIconAfter: "arrowRight"
    mainEnabled: start.print.state !== Duty.Running
    onMain: start.next()

    TrialNotice {
        objectName: "printTrial"
        width: root.cell
        iconName: "printer"
        result: root.start.print
        //: The slip printer.
        name: qsTr("Máy in phiếu")
        //: Before anything was printed.
        hint: qsTr("Chưa in.")
        //: The printer says that it has printed.
        good: qsTr("Máy in nói đã in xong.")
    }
    PushButton {
        objectName: "tryPrintButton"
        width: root.cell
        //: Button: print the test page.
        text: qsTr("In thử")
        iconName: "printer"
        busy: root.start.print.state === Duty.Running
        available: root.start.print.state !== Duty.Running
        onPushed: root.start.tryPrint()
    }
}
