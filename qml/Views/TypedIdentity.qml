// SPDX-License-Identifier: GPL-3.0-or-later
// No card that can be read: number, birth and name are typed, one at a time.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    enum Part { Number, Birth, Name }

    required property IdentifyModel identify
    property int part: TypedIdentity.Part.Number
    property string number: ""
    property string birth: ""
    property string name: ""
    readonly property string title: [qsTr("Nhập số định danh cá nhân"), qsTr("Nhập ngày sinh"), qsTr("Nhập họ và tên")][part]
    readonly property string hint: [qsTr("Đủ 12 chữ số, in trên thẻ căn cước hoặc giấy khai sinh."),
        qsTr("Ngày, tháng, năm. Nếu chỉ nhớ năm, nhập bốn số của năm."),
        qsTr("Viết đủ dấu, đúng như trên giấy tờ.")][part]
    readonly property bool complete: part === TypedIdentity.Part.Number ? number.length === 12
        : part === TypedIdentity.Part.Birth ? identify.canBeBirth(birth) : name.trim().length > 1
    readonly property bool impossible: part === TypedIdentity.Part.Birth && birth.length === 10 && !complete

    signal found

    function clear() {
        root.part = TypedIdentity.Part.Number
        root.number = root.birth = root.name = ""
    }
    // The item is done: the next one, or the end.
    function next() {
        if (!root.complete)
            return
        if (root.part < TypedIdentity.Part.Name)
            root.part += 1
        else if (root.identify.typeIdentity(root.number, root.birth, root.name))
            root.found()
    }

    spacing: Theme.gap

    DigitBoxes {
        visible: root.part === TypedIdentity.Part.Number
        width: parent.width
        count: 12
        value: root.number
    }
    Rectangle {
        visible: root.part !== TypedIdentity.Part.Number
        width: parent.width
        height: Math.max(136, typed.height + 44)
        radius: Theme.radius
        color: Theme.surface
        border { width: 5; color: root.impossible ? Theme.look : Theme.primary }
        Words {
            id: typed
            readonly property bool personal: true
            objectName: "typedInput"
            x: 32
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 64
            text: (root.part === TypedIdentity.Part.Birth ? root.birth : root.name) + (caret.on ? "|" : " ")
            size: Theme.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.EditableText
            Accessible.name: root.part === TypedIdentity.Part.Birth ? root.birth : root.name
        }
        Timer { id: caret; property bool on: true; running: root.visible; interval: 600; repeat: true; onTriggered: on = !on }
    }
    Notice {
        visible: root.impossible
        width: parent.width
        tone: Notice.Tone.Look
        message: qsTr("Ngày này không có trong lịch hoặc chưa tới. Xin xem lại.")
    }
    NumberPad {
        visible: root.part !== TypedIdentity.Part.Name
        width: parent.width
        radius: Theme.radius
        date: root.part === TypedIdentity.Part.Birth
        value: root.part === TypedIdentity.Part.Birth ? root.birth : root.number
        onEdited: text => {
            if (root.part === TypedIdentity.Part.Birth)
                root.birth = text
            else
                root.number = text
        }
        onDone: root.next()
    }
    LetterKeyboard {
        visible: root.part === TypedIdentity.Part.Name
        width: parent.width
        radius: Theme.radius
        names: true
        value: root.name
        onEdited: text => root.name = text
        onDone: root.next()
    }
}
