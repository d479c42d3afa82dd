// SPDX-License-Identifier: GPL-3.0-or-later
// The enrolment code: under the scanner or the camera, or from a hand-held scanner that types.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property FirstStartModel start

    // What stands against a code that was read.
    function wordsOf(trouble: int): string {
        switch (trouble) {
        //: The QR code is another one, or only a part of the code was read.
        case FirstStartModel.Unreadable: return qsTr("Đây không phải mã đăng ký, hoặc mã chưa đọc được hết. Mời thử lại.")
        //: The image of this box was made without the key of its operator.
        case FirstStartModel.NoOperator: return qsTr("Máy này chưa có khóa của đơn vị vận hành, nên chưa tin được phiếu nào. Mời ghi lại đĩa cho máy.")
        //: The sheet was made by somebody else.
        case FirstStartModel.Foreign: return qsTr("Phiếu này không do đơn vị vận hành máy cấp. Mời dùng phiếu đúng.")
        //: The sheet is too old by the clock of this box.
        case FirstStartModel.Expired: return qsTr("Phiếu đã hết hạn theo giờ của máy. Mời xem lại giờ, hoặc xin phiếu mới.")
        }
        return ""
    }

    //: Title: the technician is to show the QR code of the sheet.
    title: qsTr("Đưa mã trên phiếu cho máy đọc")
    //: Under that title: the two ways to have the code read.
    subtitle: qsTr("Đặt phiếu lên máy quét rồi bấm nút, hoặc bắn mã bằng đầu đọc cầm tay.")
    leadWidth: 760
    backEnabled: !start.reading
    onBack: start.back()
    mainName: "readCodeButton"
    //: Button: have the scanner look for the QR code.
    mainText: qsTr("Quét phiếu")
    mainIcon: "scan"
    mainBusy: start.reading
    mainEnabled: !start.reading
    onMain: start.readCode()

    Panel {
        width: root.cell
        height: Math.max(150, empty.height + 56)
        marked: typed.activeFocus
        Words {
            id: empty
            x: 36
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 72
            //: In the field a hand-held scanner types into. %1 is how many letters have come.
            text: typed.text === "" ? qsTr("Đầu đọc cầm tay gõ mã vào đây.") : qsTr("Đang nhận mã: %1 ký tự").arg(typed.text.length)
            color: Theme.ink2
            Accessible.ignored: true
        }
        // The letters themselves say nothing to anybody.
        TextInput {
            id: typed
            objectName: "typedCode"
            anchors.fill: parent
            focus: true
            activeFocusOnTab: true
            color: "transparent"
            cursorVisible: false
            maximumLength: 1200
            Accessible.role: Accessible.EditableText
            Accessible.name: empty.text
            onAccepted: {
                if (text !== "")
                    root.start.take(text)
                clear()
            }
        }
    }
    Notice {
        objectName: "codeTrouble"
        width: root.cell
        visible: message !== ""
        tone: Notice.Tone.Look
        message: root.start.unread !== "" ? root.start.unread : root.wordsOf(root.start.trouble)
    }
    Component.onCompleted: typed.forceActiveFocus()
}
