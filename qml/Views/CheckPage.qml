// SPDX-License-Identifier: GPL-3.0-or-later
// Is what was read right? What the station is unsure of comes first, beside its source.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property AnswersModel answers
    required property DeclarationModel declaration

    signal edit(var row)

    title: qsTr("Mời xem lại thông tin")
    mainText: answers.toLookAt > 0 ? qsTr("Tiếp tục") : qsTr("Tất cả đều đúng")
    mainIcon: answers.toLookAt > 0 ? "" : "tick"
    mainIconAfter: answers.toLookAt > 0 ? "arrowRight" : ""
    mainEnabled: visit.canConfirm
    onBack: visit.back()
    onMain: visit.confirm()

    columns: 2
    leadWidth: 520
    aside: Notice {
        width: parent.width
        tone: root.answers.toLookAt > 0 ? Notice.Tone.Look : Notice.Tone.Good
        heading: root.answers.toLookAt > 0 ? qsTr("Còn %n chỗ cần quý vị xem", "", root.answers.toLookAt) : qsTr("Không còn chỗ nào máy chưa chắc")
        message: root.answers.toLookAt > 0 ? qsTr("Mời so với ảnh trên giấy, rồi chạm Đúng rồi hoặc Sửa.") : qsTr("Thấy chỗ nào chưa đúng, mời chạm Sửa.")
    }
    Repeater {
        model: root.answers.answers
        AnswerCard {
            width: root.cell
            onAgreed: key => root.answers.right(key)
            onEdit: row => root.edit(row)
        }
    }
    DeclarationOffer { visible: root.declaration.missing; width: root.cell; declaration: root.declaration }
}
