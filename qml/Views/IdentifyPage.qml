// SPDX-License-Identifier: GPL-3.0-or-later
// Who is here: the ID card on the glass, then "is this you?".
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit

    function doubtText(doubt: int): string {
        switch (doubt) {
        case VisitModel.UnknownProvince: return qsTr("Ba số đầu không ứng với tỉnh, thành phố nào.")
        case VisitModel.BirthYearDiffers: return qsTr("Năm sinh trong số định danh khác năm sinh trên thẻ.")
        case VisitModel.SexDiffers: return qsTr("Giới tính trong số định danh khác giới tính trên thẻ.")
        case VisitModel.BirthYearInFuture: return qsTr("Năm sinh trong số định danh chưa tới.")
        }
        return ""
    }

    title: visit.known ? qsTr("Đây có phải là quý vị không?") : qsTr("Mời đặt thẻ căn cước lên mặt kính")
    subtitle: visit.known ? qsTr("Máy vừa đọc mã QR trên thẻ.") : ""
    mainName: visit.known ? "confirmButton" : visit.scanning ? "cancelScanButton" : "scanCardButton"
    mainText: visit.known ? qsTr("Đúng là tôi") : visit.scanning ? qsTr("Dừng quét") : qsTr("Quét thẻ")
    mainIcon: visit.known ? "tick" : visit.scanning ? "cross" : "scan"
    mainEnabled: !visit.known || visit.canConfirm
    onBack: visit.back()
    onMain: visit.known ? visit.confirm() : visit.scanning ? visit.cancelScan() : visit.scanCard()

    aside: Column {
        visible: !root.visit.known
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: root.visit.scanning ? [] : [qsTr("Úp mặt thẻ có mã QR xuống kính."), qsTr("Đặt sát góc có mũi tên, đậy nắp lại."), qsTr("Chạm nút Quét thẻ.")]
            Row {
                id: step
                required property string modelData
                required property int index
                width: parent.width
                spacing: 24
                Rectangle {
                    width: 64
                    height: 64
                    radius: 32
                    color: Theme.primary
                    Words { anchors.centerIn: parent; text: step.index + 1; color: Theme.primaryInk; size: 34; font.weight: Font.Bold; lineHeight: 1 }
                }
                Words { width: parent.width - 88; anchors.verticalCenter: parent.verticalCenter; text: step.modelData }
            }
        }
        Notice {
            visible: root.visit.scanning
            width: parent.width
            iconName: "scan"
            heading: qsTr("Đang đọc thẻ")
            message: qsTr("Xin giữ yên thẻ trên mặt kính trong vài giây.")
        }
    }
    CardPicture {
        visible: !root.visit.known
        width: parent.width
        scanning: root.visit.scanning
    }
    Panel {
        visible: root.visit.known
        width: parent.width
        height: person.height + 88
        Rectangle {
            id: face
            x: 44
            y: 44
            width: 168
            height: 168
            radius: 48
            color: Theme.primarySoft
            border { width: Theme.high ? 4 : 0; color: Theme.primary }
            Glyph { anchors.centerIn: parent; name: "person"; tint: Theme.primary; size: 104 }
        }
        Column {
            id: person
            anchors { left: face.right; leftMargin: 40; right: parent.right; rightMargin: 40 }
            y: 44
            spacing: 14
            Words { width: parent.width; text: root.visit.name; size: Theme.title; font.weight: Font.Bold }
            PersonLine { label: qsTr("Số định danh"); value: root.visit.number }
            PersonLine { label: qsTr("Ngày sinh"); value: root.visit.birth }
        }
    }
    Notice {
        visible: root.visit.known && root.visit.doubts.length > 0
        width: parent.width
        tone: Notice.Tone.Look
        heading: qsTr("Xin xem lại số trên thẻ")
        message: {
            let lines = []
            for (let i = 0; i < root.visit.doubts.length; ++i)
                lines.push(root.doubtText(root.visit.doubts[i]))
            return lines.join(" ") + " " + qsTr("Nếu đúng thẻ của quý vị thì cứ đi tiếp.")
        }
    }
    Notice {
        visible: root.visit.known
        width: parent.width
        iconName: "card"
        heading: qsTr("Xin lấy lại thẻ trên mặt kính")
        message: qsTr("Máy không cần thẻ nữa. Màn hình chỉ hiện vài số đầu và cuối để giữ kín cho quý vị.")
    }
    PushButton {
        objectName: "rescanCardButton"
        visible: root.visit.known
        width: parent.width
        height: Math.max(112, implicitHeight)
        text: root.visit.scanning ? qsTr("Đang đọc thẻ…") : qsTr("Không phải tôi, quét lại")
        iconName: "redo"
        busy: root.visit.scanning
        available: !root.visit.scanning
        onPushed: root.visit.scanCard()
    }

    component PersonLine: Column {
        id: line
        required property string label
        required property string value
        width: parent.width
        Words { width: parent.width; text: line.label; size: Theme.small - 2; color: Theme.ink2; lineHeight: 1.16 }
        Words { width: parent.width; text: line.value; size: Theme.heading; font.weight: Font.DemiBold; lineHeight: 1.2 }
    }
}
