// SPDX-License-Identifier: GPL-3.0-or-later
// The filled declaration, sheet by sheet as it is printed: print it, sign it, go and scan it.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property DeclarationModel declaration
    readonly property bool printing: declaration.stage === DeclarationModel.Printing
    readonly property bool printed: declaration.stage === DeclarationModel.Printed

    signal signed

    function trouble(): string {
        switch (declaration.trouble) {
        case DeclarationModel.NoPaper: return qsTr("Máy in tờ khai hết giấy. Mời gọi tình nguyện viên thêm giấy.")
        case DeclarationModel.LidOpen: return qsTr("Nắp máy in tờ khai đang mở. Mời đóng lại rồi in lại.")
        case DeclarationModel.NoPrinter: return qsTr("Máy in tờ khai đang bận hoặc chưa bật. Mời gọi tình nguyện viên.")
        case DeclarationModel.NotPrinted: return qsTr("Chưa in được tờ khai. Mời thử lại hoặc gọi tình nguyện viên.")
        }
        return ""
    }

    visible: declaration.stage !== DeclarationModel.Closed && declaration.stage !== DeclarationModel.Drawing
    color: Theme.tray
    Accessible.role: Accessible.Dialog
    Accessible.name: heading.text

    MouseArea { anchors.fill: parent }
    Flickable {
        id: view
        x: 40
        y: 32
        width: Theme.wide ? side.x - 80 : parent.width - 80
        height: (Theme.wide ? parent.height : side.y) - 64
        contentHeight: sheets.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        Column {
            id: sheets
            width: parent.width
            spacing: 24
            Repeater {
                model: root.visible ? root.declaration.sheets : []
                Image {
                    required property string modelData
                    required property int index
                    objectName: "declarationSheet-" + index
                    readonly property bool personal: true
                    width: sheets.width
                    height: width * 842 / 595
                    source: modelData
                    cache: false
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Tờ khai, trang %1").arg(index + 1)
                }
            }
        }
    }
    Column {
        id: side
        anchors { right: parent.right; bottom: parent.bottom; rightMargin: Theme.margin; bottomMargin: 28 }
        width: Theme.wide ? 640 : parent.width - 2 * Theme.margin
        spacing: 20
        Words { id: heading; width: parent.width; text: root.printed ? qsTr("Mời lấy tờ khai và ký") : qsTr("Tờ khai đã điền"); color: "#FFFFFF"; size: Theme.heading; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
        Words { width: parent.width; visible: text !== ""; text: root.trouble(); color: "#FFD98A"; size: Theme.small; font.weight: Font.Bold }
        Words {
            width: parent.width
            visible: root.declaration.trouble === DeclarationModel.Fine
            text: root.printed ? qsTr("Ký, ghi rõ họ tên ở cuối. Rồi quét tờ đã ký.")
                : root.declaration.printable ? qsTr("Chỗ để trống thì viết tay. Sai thì quay lại sửa.")
                : qsTr("Điểm này chưa in được tờ khai. Mời chép ra mẫu giấy của phường.")
            color: "#FFFFFF"
            size: Theme.small
        }
        PushButton {
            objectName: "printDeclaration"
            visible: root.declaration.printable
            width: parent.width
            available: !root.printing
            kind: root.printed ? PushButton.Kind.Plain : PushButton.Kind.Primary
            iconName: "printer"
            text: root.printing ? qsTr("Đang in…") : root.printed ? qsTr("In lại") : qsTr("In tờ khai")
            onPushed: root.declaration.print()
        }
        PushButton {
            objectName: "signedDeclaration"
            visible: root.printed || !root.declaration.printable
            width: parent.width
            kind: PushButton.Kind.Primary
            iconName: "scan"
            text: qsTr("Đã ký, đi quét")
            onPushed: root.signed()
        }
        PushButton {
            objectName: "closeDeclaration"
            cancels: true
            width: parent.width
            available: !root.printing
            iconName: "arrowLeft"
            text: qsTr("Xem xong, quay lại")
            onPushed: root.declaration.close()
        }
    }
}
