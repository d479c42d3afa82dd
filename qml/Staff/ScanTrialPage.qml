// SPDX-License-Identifier: GPL-3.0-or-later
// What the scanner sees: one page, its size and how long it took.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property BenchModel bench
    readonly property real mm: bench.dpi > 0 ? 25.4 / bench.dpi : 0

    title: qsTr("Quét thử")
    subtitle: qsTr("Đặt một tờ giấy không quan trọng, úp mặt chữ xuống kính.")
    leadWidth: 700
    mainName: "tryScanButton"
    mainText: qsTr("Quét thử")
    mainIcon: "scan"
    mainBusy: bench.scan.state === Duty.Running
    mainEnabled: !bench.busy
    onMain: bench.tryScan()

    aside: TrialNotice {
        objectName: "scanTrial"
        width: parent.width
        iconName: "scan"
        result: root.bench.scan
        name: qsTr("Máy quét")
        hint: qsTr("Chưa quét.")
        good: qsTr("%1 dpi, %2 × %3 điểm, khổ %4 × %5 mm.").arg(root.bench.dpi).arg(root.bench.pictureWidth).arg(root.bench.pictureHeight)
            .arg(Math.round(root.bench.pictureWidth * root.mm)).arg(Math.round(root.bench.pictureHeight * root.mm))
    }
    Rectangle {
        visible: root.bench.picture !== ""
        width: root.cell
        height: Math.max(320, root.room - 60)
        radius: Theme.radius
        color: Theme.tray
        border { width: Theme.line; color: Theme.edge }
        Image {
            objectName: "trialPicture"
            anchors { fill: parent; margins: 24 }
            source: root.bench.picture
            sourceSize { width: Math.round(width); height: Math.round(height) }
            fillMode: Image.PreserveAspectFit
            cache: false
            asynchronous: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Trang vừa quét thử")
        }
    }
}
