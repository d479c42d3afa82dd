// SPDX-License-Identifier: GPL-3.0-or-later
// The date and time, and who keeps them: a wrong clock believes no certificate and puts a wrong day on slips.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property FirstStartModel start
    readonly property ClockModel clock: start.time

    //: Title: are date and time right?
    title: qsTr("Ngày giờ có đúng không?")
    //: Under that title.
    subtitle: qsTr("Giờ sai thì máy không tin được cổng dịch vụ, và phiếu ghi sai ngày.")
    leadWidth: 760
    onBack: start.back()
    mainName: "nextButton"
    mainText: qsTr("Tiếp tục")
    mainIconAfter: "arrowRight"
    onMain: start.next()

    Panel {
        width: root.cell
        height: facts.height + 60
        Column {
            id: facts
            x: 36
            y: 30
            width: parent.width - 72
            spacing: Theme.gap
            Words { objectName: "timeNow"; width: parent.width; text: root.clock.now; size: Theme.display; font.weight: Font.Bold }
            //: The time zone of Việt Nam.
            Fact { width: parent.width; iconName: "globe"; label: qsTr("Múi giờ"); value: root.clock.zoneRight ? qsTr("Việt Nam (Asia/Ho_Chi_Minh)") : qsTr("Máy đặt múi khác; màn hình và phiếu vẫn theo giờ Việt Nam") }
            //: Who keeps the clock: a server of the network.
            Fact { width: parent.width; iconName: "clock"; label: qsTr("Giờ lấy từ"); value: !root.clock.kept ? qsTr("Đồng hồ của máy") : root.clock.server === "" ? qsTr("Máy chủ giờ trên mạng") : root.clock.server }
        }
    }
    Notice {
        objectName: "timeNotice"
        width: root.cell
        tone: root.clock.asking ? Notice.Tone.Info : root.clock.kept ? Notice.Tone.Good : Notice.Tone.Look
        heading: root.clock.asking ? qsTr("Đang hỏi…") : root.clock.kept ? qsTr("Giờ được giữ đúng") : qsTr("Chưa có máy chủ giờ")
        message: root.clock.asking || root.clock.kept ? "" : qsTr("Xem dây mạng, và xin mạng cho phép NTP (cổng UDP 123). Giờ không đặt bằng tay ở đây được.")
    }
    PushButton {
        objectName: "askTimeButton"
        width: root.cell
        //: Button: ask again who keeps the clock.
        text: qsTr("Hỏi lại")
        iconName: "turn"
        busy: root.clock.asking
        available: !root.clock.asking
        onPushed: root.clock.refresh()
    }
}
