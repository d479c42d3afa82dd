// SPDX-License-Identifier: GPL-3.0-or-later
// What waits, how long, and what the service last said. Never what is in it.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property DispatchModel dispatch

    title: qsTr("Hồ sơ chờ gửi")
    subtitle: dispatch.waiting > 0 ? qsTr("Hồ sơ chờ lâu nhất đã %n phút.", "", dispatch.oldestMinutes) : qsTr("Không có hồ sơ nào chờ.")
    leadWidth: 700
    mainName: "sendNowButton"
    mainText: qsTr("Gửi ngay")
    mainIcon: "send"
    mainEnabled: dispatch.waiting > 0
    onMain: dispatch.sendNow()

    aside: Row {
        id: figures
        width: parent.width
        spacing: Theme.gap
        readonly property real unit: (width - 2 * spacing) / 3
        readonly property real tallest: Math.max(waiting.implicitHeight, parked.implicitHeight, delivered.implicitHeight)
        Figure { id: waiting; objectName: "waitingFigure"; width: figures.unit; height: figures.tallest; value: root.dispatch.waiting; label: qsTr("chờ gửi") }
        Figure { id: parked; objectName: "parkedFigure"; width: figures.unit; height: figures.tallest; value: root.dispatch.parked; label: qsTr("bị trả lại"); tint: root.dispatch.parked > 0 ? Theme.look : Theme.ink }
        Figure { id: delivered; width: figures.unit; height: figures.tallest; value: root.dispatch.delivered; label: qsTr("đã gửi") }
    }
    Notice {
        width: parent.width
        visible: root.dispatch.lastAnswer !== ""
        tone: Notice.Tone.Look
        iconName: "globe"
        heading: qsTr("Câu trả lời gần nhất")
        message: root.dispatch.lastAnswer
    }
    Repeater {
        model: root.dispatch.undelivered
        DossierLine {
            width: root.cell
            canRetry: true
            onRetry: root.dispatch.retry(row.key)
        }
    }
}
