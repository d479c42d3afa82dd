// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a station that cannot start: nobody is served, and whoever comes to mend it reads why.
import QtQuick
import QtQuick.Window
import TramSo.Ui

Window {
    id: root

    required property OutOfOrderModel state
    required property bool fillScreen
    readonly property bool settled: true

    title: "TramSo"
    color: Theme.paper
    visible: true
    visibility: fillScreen ? Window.FullScreen : Window.Windowed

    Stage {
        id: stage
        objectName: "stage"
        area: root.contentItem
        front: page

        PageFrame {
            id: page
            anchors.fill: parent
            //: Title of the only page of a station that cannot start.
            title: qsTr("Máy chưa phục vụ được")
            //: Under that title. Nobody has to come again because of this.
            subtitle: qsTr("Mong quý vị thông cảm và nhờ người hỗ trợ tại điểm này. Máy tự thử lại sau mỗi phút.")
            leadWidth: 760
            backVisible: false
            mainName: "tryAgainButton"
            //: Button: start the station's program again.
            mainText: qsTr("Thử lại ngay")
            mainIcon: "redo"
            onMain: root.state.tryAgain()

            Notice {
                objectName: "waitingNotice"
                width: page.cell
                visible: root.state.waiting > 0
                tone: Notice.Tone.Good
                //: Over what is said of dossiers kept on this machine.
                heading: qsTr("Hồ sơ đã nhận vẫn an toàn")
                //: %n dossiers wait on a station that cannot start.
                message: qsTr("%n hồ sơ chờ gửi được giữ trên máy, đã khóa, và sẽ tự gửi khi máy chạy lại.", "", root.state.waiting)
            }
            Notice {
                objectName: "reasonNotice"
                width: page.cell
                tone: Notice.Tone.Look
                //: Over why the station cannot start, in words meant for whoever mends it.
                heading: qsTr("Dành cho kỹ thuật viên")
                message: root.state.reason === "" ? root.state.detail : root.state.reason + "\n" + root.state.detail
            }
            PushButton {
                objectName: "languageButton"
                width: page.cell
                iconName: "globe"
                text: qsTr("English", "the other language")
                onPushed: root.state.setEnglish(!root.state.english)
            }
        }
    }
}
