// SPDX-License-Identifier: GPL-3.0-or-later
// A box nobody knows yet: the language, and what is needed.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property FirstStartModel start

    //: Title of the first page a technician sees on a new box.
    title: qsTr("Máy mới, xin chào!")
    //: Under that title: what the following pages are for.
    subtitle: qsTr("Kỹ thuật viên làm vài bước nữa là máy phục vụ được người dân.")
    leadWidth: 760
    backVisible: false
    mainName: "nextButton"
    //: Button: leave this page for the next one.
    mainText: qsTr("Tiếp tục")
    mainIconAfter: "arrowRight"
    onMain: start.next()

    Panel {
        width: root.cell
        height: needed.height + 60
        Column {
            id: needed
            x: 36
            y: 30
            width: parent.width - 72
            spacing: Theme.gap
            //: What is to be at hand: the printed sheet with a QR code.
            Fact { width: parent.width; iconName: "qr"; label: qsTr("Cần có"); value: qsTr("Phiếu đăng ký của trạm này") }
            //: What is to be at hand: the network cable.
            Fact { width: parent.width; iconName: "globe"; label: qsTr("Cần có"); value: qsTr("Dây mạng đã cắm") }
            //: What is to be at hand: the devices.
            Fact { width: parent.width; iconName: "printer"; label: qsTr("Cần có"); value: qsTr("Máy quét, đầu đọc thẻ, máy in đã bật") }
        }
    }
    Words {
        width: root.cell
        //: For a technician whose touches arrive elsewhere, because the panel is turned.
        text: qsTr("Chạm không trúng nút? Chạm năm lần vào chỗ trống để chỉnh màn hình.")
        size: Theme.small
        color: Theme.ink2
    }
    PushButton {
        objectName: "languageButton"
        width: root.cell
        iconName: "globe"
        //: Button that turns the screens to the other language; its text is in that language.
        text: qsTr("English", "the other language")
        onPushed: root.start.setEnglish(!root.start.english)
    }
}
