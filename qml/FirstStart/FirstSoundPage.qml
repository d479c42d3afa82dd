// SPDX-License-Identifier: GPL-3.0-or-later
// How loud the station is to be, by ear.
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property FirstStartModel start

    //: Title: how loud the tones and the voice are to be.
    title: qsTr("Máy nói to chừng nào?")
    //: Under that title.
    subtitle: qsTr("Đứng trước máy khi phòng có người. Mỗi lần chạm, máy phát một tiếng.")
    leadWidth: 760
    onBack: start.back()
    mainName: "nextButton"
    mainText: qsTr("Tiếp tục")
    mainIconAfter: "arrowRight"
    onMain: start.next()

    VolumeSetter { width: root.cell; volume: root.start.volume }
    PushButton {
        objectName: "playButton"
        width: root.cell
        height: Math.max(112, implicitHeight)
        //: Button: play a tone as loud as it is set now.
        text: qsTr("Nghe thử")
        iconName: "speaker"
        busy: root.start.volume.playing
        available: !root.start.volume.playing
        onPushed: root.start.volume.play()
    }
}
