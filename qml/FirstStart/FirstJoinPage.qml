// SPDX-License-Identifier: GPL-3.0-or-later
// The service is asked: network, proof of the service, certificate.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property FirstStartModel start
    readonly property bool failed: !start.joining && !start.joined

    // What went wrong on the way, and what to do.
    function wordsOf(trouble: int): string {
        switch (trouble) {
        //: No answer from the service.
        case FirstStartModel.Unreachable: return qsTr("Cổng dịch vụ chưa trả lời. Mời xem dây mạng rồi thử lại; phiếu vẫn dùng được.")
        //: Something answered that is not the service.
        case FirstStartModel.Unproven: return qsTr("Nơi trả lời không chứng minh được mình là cổng dịch vụ, nên máy chưa gửi gì. Mời xem mạng và giờ của máy.")
        //: A login page of the network, for example.
        case FirstStartModel.NotService: return qsTr("Nơi trả lời không phải cổng dịch vụ. Mạng này có thể đòi đăng nhập.")
        //: The code was used by another box, withdrawn, or expired.
        case FirstStartModel.Used: return qsTr("Phiếu đã dùng, đã hủy hoặc đã hết hạn. Mời xin phiếu mới.")
        //: The service refuses the station.
        case FirstStartModel.Refused: return qsTr("Cổng dịch vụ không cấp chứng thư cho máy này. Mời hỏi đơn vị vận hành.")
        //: The settings cannot be written to the disk.
        case FirstStartModel.Unwritable: return qsTr("Máy chưa ghi được cài đặt. Mời xem đĩa của máy.")
        }
        return ""
    }

    //: Title while, and after, the service makes this box a station; and when it did not.
    title: start.joined ? qsTr("Cổng dịch vụ đã nhận máy này") : failed ? qsTr("Chưa đăng ký được") : qsTr("Đang đăng ký với cổng dịch vụ")
    subtitle: start.address
    leadWidth: 760
    backVisible: failed
    onBack: start.back()
    mainName: "nextButton"
    //: Button: ask the service once more.
    mainText: failed ? qsTr("Thử lại") : qsTr("Tiếp tục")
    mainIcon: failed ? "turn" : ""
    mainIconAfter: failed ? "" : "arrowRight"
    mainBusy: start.joining
    mainEnabled: !start.joining
    onMain: start.next()

    Panel {
        width: root.cell
        height: who.height + 60
        Column {
            id: who
            x: 36
            y: 30
            width: parent.width - 72
            spacing: Theme.gap
            //: Which station this box becomes.
            Fact { width: parent.width; iconName: "tool"; label: qsTr("Trạm"); value: root.start.station }
            //: Which office the station belongs to.
            Fact { width: parent.width; iconName: "office"; label: qsTr("Thuộc"); value: root.start.ward }
        }
    }
    Notice {
        objectName: "joinTrouble"
        width: root.cell
        visible: root.failed
        tone: Notice.Tone.Look
        message: root.wordsOf(root.start.trouble)
    }
    Notice {
        objectName: "joined"
        width: root.cell
        visible: root.start.joined
        tone: Notice.Tone.Good
        //: The sheet has served.
        message: qsTr("Máy đã có khóa và chứng thư riêng. Phiếu này hết tác dụng; mời hủy phiếu.")
    }
}
