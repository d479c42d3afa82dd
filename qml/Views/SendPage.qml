// SPDX-License-Identifier: GPL-3.0-or-later
// The last look: what will be sent, what was found, then the sending itself.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property ProcedureModel procedures
    required property PapersModel papers
    required property DeclarationModel declaration
    required property SendModel sending
    readonly property bool busy: sending.progress !== SendModel.NotStarted

    title: busy ? qsTr("Đang gửi hồ sơ") : sending.stops > 0 ? qsTr("Có chỗ phường có thể trả lại") : qsTr("Sẵn sàng gửi hồ sơ")
    subtitle: busy ? qsTr("Xin chờ một chút. Quý vị không cần làm gì.") : ""
    mainName: "sendButton"
    mainText: busy ? qsTr("Đang gửi…") : sending.stops > 0 ? qsTr("Vẫn gửi hồ sơ") : qsTr("Gửi hồ sơ")
    mainIcon: "send"
    mainBusy: busy
    mainEnabled: visit.canConfirm && !busy
    backEnabled: !busy
    onBack: visit.back()
    onMain: visit.confirm()

    SendProgressList {
        visible: root.busy
        width: parent.width
        progress: root.sending.progress
    }
    Notice {
        visible: !root.busy && root.sending.findings.count === 0
        width: parent.width
        tone: Notice.Tone.Good
        heading: qsTr("Hồ sơ đã đủ")
        message: qsTr("Máy đã xem lại và không thấy chỗ nào cần sửa.")
    }
    DeclarationOffer { visible: !root.busy && root.declaration.missing; width: parent.width; declaration: root.declaration }
    MisplacedPages { visible: !root.busy && root.papers.misplaced.count > 0; width: parent.width; papers: root.papers; everywhere: true }
    Repeater {
        model: root.busy ? null : root.sending.findings
        Notice {
            id: finding
            required property var row
            required property int index
            width: parent.width
            tone: finding.row.stop ? Notice.Tone.Stop : finding.row.info ? Notice.Tone.Info : Notice.Tone.Look
            heading: finding.row.what
            message: finding.row.advice
            Item { visible: finding.row.stop; width: 1; height: 8 }
            PushButton {
                objectName: "mend-" + finding.index
                visible: finding.row.stop
                width: parent.width
                iconName: "arrowLeft"
                text: qsTr("Quay lại sửa")
                onPushed: root.visit.back()
            }
        }
    }
    Panel {
        width: parent.width
        height: summary.height + 68
        Column {
            id: summary
            x: 36
            y: 34
            width: parent.width - 72
            spacing: 18
            Words { width: parent.width; text: root.procedures.chosen.title; size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.2 }
            Fact { readonly property bool personal: true; width: parent.width; iconName: "person"; label: qsTr("Người nộp"); value: root.visit.name + " · " + root.visit.number }
            Fact { width: parent.width; iconName: "office"; label: qsTr("Nơi giải quyết"); value: root.procedures.chosen.office; confirm: root.procedures.chosen.confirmOffice }
            Rectangle { width: parent.width; height: 2; color: Theme.hairline }
            Repeater {
                model: root.papers.papers
                Item {
                    id: line
                    required property var row
                    width: parent.width
                    height: Math.max(52, name.height)
                    Glyph { id: sign; y: 4; name: line.row.pages > 0 ? "tick" : "paper"; tint: line.row.pages > 0 ? Theme.good : Theme.ink2; size: 42; stroke: 4.4 }
                    Words { id: name; anchors { left: sign.right; leftMargin: 22; right: pages.left; rightMargin: 20 } text: line.row.title; size: Theme.small + 2 }
                    Words { id: pages; anchors.right: parent.right; text: line.row.pages > 0 ? qsTr("%n trang", "", line.row.pages) : qsTr("không có"); wrapMode: Text.NoWrap; size: Theme.small + 2; color: Theme.ink2; font.weight: Font.DemiBold }
                }
            }
        }
    }
    Notice {
        visible: !root.busy
        width: parent.width
        iconName: "safe"
        heading: qsTr("Sau khi gửi")
        message: qsTr("Hồ sơ được khóa lại ngay tại máy rồi chuyển đến phường. Mất điện hay mất mạng cũng không mất hồ sơ.")
    }
}
