// SPDX-License-Identifier: GPL-3.0-or-later
// The door of volunteers and technicians: their number and PIN. Only the number is seen on the screen.
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property DutyModel duty
    property string code: ""
    readonly property bool shut: duty.waitSeconds > 0
    readonly property real half: Theme.wide ? (width - 3 * Theme.margin) / 2 : width - 2 * Theme.margin

    signal closed

    function take(text: string) {
        root.code = text
        away.restart()
        if (text.length === root.duty.codeLength) {
            root.duty.enter(text)
            root.code = ""
        }
    }

    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Mã người hỗ trợ")
    onVisibleChanged: {
        root.code = ""
        if (root.visible) {
            root.duty.ask()
            away.restart()
        }
    }

    // Whoever opened this by chance finds the first page again.
    Timer { id: away; interval: 60000; running: root.visible; onTriggered: root.closed() }
    MouseArea { anchors.fill: parent }
    Column {
        x: Theme.margin
        y: 36
        width: root.half
        spacing: Theme.gap
        Words { width: parent.width; text: qsTr("Mã người hỗ trợ"); size: Theme.title; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
        Words { width: parent.width; text: qsTr("Hai số của quý vị, rồi sáu số bí mật."); color: Theme.ink2 }
        DigitBoxes {
            objectName: "codeBoxes"
            width: parent.width
            count: root.duty.codeLength
            wrong: root.duty.refused
            value: root.code.slice(0, 2) + "•".repeat(Math.max(0, root.code.length - 2))
        }
        Notice {
            objectName: "codeNotice"
            width: parent.width
            visible: message !== ""
            tone: root.duty.checking ? Notice.Tone.Info : Notice.Tone.Look
            message: root.duty.checking ? qsTr("Đang kiểm tra…")
                : root.shut ? qsTr("Mã sai nhiều lần. Xin chờ %n giây rồi nhập lại.", "", root.duty.waitSeconds)
                : root.duty.refused ? qsTr("Mã này không đúng. Mời nhập lại.")
                : !root.duty.anyone ? qsTr("Điểm này chưa cấp mã cho ai. Kỹ thuật viên cấp mã bằng lệnh tramsoctl.") : ""
        }
    }
    Column {
        anchors { right: parent.right; rightMargin: Theme.margin; bottom: parent.bottom; bottomMargin: 24 }
        width: root.half
        spacing: Theme.gap
        NumberPad {
            width: parent.width
            radius: Theme.radius
            enabled: !root.shut && !root.duty.checking
            opacity: enabled ? 1 : 0.5
            longest: root.duty.codeLength
            value: root.code
            onEdited: text => root.take(text)
        }
        PushButton {
            objectName: "codeCloseButton"
            cancels: true
            width: parent.width
            iconName: "arrowLeft"
            text: qsTr("Quay lại")
            onPushed: root.closed()
        }
    }
}
