// SPDX-License-Identifier: GPL-3.0-or-later
// Whether touches arrive where the finger is, tried again on a station in service.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property TouchModel touch

    signal aim

    title: qsTr("Chỉnh chạm")
    subtitle: qsTr("Chạm vào năm dấu cộng. Lệch tới 6 mm là được.")
    leadWidth: 760
    mainName: "aimButton"
    mainText: qsTr("Bắt đầu thử")
    mainIcon: "touch"
    onMain: root.aim()

    TouchNotice { objectName: "touchNotice"; width: root.cell; touch: root.touch; untried: qsTr("Đứng ngay trước máy, chạm bằng một đầu ngón tay.") }
}
