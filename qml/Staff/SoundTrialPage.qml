// SPDX-License-Identifier: GPL-3.0-or-later
// Both tones from the loudspeaker, and what to listen for.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property BenchModel bench
    required property VolumeModel volume

    title: qsTr("Thử loa")
    subtitle: qsTr("Máy phát hai tiếng báo, tiếng nọ sau tiếng kia.")
    leadWidth: 800
    mainName: "trySoundButton"
    mainText: qsTr("Phát thử")
    mainIcon: "speaker"
    mainBusy: bench.sound.state === Duty.Running
    mainEnabled: !bench.busy
    onMain: bench.trySound()

    aside: TrialNotice {
        objectName: "soundTrial"
        width: parent.width
        iconName: "speaker"
        result: root.bench.sound
        name: qsTr("Loa")
        hint: qsTr("Chưa phát.")
        good: qsTr("Loa nói đã phát xong.")
    }
    VolumeSetter { width: root.cell; volume: root.volume }
    Panel {
        width: root.cell
        height: column.height + 60
        Column {
            id: column
            x: 36
            y: 30
            width: parent.width - 72
            spacing: Theme.gap
            Fact { width: parent.width; iconName: "alert"; label: qsTr("Tiếng thứ nhất đi xuống"); value: qsTr("Mời nhìn màn hình.") }
            Fact { width: parent.width; iconName: "tick"; label: qsTr("Tiếng thứ hai đi lên"); value: qsTr("Việc đã xong.") }
            Fact { width: parent.width; iconName: "speaker"; label: qsTr("Giờ im lặng"); value: qsTr("Đặt trong tệp cài đặt, mục sound.") }
        }
    }
}
