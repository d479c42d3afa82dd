// SPDX-License-Identifier: GPL-3.0-or-later
// Whether touches arrive where the finger is, and which way the layer that feels them is turned.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property FirstStartModel start

    signal tryTouch

    //: Title: whether touches arrive where the finger is.
    title: qsTr("Màn hình nhận đúng ngón tay?")
    //: Under that title.
    subtitle: qsTr("Chạm vào năm dấu cộng. Lệch tới 6 mm là được.")
    leadWidth: 760
    onBack: start.back()
    mainName: "nextButton"
    mainText: qsTr("Tiếp tục")
    mainIconAfter: "arrowRight"
    onMain: start.next()

    TouchNotice { objectName: "touchNotice"; width: root.cell; touch: root.start.touch }
    PushButton {
        objectName: "tryTouchButton"
        width: root.cell
        height: Math.max(112, implicitHeight)
        //: Button: touch the five crosses again.
        text: qsTr("Thử lại")
        iconName: "touch"
        onPushed: root.tryTouch()
    }
}
