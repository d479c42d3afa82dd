// SPDX-License-Identifier: GPL-3.0-or-later
// Scanning the papers: one card a paper, the open one with its pages.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property PapersModel papers
    required property DeclarationModel declaration
    property bool helped: false      // by a volunteer, who has the papers in hand

    readonly property bool fillFirst: declaration.missing && papers.reading === 0 && visit.canConfirm

    property bool leaving: false     // pressed; the form is being filled in
    readonly property bool filling: leaving && !visit.canConfirm && !visit.hasFault

    signal viewPage(int page)

    title: qsTr("Mời quét giấy tờ")
    subtitle: papers.reading > 0 ? qsTr("Máy đang đọc %n trang. Quý vị cứ quét tiếp.", "", papers.reading)
        : papers.missing > 0 ? qsTr("Còn %n giấy bắt buộc chưa quét. Quét giấy nào trước cũng được.", "", papers.missing)
        : qsTr("Đủ giấy bắt buộc rồi. Mời đi tiếp.")
    mainText: filling ? qsTr("Đang điền thông tin…") : papers.reading > 0 ? qsTr("Đang đọc giấy…") : qsTr("Tiếp tục")
    mainIconAfter: filling || papers.reading > 0 ? "" : "arrowRight"
    mainBusy: filling || papers.reading > 0
    mainEnabled: visit.canConfirm
    aside: [PushButton {
        objectName: "scanBatchButton"
        visible: root.helped
        width: parent.width
        available: !root.visit.scanning && !root.leaving
        iconName: "tray"
        //: Button for volunteers: all papers of the dossier lie in the feeder; the station sorts them by their titles.
        text: qsTr("Quét cả xấp, máy tự chia")
        onPushed: root.papers.scanBatch()
    }]
    onBack: visit.back()
    onMain: { leaving = true; visit.confirm() }

    Notice {
        visible: root.fillFirst
        width: parent.width
        iconName: "pen"
        heading: qsTr("Chưa có tờ khai?")
        message: root.declaration.printable ? qsTr("Mời đi tiếp. Máy điền sẵn tờ khai, quý vị xem lại, in ra ký rồi quét.")
                                            : qsTr("Mời đi tiếp. Máy điền sẵn tờ khai để quý vị xem và chép lại.")
    }
    Repeater {
        model: root.papers.papers
        PaperCard {
            id: card
            width: parent.width
            onHeightChanged: if (row.selected) Qt.callLater(root.show, card)
            papers: root.papers
            scanning: root.visit.scanning
            onStopScan: root.visit.cancelScan()
            onViewPage: page => root.viewPage(page)
        }
    }
}
