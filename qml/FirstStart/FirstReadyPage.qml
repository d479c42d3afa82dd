// SPDX-License-Identifier: GPL-3.0-or-later
// The box is a station; what the people of the office do next.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property FirstStartModel start

    //: Title of the last page. The station can serve people now.
    title: qsTr("Máy sẵn sàng phục vụ")
    subtitle: start.station + " · " + start.ward
    leadWidth: 760
    backVisible: false
    mainName: "finishButton"
    //: Button: end the first start and show the page that invites citizens.
    mainText: qsTr("Bắt đầu phục vụ")
    mainIcon: "tick"
    onMain: start.next()

    Panel {
        width: root.cell
        height: rest.height + 60
        Column {
            id: rest
            x: 36
            y: 30
            width: parent.width - 72
            spacing: Theme.gap
            //: What is left to do: destroy the sheet.
            Fact { width: parent.width; iconName: "qr"; label: qsTr("Phiếu đăng ký"); value: qsTr("Hủy đi, không dùng lại được.") }
            //: What is left to do: codes for volunteers and technicians.
            Fact { width: parent.width; iconName: "key"; label: qsTr("Mã cho người phụ trách"); value: qsTr("Cấp bằng lệnh tramsoctl volunteer add và technician add.") }
            //: What needs nothing: the certificate.
            Fact { width: parent.width; iconName: "lock"; label: qsTr("Chứng thư"); value: qsTr("Máy tự gia hạn khi gần hết hạn.") }
        }
    }
}
