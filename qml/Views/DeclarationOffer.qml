// SPDX-License-Identifier: GPL-3.0-or-later
// The station can fill the declaration that was not scanned: the button that shows it.
import QtQuick
import TramSo.Ui

Notice {
    id: root

    required property DeclarationModel declaration
    readonly property bool drawing: declaration.stage === DeclarationModel.Drawing

    iconName: "pen"
    heading: qsTr("Chưa có tờ khai")
    message: declaration.printable ? qsTr("Máy đã điền sẵn theo thông tin ở đây. Mời xem, in ra, ký rồi quét.")
                                   : qsTr("Máy đã điền sẵn theo thông tin ở đây. Mời xem và chép lại, ký rồi quét.")
    Item { width: 1; height: 8 }
    PushButton {
        objectName: "showDeclaration"
        width: parent.width
        available: !root.drawing
        iconName: "paper"
        text: root.drawing ? qsTr("Đang vẽ tờ khai…") : root.declaration.printable ? qsTr("Xem và in tờ khai") : qsTr("Xem tờ khai")
        onPushed: root.declaration.open()
    }
}
