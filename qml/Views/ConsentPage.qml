// SPDX-License-Identifier: GPL-3.0-or-later
// Agreeing, purpose by purpose. Nothing is preselected; what is required says so.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property ProcedureModel procedures

    title: qsTr("Quý vị có đồng ý không?")
    subtitle: qsTr("Mời đọc từng mục rồi chạm để đồng ý.")
    mainText: qsTr("Tiếp tục")
    mainIconAfter: "arrowRight"
    mainEnabled: visit.canConfirm
    onBack: visit.back()
    onMain: visit.confirm()

    Repeater {
        model: root.procedures.consents
        T.AbstractButton {
            id: purpose
            required property var row
            objectName: "consent-" + purpose.row.key
            width: parent.width
            implicitHeight: Math.max(176, texts.height + 56)
            Accessible.role: Accessible.CheckBox
            Accessible.name: purpose.row.text
            Accessible.checkable: true
            Accessible.checked: purpose.row.agreed
            Accessible.onPressAction: purpose.clicked()
            onClicked: root.procedures.agree(purpose.row.key, !purpose.row.agreed)
            background: Panel {
                color: purpose.down ? Theme.primarySoft : purpose.row.agreed ? Theme.goodSoft : Theme.surface
                marked: purpose.row.agreed
                tone: Theme.good
                FocusRing { on: purpose.visualFocus; corner: Theme.cardRadius }
            }
            contentItem: Item {
                Column {
                    id: texts
                    anchors { left: parent.left; leftMargin: 38; right: lever.left; rightMargin: 34; verticalCenter: parent.verticalCenter }
                    spacing: 14
                    Words { width: parent.width; text: purpose.row.text; font.weight: Font.DemiBold; Accessible.ignored: true }
                    Flow {
                        width: parent.width
                        spacing: 14
                        Chip { tone: purpose.row.required ? Chip.Tone.Look : Chip.Tone.Calm; text: purpose.row.required ? qsTr("Bắt buộc để nộp hồ sơ") : qsTr("Không bắt buộc"); maxWidth: texts.width }
                    }
                }
                Rectangle {
                    id: lever
                    anchors { right: parent.right; rightMargin: 38; verticalCenter: parent.verticalCenter; verticalCenterOffset: -18 }
                    width: 152
                    height: 88
                    radius: 44
                    color: purpose.row.agreed ? Theme.good : Theme.high ? "#000000" : "#E6E8E8"
                    border { width: purpose.row.agreed ? 0 : 4; color: Theme.high ? "#FFFFFF" : "#6A7680" }
                    Rectangle {
                        x: purpose.row.agreed ? parent.width - width - 9 : 9
                        anchors.verticalCenter: parent.verticalCenter
                        width: 70
                        height: 70
                        radius: 35
                        color: Theme.high && purpose.row.agreed ? "#000000" : "#FFFFFF"
                        border { width: purpose.row.agreed ? 0 : 4; color: Theme.high ? "#FFFFFF" : "#6A7680" }
                        Behavior on x { NumberAnimation { duration: 140; easing.type: Easing.OutCubic } }
                        Glyph { visible: purpose.row.agreed; anchors.centerIn: parent; name: "tick"; tint: Theme.good; size: 46; stroke: 6 }
                    }
                }
                Words {
                    anchors { horizontalCenter: lever.horizontalCenter; top: lever.bottom; topMargin: 8 }
                    width: 190
                    text: purpose.row.agreed ? qsTr("Đồng ý") : qsTr("Chưa")
                    size: 30
                    font.weight: Font.Bold
                    color: purpose.row.agreed ? Theme.good : Theme.ink2
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.1
                    Accessible.ignored: true
                }
            }
        }
    }
    Notice {
        width: parent.width
        iconName: "safe"
        message: qsTr("Không đồng ý mục bắt buộc thì máy không gửi hồ sơ được. Quý vị vẫn có thể nộp tại quầy.")
    }
}
