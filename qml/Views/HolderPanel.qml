// SPDX-License-Identifier: GPL-3.0-or-later
// Who was found: the face from the chip, to be compared and never kept; name, birth and the masked number.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Panel {
    id: root

    required property VisitModel visit
    required property IdentifyModel identify
    readonly property bool personal: true   // not read aloud
    readonly property bool face: identify.portrait !== ""

    height: Math.max(person.height, frame.height) + 88
    Rectangle {
        id: frame
        x: 44
        y: 44
        width: root.face ? 270 : 168
        height: root.face ? 360 : 168
        radius: root.face ? Theme.radius : 48
        color: Theme.primarySoft
        border { width: Theme.high ? 4 : 0; color: Theme.primary }
        Glyph { visible: !root.face; anchors.centerIn: parent; name: "person"; tint: Theme.primary; size: 104 }
        Image {
            objectName: "portrait"
            visible: root.face
            anchors { fill: parent; margins: 6 }
            source: root.identify.portrait
            fillMode: Image.PreserveAspectFit
            cache: false
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Ảnh trong chip của thẻ")
        }
    }
    Column {
        id: person
        anchors { left: frame.right; leftMargin: 40; right: parent.right; rightMargin: 40 }
        y: 44
        spacing: 14
        Words { width: parent.width; text: root.visit.name; size: Theme.title; font.weight: Font.Bold }
        PersonLine { label: qsTr("Số định danh"); value: root.visit.number }
        PersonLine { label: qsTr("Ngày sinh"); value: root.visit.birth }
        PersonLine {
            label: qsTr("Nguồn")
            value: root.identify.evidence === IdentifyModel.CardChip ? qsTr("Chip trên thẻ")
                : root.identify.evidence === IdentifyModel.CardQr ? qsTr("Mã QR trên thẻ") : qsTr("Tự nhập")
        }
    }

    component PersonLine: Column {
        id: line
        required property string label
        required property string value
        width: parent.width
        Words { width: parent.width; text: line.label; size: Theme.small - 2; color: Theme.ink2; lineHeight: 1.16 }
        Words { width: parent.width; text: line.value; size: Theme.heading; font.weight: Font.DemiBold; lineHeight: 1.2 }
    }
}
