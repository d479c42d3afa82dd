// SPDX-License-Identifier: GPL-3.0-or-later
// No QR code at hand: the reference on the slip is typed, then the last digits of the number of who handed in.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    required property FollowModel follow
    property bool atDigits: false
    property string reference: ""
    property string digits: ""
    readonly property bool complete: atDigits ? digits.length === 4 : reference.length === 8
    readonly property string title: atDigits ? qsTr("Nhập 4 số cuối của số định danh") : qsTr("Nhập mã trên phiếu")
    readonly property string hint: atDigits ? qsTr("Số định danh của người đã nộp hồ sơ này.") : qsTr("Tám chữ và số đứng sau TS- trên phiếu.")

    signal found

    function clear() {
        root.atDigits = false
        root.reference = root.digits = ""
    }
    function next() {
        if (!root.complete)
            return
        if (!root.atDigits)
            root.atDigits = true
        else if (root.follow.typeReference(root.reference, root.digits))
            root.found()
    }

    spacing: Theme.gap

    DigitBoxes {
        objectName: "followBoxes"
        width: parent.width
        count: root.atDigits ? 4 : 8
        value: root.atDigits ? root.digits : root.reference
    }
    CodePad {
        visible: !root.atDigits
        width: parent.width
        radius: Theme.radius
        value: root.reference
        onEdited: text => root.reference = text
    }
    NumberPad {
        visible: root.atDigits
        width: parent.width
        radius: Theme.radius
        longest: 4
        value: root.digits
        onEdited: text => root.digits = text
        onDone: root.next()
    }
}
