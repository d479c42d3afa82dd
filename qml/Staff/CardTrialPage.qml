// SPDX-License-Identifier: GPL-3.0-or-later
// Which ways of reading a card work: its QR code on the glass, its chip on the reader. Nothing of the holder is shown.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property BenchModel bench
    property string typed: ""
    readonly property string digits: bench.lastSix !== "" ? bench.lastSix : typed
    readonly property string trust: ["", qsTr("Thẻ thật."), qsTr("Thẻ nguyên vẹn, chưa rõ nơi cấp."), qsTr("Chưa chứng minh được thẻ thật.")][bench.chipVerdict]

    title: qsTr("Thử đọc thẻ")
    subtitle: qsTr("Dùng thẻ của chính quý vị. Máy không giữ gì của thẻ.")
    leadWidth: 900
    mainName: "tryChipButton"
    mainText: qsTr("Đọc chip")
    mainIcon: "card"
    mainEnabled: bench.hasCardReader && digits.length === 6 && !bench.busy
    onMain: bench.tryChip(digits)

    aside: Column {
        width: parent.width
        spacing: Theme.gap
        TrialNotice {
            objectName: "qrTrial"
            width: parent.width
            iconName: "qr"
            result: root.bench.qr
            name: qsTr("Mã QR")
            hint: qsTr("Úp mặt có mã QR xuống kính rồi chạm Đọc mã QR.")
            good: qsTr("Đọc được.")
        }
        TrialNotice {
            objectName: "chipTrial"
            width: parent.width
            iconName: "card"
            result: root.bench.chip
            name: qsTr("Chip")
            hint: root.bench.hasCardReader ? qsTr("Đặt thẻ lên đầu đọc, nhập sáu số cuối của số định danh rồi chạm Đọc chip.") : qsTr("Máy này không có đầu đọc thẻ.")
            good: qsTr("Đọc được %1 nhóm dữ liệu bằng %2. %3").arg(root.bench.chipGroups).arg(root.bench.chipAccess).arg(root.trust)
        }
    }
    PushButton {
        objectName: "tryQrButton"
        width: root.cell
        iconName: "qr"
        text: qsTr("Đọc mã QR")
        available: !root.bench.busy
        onPushed: root.bench.tryQr()
    }
    DigitBoxes {
        visible: root.bench.hasCardReader
        width: root.cell
        count: 6
        value: "•".repeat(root.digits.length)
    }
    NumberPad {
        visible: root.bench.hasCardReader && root.bench.lastSix === ""
        width: root.cell
        radius: Theme.radius
        longest: 6
        value: root.typed
        onEdited: text => root.typed = text
        onDone: if (root.mainEnabled) root.bench.tryChip(root.digits)
    }
}
