// SPDX-License-Identifier: GPL-3.0-or-later
// What tells: notices, chips, facts, steps, panels, waiting.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    spacing: Theme.gap

    Words { width: parent.width; text: qsTr("Báo cho người dùng"); size: Theme.heading; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
    Repeater {
        model: [Notice.Tone.Info, Notice.Tone.Good, Notice.Tone.Look, Notice.Tone.Stop]
        Notice {
            required property int modelData
            width: root.width
            tone: modelData
            heading: [qsTr("Tin báo"), qsTr("Tốt"), qsTr("Cần xem"), qsTr("Không đi tiếp được")][modelData]
            message: qsTr("Một câu nói rõ việc gì xảy ra và nên làm gì tiếp theo.")
        }
    }
    Notice { width: parent.width; message: qsTr("Chỉ một câu.") }
    Flow {
        width: parent.width
        spacing: 16
        Repeater {
            model: [Chip.Tone.Calm, Chip.Tone.Good, Chip.Tone.Look, Chip.Tone.Stop, Chip.Tone.Strong]
            Chip {
                required property int modelData
                tone: modelData
                maxWidth: root.width
                iconName: ["clock", "tick", "alert", "stopHand", "info"][modelData]
                text: [qsTr("Chờ gửi"), qsTr("Đã xong"), qsTr("Xem lại"), qsTr("Bị trả lại"), qsTr("Đang chọn")][modelData]
            }
        }
        Chip { busy: true; text: qsTr("Đang đọc"); maxWidth: root.width }
    }
    Fact { width: parent.width; iconName: "money"; label: qsTr("Lệ phí"); value: qsTr("Miễn phí") }
    Fact { width: parent.width; iconName: "clock"; label: qsTr("Thời gian"); value: qsTr("Trong ngày làm việc"); confirm: true }
    StepBar { width: parent.width; current: VisitModel.Papers }
    Row {
        width: parent.width
        spacing: Theme.gap
        Panel { width: (parent.width - Theme.gap) / 2; height: 120; Waiting { anchors.centerIn: parent } }
        Panel { width: (parent.width - Theme.gap) / 2; height: 120; marked: true; tone: Theme.look; Glyph { anchors.centerIn: parent; name: "alert"; tint: Theme.look } }
    }
}
