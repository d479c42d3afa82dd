// SPDX-License-Identifier: GPL-3.0-or-later
// Taking the station out of service, with a reason people read, and back.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property ServiceModel service
    property bool writing: false
    property string words: ""

    title: service.open ? qsTr("Tạm ngưng máy") : qsTr("Máy đang tạm ngưng")
    subtitle: service.open ? qsTr("Người dân sẽ đọc lý do này. Hồ sơ đang chờ vẫn được gửi.") : qsTr("Người dân đang đọc: %1").arg(said.message)
    leadWidth: 700
    mainName: "bringBackButton"
    mainText: service.open ? "" : qsTr("Mở lại máy")
    mainIcon: "tick"
    onMain: service.bringBack()

    PauseWords { id: said; service: root.service }
    Repeater {
        model: root.service.open ? [{ why: ServiceModel.Maintenance, icon: "tool" }, { why: ServiceModel.Supplies, icon: "printer" }, { why: ServiceModel.Closed, icon: "clock" }] : []
        PushButton {
            required property var modelData
            objectName: "pause-" + modelData.why
            width: root.cell
            height: Math.max(128, implicitHeight)
            iconName: modelData.icon
            text: said.of(modelData.why)
            onPushed: root.service.takeOut(modelData.why)
        }
    }
    PushButton {
        objectName: "pauseOwnWords"
        visible: root.service.open && !root.writing
        width: root.cell
        height: Math.max(128, implicitHeight)
        iconName: "pen"
        text: qsTr("Viết lời khác")
        onPushed: root.writing = true
    }
    Words { width: root.cell; visible: root.service.open && root.writing; text: root.words + "|"; size: Theme.heading; font.weight: Font.DemiBold }
    LetterKeyboard {
        visible: root.service.open && root.writing
        width: root.cell
        radius: Theme.radius
        value: root.words
        onEdited: text => root.words = text
        onDone: root.service.takeOutSaying(root.words)
    }
}
