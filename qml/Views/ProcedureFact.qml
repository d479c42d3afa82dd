// SPDX-License-Identifier: GPL-3.0-or-later
// One thing to know of the chosen procedure, by its kind.
import QtQuick
import TramSo.Ui

Fact {
    required property var row

    function nameOf(kind: int): string {
        switch (kind) {
        case Show.Fee: return qsTr("Lệ phí")
        case Show.Exemption: return qsTr("Ai được miễn")
        case Show.Time: return qsTr("Bao lâu có kết quả")
        case Show.Office: return qsTr("Nơi giải quyết")
        case Show.FullyOnline: return qsTr("Dịch vụ công toàn trình")
        case Show.PartlyOnline: return qsTr("Dịch vụ công một phần")
        case Show.Who: return qsTr("Ai được nộp")
        case Show.InPerson: return qsTr("Khi đến phường, xin mang theo")
        case Show.Legal: return qsTr("Căn cứ pháp lý")
        }
        return ""
    }

    iconName: ["money", "money", "clock", "office", "globe", "person", "person", "card", "info"][row.kind]
    label: nameOf(row.kind)
    value: row.text
    confirm: row.confirm
}
