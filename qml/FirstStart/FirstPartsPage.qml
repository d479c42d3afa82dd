// SPDX-License-Identifier: GPL-3.0-or-later
// What is connected, and how it is.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property FirstStartModel start

    //: Title of the page that lists the devices found.
    title: qsTr("Các thiết bị của máy")
    //: Under that title.
    subtitle: qsTr("Thiếu thiết bị nào, mời xem dây và nguồn của nó rồi hỏi lại. Có thể tiếp tục và lắp sau.")
    leadWidth: 760
    backVisible: false
    mainName: "nextButton"
    mainText: qsTr("Tiếp tục")
    mainIconAfter: "arrowRight"
    onMain: start.next()

    Repeater {
        model: root.start.parts
        PartTile {
            required property var modelData
            width: root.cell
            row: modelData
        }
    }
    PushButton {
        objectName: "askAgainButton"
        width: root.cell
        //: Button: look at the devices again.
        text: qsTr("Hỏi lại")
        iconName: "turn"
        busy: root.start.asking
        available: !root.start.asking
        onPushed: root.start.askParts()
    }
}
