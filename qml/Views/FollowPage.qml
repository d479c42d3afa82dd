// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody with a slip: it is scanned or typed, then where the dossier stands and what can be done about it.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property FollowModel follow
    property bool typing: false
    property bool leaving: false     // withdrawing is being confirmed
    readonly property bool waits: follow.scanning || follow.looking
    readonly property bool types: typing && !follow.told && !waits
    readonly property bool stands: follow.told && !waits

    function act() {
        switch (mainName) {
        case "cancelScanButton": return visit.cancelScan()
        case "followNextButton": return typed.next()
        case "bringPapersButton": return follow.bringPapers()
        case "finishButton": return visit.end()
        case "withdrawYesButton": leaving = false; return follow.withdraw()
        case "scanSlipButton": return follow.scanSlip()
        }
    }
    function goBack() {
        if (leaving)
            leaving = false
        else if (types && typed.atDigits)
            typed.atDigits = false
        else if (types)
            typing = false
        else if (stands)
            follow.another()
        else
            visit.back()
    }

    title: leaving ? qsTr("Rút hồ sơ này?")
        : stands ? qsTr("Hồ sơ của quý vị")
        : types ? typed.title
        : follow.looking ? qsTr("Đang hỏi nơi nhận hồ sơ") : qsTr("Mời đặt phiếu lên mặt kính")
    subtitle: leaving ? qsTr("Phường sẽ dừng xử lý. Muốn làm lại, quý vị phải nộp hồ sơ mới.")
        : stands ? "" : types ? typed.hint
        : follow.looking ? qsTr("Xin chờ vài giây.") : qsTr("Úp mặt có mã QR xuống kính, rồi bấm Quét phiếu.")
    mainName: leaving ? "withdrawYesButton"
        : follow.scanning ? "cancelScanButton"
        : follow.looking ? ""
        : stands ? (follow.canBring ? "bringPapersButton" : "finishButton")
        : types ? "followNextButton" : "scanSlipButton"
    mainText: ({ withdrawYesButton: qsTr("Rút hồ sơ"), cancelScanButton: qsTr("Dừng quét"), bringPapersButton: qsTr("Bổ sung ngay"),
        finishButton: qsTr("Xong"), followNextButton: qsTr("Tiếp"), scanSlipButton: qsTr("Quét phiếu") })[mainName] ?? ""
    mainIcon: ({ cancelScanButton: "cross", bringPapersButton: "scan", finishButton: "tick", scanSlipButton: "qr" })[mainName] ?? ""
    mainEnabled: !types || typed.complete
    backEnabled: !follow.looking
    onBack: goBack()
    onMain: act()

    aside: Row {
        visible: root.waits
        width: parent.width
        spacing: 28
        Waiting { }
        Words { width: parent.width - 92; anchors.verticalCenter: parent.verticalCenter; text: root.follow.scanning ? qsTr("Đang đọc mã trên phiếu") : qsTr("Đang tìm hồ sơ") }
    }
    Notice {
        objectName: "followTrouble"
        visible: root.follow.trouble !== FollowModel.NoTrouble && !root.waits && !root.leaving
        width: root.cell
        tone: Notice.Tone.Look
        heading: ({ [FollowModel.NoCode]: qsTr("Chưa đọc được mã QR trên phiếu"), [FollowModel.Unknown]: qsTr("Chưa thấy hồ sơ này"),
            [FollowModel.TooOften]: qsTr("Đã thử nhiều lần"), [FollowModel.TooLate]: qsTr("Hồ sơ này không còn rút được"),
            [FollowModel.NoLine]: qsTr("Chưa liên lạc được với nơi nhận hồ sơ") })[root.follow.trouble] ?? ""
        message: ({ [FollowModel.NoCode]: qsTr("Mời vuốt phẳng phiếu rồi quét lại, hoặc nhập mã."),
            [FollowModel.Unknown]: qsTr("Nếu vừa nộp, hồ sơ có thể đang trên đường gửi. Nếu đã nhập mã, mời xem lại từng ký tự."),
            [FollowModel.TooOften]: qsTr("Mời chờ ít phút rồi thử lại."),
            [FollowModel.TooLate]: qsTr("Mời hỏi bộ phận một cửa của phường."),
            [FollowModel.NoLine]: qsTr("Hồ sơ đã nộp vẫn an toàn. Mời thử lại sau ít phút.") })[root.follow.trouble] ?? ""
    }
    FollowTyped { id: typed; visible: root.types; width: root.cell; follow: root.follow; onFound: { clear(); root.typing = false } }
    FollowStanding { visible: root.stands && !root.leaving; width: root.cell; follow: root.follow }
    OtherWay {
        objectName: "typeReferenceButton"
        visible: !root.types && !root.stands && !root.waits
        text: qsTr("Không có mã QR? Nhập mã trên phiếu")
        iconName: "pen"
        onPushed: { typed.clear(); root.typing = true }
    }
    OtherWay {
        objectName: "withdrawButton"
        visible: root.stands && root.follow.canWithdraw && !root.leaving
        text: qsTr("Rút hồ sơ")
        iconName: "bin"
        onPushed: root.leaving = true
    }

    component OtherWay: PushButton {
        width: root.cell
        height: Math.max(112, implicitHeight)
    }
}
