// SPDX-License-Identifier: GPL-3.0-or-later
// Who is here: the card on the reader or its QR code on the glass, or typed; then "is this you?".
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property IdentifyModel identify
    property bool glass: false       // the person chose the QR code though there is a reader
    property bool typing: false      // … or to type
    property string can: ""

    // What is on the page: what the person chose, as long as the visit waits for them. (Not "onGlass": beside a
    // property "glass" the engine would take that for a handler, and never work it out.)
    readonly property int stage: identify.stage
    readonly property bool waits: stage !== IdentifyModel.ReadingQr && stage !== IdentifyModel.ReadingChip && stage !== IdentifyModel.Confirm
    readonly property bool types: typing && waits
    readonly property bool atGlass: !types && (stage === IdentifyModel.ReadingQr || waits && (glass || !identify.hasReader))
    readonly property bool asksCan: !types && !atGlass && stage === IdentifyModel.AskCan
    readonly property bool atReader: !types && !atGlass && waits && !asksCan
    readonly property bool early: identify.trouble === IdentifyModel.TooEarly
    readonly property bool failed: stage === IdentifyModel.WrongCard || stage === IdentifyModel.ChipFailed

    function act() {
        switch (mainName) {
        case "typedNextButton": return typed.next()
        case "cancelScanButton": return visit.cancelScan()
        case "scanCardButton": return visit.scanCard()
        case "enterCanButton": return identify.enterCan(can)
        case "skipChipButton": return identify.skipChip()
        case "useQrButton": glass = true; return
        case "confirmButton": return visit.confirm()
        }
    }
    function goBack() {
        if (types && typed.part > TypedIdentity.Part.Number)
            typed.part -= 1
        else if (types)
            typing = false
        else if (waits && glass && identify.hasReader)
            glass = false
        else
            visit.back()
    }

    onStageChanged: {
        can = ""
        if (!waits)
            glass = typing = false
    }

    title: types ? typed.title
        : atGlass ? qsTr("Mời đặt thẻ căn cước lên mặt kính")
        : stage === IdentifyModel.AskCan ? qsTr("Nhập 6 số cuối của số căn cước")
        : stage === IdentifyModel.ReadingChip ? qsTr("Đang đọc thẻ")
        : stage === IdentifyModel.WrongCard ? qsTr("Thẻ này không có chip căn cước")
        : stage === IdentifyModel.ChipFailed ? qsTr("Chưa đọc được chip trên thẻ")
        : stage === IdentifyModel.Confirm ? qsTr("Đây có phải là quý vị không?")
        : early ? qsTr("Thẻ được lấy ra hơi sớm") : qsTr("Mời đặt thẻ căn cước lên đầu đọc")
    subtitle: types ? typed.hint
        : atGlass ? ""
        : stage === IdentifyModel.AskCan ? qsTr("Sáu số này mở chip của thẻ đang nằm trên đầu đọc.")
        : stage === IdentifyModel.ReadingChip ? qsTr("Xin giữ yên thẻ. Thường mất khoảng 5 giây.")
        : stage === IdentifyModel.WrongCard ? qsTr("Mời lấy thẻ ra và đặt thẻ căn cước. Cũng có thể dùng mã QR.")
        : stage === IdentifyModel.ChipFailed ? (identify.known ? qsTr("Không sao: mã QR trên thẻ đã đọc được.") : qsTr("Ta thử mã QR trên thẻ nhé."))
        : stage === IdentifyModel.Confirm ? ""
        : early ? qsTr("Xin đặt lại thẻ lên đầu đọc và chờ máy đọc xong.")
        : stage === IdentifyModel.ChipNext ? qsTr("Mã QR đã đọc được. Đọc thêm chip thì chắc chắn hơn.") : ""
    mainName: types ? "typedNextButton"
        : stage === IdentifyModel.ReadingQr ? "cancelScanButton"
        : stage === IdentifyModel.Confirm ? "confirmButton"
        : stage === IdentifyModel.ReadingChip ? ""
        : atGlass ? "scanCardButton" : asksCan ? "enterCanButton" : identify.known ? "skipChipButton" : "useQrButton"
    mainText: ({ typedNextButton: typed.part === TypedIdentity.Part.Name ? qsTr("Xong") : qsTr("Tiếp"), cancelScanButton: qsTr("Dừng quét"),
        confirmButton: qsTr("Đúng là tôi"), scanCardButton: qsTr("Quét thẻ"), enterCanButton: qsTr("Mở thẻ"),
        skipChipButton: qsTr("Đi tiếp với mã QR"), useQrButton: qsTr("Dùng mã QR trên thẻ") })[mainName] ?? ""
    mainIcon: ({ cancelScanButton: "cross", confirmButton: "tick", scanCardButton: "scan", useQrButton: "qr" })[mainName] ?? ""
    mainEnabled: types ? typed.complete : asksCan ? can.length === 6 : stage !== IdentifyModel.Confirm || visit.canConfirm
    onBack: goBack()
    onMain: act()

    aside: Column {
        visible: root.atGlass
        width: parent.width
        spacing: Theme.gap
        GlassSteps { visible: !root.visit.scanning; width: parent.width }
        Notice {
            visible: root.visit.scanning
            width: parent.width
            iconName: "scan"
            heading: qsTr("Đang đọc thẻ")
            message: qsTr("Xin giữ yên thẻ trên mặt kính trong vài giây.")
        }
    }
    CardPicture { visible: root.atGlass; width: parent.width; scanning: root.visit.scanning }
    ReaderPicture {
        visible: root.atReader || root.stage === IdentifyModel.ReadingChip
        width: parent.width
        reading: root.stage === IdentifyModel.ReadingChip
        wrong: root.failed
    }
    ChipProgress { visible: root.stage === IdentifyModel.ReadingChip; width: parent.width; step: root.identify.chipStep }
    Notice {
        visible: root.asksCan && root.identify.trouble === IdentifyModel.DigitsWrong
        width: parent.width
        tone: Notice.Tone.Look
        heading: qsTr("Sáu số này chưa mở được thẻ")
        message: qsTr("Thẻ không bị khóa. Xin xem lại số in trên thẻ.")
    }
    DigitBoxes { objectName: "canBoxes"; visible: root.asksCan; width: parent.width; value: root.can; wrong: root.identify.trouble === IdentifyModel.DigitsWrong && root.can === "" }
    NumberPad {
        visible: root.asksCan
        width: parent.width
        radius: Theme.radius
        longest: 6
        value: root.can
        onEdited: text => root.can = text
        onDone: if (root.can.length === 6) root.identify.enterCan(root.can)
    }
    TypedIdentity { id: typed; visible: root.types; width: parent.width; identify: root.identify; onFound: clear() }
    HolderPanel { visible: root.stage === IdentifyModel.Confirm; width: parent.width; visit: root.visit; identify: root.identify }
    HolderNotices { visible: root.stage === IdentifyModel.Confirm; width: parent.width; visit: root.visit; identify: root.identify }
    OtherWay {
        objectName: "readChipAgainButton"
        visible: root.atReader && (root.stage === IdentifyModel.ChipFailed || root.early && root.identify.cardLies)
        text: qsTr("Đọc chip lần nữa")
        iconName: "redo"
        onPushed: root.identify.readChipAgain()
    }
    OtherWay {
        objectName: "otherQrButton"
        visible: root.asksCan && !root.identify.known
        text: qsTr("Quét mã QR thay cho gõ số")
        iconName: "qr"
        onPushed: root.glass = true
    }
    OtherWay {
        objectName: "otherSkipButton"
        visible: root.asksCan && root.identify.known
        text: qsTr("Đi tiếp với mã QR")
        iconName: "qr"
        onPushed: root.identify.skipChip()
    }
    OtherWay {
        objectName: "typeIdentityButton"
        visible: root.waits && !root.types && !root.identify.known
        text: qsTr("Thẻ không đọc được? Nhập số định danh")
        iconName: "pen"
        onPushed: { typed.clear(); root.typing = true }
    }
    OtherWay {
        objectName: "notMeButton"
        visible: root.stage === IdentifyModel.Confirm
        text: qsTr("Không phải tôi, làm lại")
        iconName: "redo"
        onPushed: root.identify.notMe()
    }

    component OtherWay: PushButton {
        width: root.cell
        height: Math.max(112, implicitHeight)
    }
}
