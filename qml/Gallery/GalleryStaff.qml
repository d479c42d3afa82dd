// SPDX-License-Identifier: GPL-3.0-or-later
// What the staff's pages are made of: parts in every state of health, dossiers in every state, figures, trials.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    // A part's row with all that is not said left out.
    function part(part: int, health: int, more: var): var {
        return Object.assign({ key: part + "-" + health, part, health, what: "", lastFault: "", lastFaultAt: "", lastGood: "", uses: 0,
            maxDpi: 600, feeder: true, waiting: 3, parked: 2, oldestMinutes: 12, freeGb: 21.5, synchronised: false, version: "0.1.0" }, more)
    }

    spacing: Theme.gap

    Words { width: parent.width; text: qsTr("Trang của người hỗ trợ và kỹ thuật viên"); size: Theme.heading; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
    Repeater {
        model: [root.part(Duty.CardReader, Duty.NotThere, {}), root.part(Duty.Scanner, Duty.Well, {}), root.part(Duty.Printer, Duty.Look, {}),
            root.part(Duty.Printer, Duty.Broken, { what: qsTr("Máy in hết giấy.") }), root.part(Duty.Service, Duty.Asking, {}),
            root.part(Duty.Service, Duty.Well, { lastGood: "28/11/2026 09:15", lastFault: qsTr("Chưa nối được mạng."), lastFaultAt: "28/11/2026 08:02" }),
            root.part(Duty.Outbox, Duty.Look, {}), root.part(Duty.Storage, Duty.Look, {}), root.part(Duty.Clock, Duty.Look, {}), root.part(Duty.Program, Duty.Well, {})]
        PartTile { required property var modelData; row: modelData; width: root.width; height: implicitHeight }
    }
    Repeater {
        model: [Duty.Sent, Duty.Waiting, Duty.Refused]
        DossierLine {
            required property int modelData
            width: root.width
            canRetry: true
            row: ({ key: modelData, reference: "TS-7K3M-92QD", procedure: qsTr("Khai sinh"), when: "09:15", state: modelData,
                reason: modelData === Duty.Refused ? qsTr("Cổng dịch vụ không nhận hồ sơ này.") : "", dossierCode: modelData === Duty.Sent ? "H29.26-261128-0001" : "" })
        }
    }
    Row {
        width: parent.width
        spacing: Theme.gap
        Figure { width: (parent.width - Theme.gap) / 2; value: "17"; label: qsTr("hồ sơ") }
        Figure { width: (parent.width - Theme.gap) / 2; value: "3"; label: qsTr("chờ gửi"); tint: Theme.look }
    }
    Repeater {
        model: [Duty.NotTried, Duty.Running, Duty.Good, Duty.Failed]
        TrialNotice {
            required property int modelData
            width: root.width
            iconName: "scan"
            result: ({ state: modelData, what: qsTr("Giấy bị kẹt."), seconds: 2.4 })
            name: qsTr("Máy quét")
            hint: qsTr("Chưa quét.")
            good: qsTr("Quét được.")
        }
    }
}
