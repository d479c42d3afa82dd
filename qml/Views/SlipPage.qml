// SPDX-License-Identifier: GPL-3.0-or-later
// Done: the dossier is safe, here is its code, take the slip.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property SendModel sending
    required property DutyModel duty
    readonly property bool printing: sending.progress === SendModel.Printing
    readonly property bool printed: sending.progress === SendModel.Finished && sending.slipFault === ""

    readonly property bool asking: sending.progress === SendModel.Originals  // to take the originals

    readonly property bool helped: duty.helping && !asking   // a volunteer goes on from here

    backVisible: helped
    backText: qsTr("Xong")
    backIcon: "tick"
    onBack: visit.end()
    title: asking ? qsTr("Xin lấy giấy tờ gốc") : ""
    subtitle: asking ? qsTr("Hồ sơ %1 đã được lưu an toàn. Lấy xong, máy sẽ in phiếu.").arg(sending.reference) : ""
    mainName: asking ? "originalsTakenButton" : helped ? "nextCitizenButton" : "finishButton"
    mainText: asking ? qsTr("Tôi đã lấy đủ, in phiếu") : helped ? qsTr("Người tiếp theo") : qsTr("Xong")
    mainIcon: asking ? "printer" : helped ? "" : "tick"
    mainIconAfter: helped ? "arrowRight" : ""
    onMain: asking ? sending.originalsTaken() : helped ? duty.nextCitizen() : visit.end()

    leadWidth: 1000
    aside: Rectangle {
        visible: !root.asking
        width: parent.width
        height: column.height + 72
        radius: 36
        color: Theme.goodPanel
        border { width: Theme.high ? 4 : 0; color: Theme.good }
        Column {
            id: column
            x: 36
            y: 36
            width: parent.width - 72
            spacing: 20
            Row {
                width: parent.width
                spacing: 30
                Rectangle {
                    width: 112
                    height: 112
                    radius: 56
                    color: "#FFFFFF"
                    Glyph { anchors.centerIn: parent; name: "tick"; tint: "#17603A"; size: 78; stroke: 6 }
                }
                Words { width: parent.width - 142; anchors.verticalCenter: parent.verticalCenter; text: qsTr("Hồ sơ đã được lưu an toàn"); color: "#FFFFFF"; size: Theme.title - 4; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
            }
            Row {
                width: parent.width
                spacing: 36
                Column {
                    width: parent.width - 316
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    Words { width: parent.width; text: qsTr("Mã hồ sơ"); color: "#FFFFFF"; size: Theme.small }
                    Words {
                        objectName: "reference"
                        width: parent.width
                        text: root.sending.reference
                        color: "#FFFFFF"
                        size: 66
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 40
                        wrapMode: Text.NoWrap
                        font { weight: Font.Bold; letterSpacing: 1 }
                    }
                    Words { width: parent.width; text: qsTr("Lúc %1").arg(root.sending.sentAt); color: "#FFFFFF"; size: Theme.small }
                    Words { width: parent.width; text: qsTr("Quét mã bên cạnh bằng điện thoại để xem hồ sơ đến đâu."); color: "#FFFFFF"; size: Theme.small }
                }
                Rectangle {
                    width: 280
                    height: 280
                    radius: 18
                    color: "#FFFFFF"
                    anchors.verticalCenter: parent.verticalCenter
                    Image {
                        objectName: "qrImage"
                        anchors { fill: parent; margins: 6 }
                        source: root.sending.qr
                        fillMode: Image.PreserveAspectFit
                        smooth: false
                        cache: false
                        Accessible.role: Accessible.Graphic
                        Accessible.name: qsTr("Mã QR để xem hồ sơ đến đâu")
                    }
                }
            }
        }
    }
    OriginalsList { visible: root.asking; width: parent.width; sending: root.sending }
    Notice {
        visible: !root.asking
        width: parent.width
        tone: root.sending.slipFault !== "" ? Notice.Tone.Look : root.printed ? Notice.Tone.Good : Notice.Tone.Info
        iconName: "printer"
        heading: root.sending.slipFault !== "" ? root.sending.slipFault : root.printed ? qsTr("Xin lấy phiếu ở khe in") : qsTr("Đang in phiếu…")
        message: root.sending.slipFault !== "" ? root.sending.slipAdvice + " " + qsTr("Quý vị có thể chụp lại màn hình này bằng điện thoại.")
            : qsTr("Phiếu này chưa phải Giấy tiếp nhận hồ sơ và hẹn trả kết quả.")
        Item { visible: again.visible; width: 1; height: 8 }
        PushButton {
            id: again
            objectName: "printAgainButton"
            visible: !root.printing
            width: parent.width
            iconName: "redo"
            text: root.printed ? qsTr("Chưa thấy phiếu? In lại") : qsTr("In lại")
            onPushed: root.sending.printAgain()
        }
    }
    Notice {
        objectName: "cardLeftNotice"
        visible: root.visit.cardLies
        width: parent.width
        tone: Notice.Tone.Look
        iconName: "card"
        message: qsTr("Xin lấy lại thẻ căn cước trên đầu đọc")
    }
    PushButton {
        objectName: "anotherDossierButton"
        visible: root.helped && root.sending.canAnother
        width: parent.width
        iconName: "add"
        text: qsTr("Thêm hồ sơ cho người này")
        onPushed: root.visit.anotherDossier()
    }
    Words { visible: !root.asking; width: parent.width; text: qsTr("Việc tiếp theo"); size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.1 }
    Column {
        visible: !root.asking
        width: parent.width
        spacing: 12
        Repeater {
            model: [{ title: qsTr("Lấy lại thẻ và giấy tờ gốc"), text: qsTr("Xin xem trên mặt kính và khay giấy.") },
                    { title: qsTr("Phường xem hồ sơ"), text: qsTr("Hồ sơ đủ thì phường cấp Giấy tiếp nhận.") },
                    { title: qsTr("Theo dõi bằng mã trên phiếu"), text: qsTr("Giữ phiếu kín: ai có mã đều xem được tiến độ.") }]
            Row {
                id: next
                required property var modelData
                required property int index
                width: parent.width
                spacing: 28
                Rectangle {
                    width: 68
                    height: 68
                    radius: 34
                    color: Theme.primary
                    Words { anchors.centerIn: parent; text: next.index + 1; color: Theme.primaryInk; size: 34; font.weight: Font.Bold; lineHeight: 1 }
                }
                Column {
                    width: parent.width - 96
                    Words { width: parent.width; text: next.modelData.title; font.weight: Font.Bold; lineHeight: 1.14 }
                    Words { width: parent.width; text: next.modelData.text; size: Theme.small; color: Theme.ink2; lineHeight: 1.14 }
                }
            }
        }
    }
    HowWasIt { visible: !root.asking; width: parent.width; sending: root.sending }
}
