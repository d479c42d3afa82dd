// SPDX-License-Identifier: GPL-3.0-or-later
// Where a dossier stands: the status in plain words, what was said to it, and its result's code for a telephone.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Column {
    id: root

    required property FollowModel follow

    spacing: Theme.gap

    Notice {
        objectName: "standing"
        width: parent.width
        tone: root.follow.papers.length > 0 || root.follow.status === 6 ? Notice.Tone.Look
            : root.follow.status === 3 || root.follow.status === 8 ? Notice.Tone.Stop
            : root.follow.status >= 9 ? Notice.Tone.Good : Notice.Tone.Info
        heading: root.follow.text
        message: root.follow.meaning
    }
    Notice {
        visible: root.follow.note !== ""
        width: parent.width
        iconName: "pen"
        heading: qsTr("Cán bộ ghi")
        message: root.follow.note
    }
    Panel {
        visible: root.follow.papers.length > 0
        width: parent.width
        height: asked.height + 56
        Column {
            id: asked
            x: 36
            y: 28
            width: parent.width - 72
            spacing: 12
            Words { width: parent.width; text: qsTr("Giấy tờ cần bổ sung"); font.weight: Font.Bold }
            Repeater {
                model: root.follow.papers
                Row {
                    id: paper
                    required property string modelData
                    width: parent.width
                    spacing: 20
                    Glyph { name: "scan"; size: 44; tint: Theme.primary }
                    Words { width: parent.width - 64; text: paper.modelData }
                }
            }
        }
    }
    Panel {
        visible: root.follow.resultReady
        width: parent.width
        height: result.height + 56
        Row {
            id: result
            x: 36
            y: 28
            width: parent.width - 72
            spacing: 36
            Words {
                width: parent.width - 316
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Quét mã bên cạnh bằng điện thoại, rồi nhập 4 số cuối của số định danh để tải kết quả về.")
            }
            Rectangle {
                width: 280
                height: 280
                radius: 18
                color: "#FFFFFF"
                Image {
                    objectName: "resultQr"
                    anchors { fill: parent; margins: 6 }
                    source: root.follow.qr
                    fillMode: Image.PreserveAspectFit
                    smooth: false
                    cache: false
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Mã QR để nhận kết quả")
                }
            }
        }
    }
    Panel {
        width: parent.width
        height: facts.height + 56
        Column {
            id: facts
            x: 36
            y: 28
            width: parent.width - 72
            spacing: 20
            Fact { width: parent.width; iconName: "paper"; label: qsTr("Mã hồ sơ"); value: root.follow.code }
            Fact { width: parent.width; iconName: "info"; label: qsTr("Thủ tục"); value: root.follow.procedure }
            Fact { visible: root.follow.due !== ""; width: parent.width; iconName: "clock"; label: qsTr("Ngày hẹn trả"); value: root.follow.due }
        }
    }
}
