// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons: each kind at rest, pressed, busy and not available.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    readonly property var kinds: [{ kind: PushButton.Kind.Primary, name: qsTr("Gửi hồ sơ") }, { kind: PushButton.Kind.Plain, name: qsTr("Quét lại trang này") },
        { kind: PushButton.Kind.Quiet, name: qsTr("Quay lại") }, { kind: PushButton.Kind.Grave, name: qsTr("Xóa trang này") }]

    spacing: Theme.gap

    Words { width: parent.width; text: qsTr("Nút"); size: Theme.heading; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
    Repeater {
        model: root.kinds
        Column {
            id: group
            required property var modelData
            width: root.width
            spacing: 16
            PushButton { width: parent.width; kind: group.modelData.kind; text: group.modelData.name; iconName: "tick" }
            PushButton { width: parent.width; kind: group.modelData.kind; text: qsTr("%1 (đang nhấn)").arg(group.modelData.name); down: true }
            PushButton { width: parent.width; kind: group.modelData.kind; text: qsTr("%1 (đang làm)").arg(group.modelData.name); busy: true }
            PushButton { width: parent.width; kind: group.modelData.kind; text: qsTr("%1 (chưa dùng được)").arg(group.modelData.name); available: false; iconAfter: "arrowRight" }
        }
    }
}
