// SPDX-License-Identifier: GPL-3.0-or-later
// A volunteer's home: the next citizen in one tap, the day in figures, and what has not arrived yet.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property DutyModel duty
    required property ServiceModel service
    required property VolunteerModel volunteer
    required property DraftsModel drafts

    title: qsTr("Chào %1").arg(duty.name)
    subtitle: service.open ? qsTr("Hôm nay điểm này đã nhận %n hồ sơ.", "", volunteer.everybody) : qsTr("Máy đang tạm ngưng nhận hồ sơ.")
    leadWidth: 700
    backText: qsTr("Khóa máy")
    backIcon: "lock"
    mainName: "nextCitizenButton"
    mainText: qsTr("Người tiếp theo")
    mainIconAfter: "arrowRight"
    mainEnabled: service.open
    onBack: duty.lock()
    onMain: duty.nextCitizen()

    aside: [Row {
        id: figures
        width: parent.width
        spacing: Theme.gap
        readonly property real unit: (width - 2 * spacing) / 3
        readonly property real tallest: Math.max(helped.implicitHeight, each.implicitHeight, waiting.implicitHeight)
        Figure { id: helped; objectName: "helpedFigure"; width: figures.unit; height: figures.tallest; value: root.volunteer.helped; label: qsTr("hồ sơ quý vị đã giúp") }
        Figure { id: each; width: figures.unit; height: figures.tallest; value: root.volunteer.minutes > 0 ? root.volunteer.minutes : "–"; label: qsTr("phút mỗi hồ sơ") }
        Figure { id: waiting; objectName: "waitingFigure"; width: figures.unit; height: figures.tallest; value: root.volunteer.waiting; label: qsTr("hồ sơ chờ gửi"); tint: root.volunteer.waiting > 0 ? Theme.look : Theme.ink }
    },
    PushButton {
        objectName: "supplementButton"
        visible: root.duty.canSupplement
        width: parent.width
        available: root.service.open
        iconName: "scan"
        text: qsTr("Bổ sung giấy tờ theo phiếu")
        onPushed: root.duty.supplement()
    }]

    Flow {
        width: parent.width
        spacing: 16
        Chip {
            objectName: "networkChip"
            tone: root.volunteer.network === Duty.Well ? Chip.Tone.Good : root.volunteer.network === Duty.Broken ? Chip.Tone.Look : Chip.Tone.Calm
            busy: root.volunteer.network === Duty.Asking
            iconName: "globe"
            maxWidth: parent.width
            text: root.volunteer.network === Duty.Well ? qsTr("Mạng tốt") : root.volunteer.network === Duty.Asking ? qsTr("Đang thử mạng")
                : root.volunteer.network === Duty.Broken ? qsTr("Chưa nối được cổng dịch vụ") : qsTr("Không dùng mạng")
        }
        Chip {
            objectName: "paperChip"
            tone: root.volunteer.paper === Duty.Well ? Chip.Tone.Good : root.volunteer.paper === Duty.Asking ? Chip.Tone.Calm : Chip.Tone.Look
            busy: root.volunteer.paper === Duty.Asking
            iconName: "printer"
            maxWidth: parent.width
            text: root.volunteer.paper === Duty.Well ? qsTr("Máy in tốt") : root.volunteer.paper === Duty.Asking ? qsTr("Đang hỏi máy in")
                : root.volunteer.paper === Duty.Look ? qsTr("Giấy in sắp hết") : qsTr("Máy in cần xem lại")
        }
    }
    Notice {
        visible: root.volunteer.network === Duty.Broken
        width: parent.width
        tone: Notice.Tone.Look
        iconName: "globe"
        message: qsTr("Máy vẫn nhận hồ sơ, giữ an toàn ở đây và tự gửi khi có mạng.")
    }
    Notice {
        objectName: "paperNotice"
        visible: root.volunteer.paperWords !== ""
        width: parent.width
        tone: Notice.Tone.Look
        iconName: "printer"
        heading: root.volunteer.paperWords
        message: qsTr("Xem cuộn giấy, nắp và dây máy in. Phiếu chưa ra sẽ tự in lại.")
    }
    Notice {
        objectName: "returnedNotice"
        visible: root.volunteer.returned > 0
        width: parent.width
        tone: Notice.Tone.Look
        iconName: "paper"
        //: %n dossiers handed in here for which the ward asks for more papers.
        heading: qsTr("Phường cần thêm giấy tờ cho %n hồ sơ", "", root.volunteer.returned)
        message: qsTr("Các hồ sơ ấy đứng đầu danh sách bên dưới.")
    }
    Panel {
        visible: root.volunteer.procedures.count > 0
        width: parent.width
        height: list.height + 44
        Column {
            id: list
            x: 30
            y: 22
            width: parent.width - 60
            spacing: 14
            Words { width: parent.width; text: qsTr("Việc quý vị đã giúp hôm nay"); font.weight: Font.Bold; lineHeight: 1.2 }
            Repeater {
                model: root.volunteer.procedures
                Words {
                    required property var row
                    width: list.width
                    size: Theme.small
                    lineHeight: 1.2
                    text: row.minutes > 0 ? qsTr("%1: %2 hồ sơ, mỗi hồ sơ khoảng %3 phút").arg(row.title).arg(row.count).arg(row.minutes)
                        : qsTr("%1: %2 hồ sơ").arg(row.title).arg(row.count)
                }
            }
        }
    }
    Words { width: parent.width; visible: root.drafts.waiting.count > 0; text: qsTr("Hồ sơ cất lại"); size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.2; Accessible.role: Accessible.Heading }
    Words { width: parent.width; visible: root.drafts.waiting.count > 0; text: qsTr("Hỏi số trên phiếu hẹn, rồi chạm Làm tiếp."); size: Theme.small; color: Theme.ink2 }
    Repeater {
        model: root.drafts.waiting
        DraftLine { width: root.cell; onResume: root.drafts.resume(row.key) }
    }
    Words { width: parent.width; text: qsTr("Hồ sơ hôm nay"); size: Theme.heading; font.weight: Font.Bold; lineHeight: 1.2; Accessible.role: Accessible.Heading }
    Words { width: parent.width; visible: root.volunteer.dossiers.count === 0; text: qsTr("Chưa có hồ sơ nào."); color: Theme.ink2 }
    Repeater {
        model: root.volunteer.dossiers
        DossierLine { width: root.cell }
    }
}
