// SPDX-License-Identifier: GPL-3.0-or-later
// What will be needed: papers, fee, time, who decides; all before any work begins.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property ProcedureModel procedures

    title: procedures.chosen.title
    subtitle: qsTr("Quý vị cần %n loại giấy. Đã mang đủ chưa?", "", procedures.requiredPapers)
    mainText: qsTr("Tôi có đủ giấy tờ")
    mainIconAfter: "arrowRight"
    mainEnabled: visit.canConfirm
    onBack: visit.back()
    onMain: visit.confirm()

    Notice {
        width: parent.width
        visible: root.procedures.chosen.lapsed
        tone: Notice.Tone.Look
        heading: qsTr("Mô tả này đã hết hạn")
        message: qsTr("Quy định có thể đã thay đổi. Mời hỏi lại phường trước khi nộp.")
    }
    aside: Rectangle {
        width: parent.width
        height: facts.height + 56
        radius: Theme.radius
        color: Theme.primarySoft
        border { width: Theme.high ? 4 : 0; color: Theme.primary }
        Column {
            id: facts
            x: 32
            y: 28
            width: parent.width - 64
            spacing: 18
            Repeater {
                model: root.procedures.facts
                ProcedureFact { visible: row.kind < Show.Who; width: parent.width }
            }
        }
    }
    Repeater {
        model: root.procedures.needed
        Panel {
            id: paper
            required property var row
            width: parent.width
            height: Math.max(152, texts.height + 52)
            Rectangle {
                id: disc
                x: 30
                y: 28
                width: 92
                height: 92
                radius: 24
                color: Theme.primarySoft
                border { width: Theme.high ? 3 : 0; color: Theme.primary }
                Glyph { anchors.centerIn: parent; name: "paper"; tint: Theme.primary; size: 60 }
            }
            Column {
                id: texts
                anchors { left: disc.right; leftMargin: 30; right: parent.right; rightMargin: 30 }
                y: 26
                spacing: 8
                Words { width: parent.width; text: paper.row.title; font.weight: Font.Bold; lineHeight: 1.2 }
                Words { width: parent.width; visible: text !== ""; text: paper.row.hint; size: Theme.small; color: Theme.ink2 }
                Words { width: parent.width; visible: paper.row.instead !== ""; text: qsTr("Hoặc: %1").arg(paper.row.instead); size: Theme.small; color: Theme.ink2 }
                Flow {
                    width: parent.width
                    spacing: 14
                    topPadding: 4
                    Chip { tone: paper.row.required ? Chip.Tone.Look : Chip.Tone.Calm; text: paper.row.required ? qsTr("Bắt buộc") : paper.row.condition !== "" ? paper.row.condition : qsTr("Nếu có"); maxWidth: parent.width }
                    Chip { text: paper.row.original ? qsTr("Nộp bản chính") : qsTr("Quét từ bản chính, giữ lại bản chính"); maxWidth: parent.width }
                    Chip { visible: paper.row.copies > 1; text: qsTr("%n bản", "", paper.row.copies); maxWidth: parent.width }
                    Chip { visible: paper.row.confirm; tone: Chip.Tone.Look; iconName: "info"; text: qsTr("Cần hỏi lại phường"); maxWidth: parent.width }
                }
            }
        }
    }
    Panel {
        width: parent.width
        height: more.height + 56
        Column {
            id: more
            x: 32
            y: 28
            width: parent.width - 64
            spacing: 18
            Repeater {
                model: root.procedures.facts
                ProcedureFact { visible: row.kind >= Show.Who; width: parent.width }
            }
        }
    }
    Notice {
        width: parent.width
        heading: qsTr("Chưa mang đủ?")
        message: qsTr("Quý vị có thể kết thúc bây giờ và quay lại khi đủ giấy. Chưa có gì được gửi đi.")
    }
}
