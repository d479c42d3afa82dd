// SPDX-License-Identifier: GPL-3.0-or-later
// The editions of the station's disk: which runs, which waits and when it is put in, and the way back.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property UpdateModel update
    property bool asking: false
    readonly property bool known: update.possible && update.knowing === UpdateModel.Known
    readonly property bool underWay: update.outcome === UpdateModel.PuttingIn || update.outcome === UpdateModel.Restarting

    // What became of the last edition that was to be put in.
    function outcomeHeading(): string {
        switch (root.update.outcome) {
        case UpdateModel.PuttingIn: return qsTr("Đang thay bản mới…")
        case UpdateModel.Restarting: return qsTr("Máy sắp khởi động lại")
        case UpdateModel.Good: return qsTr("Lần thay gần nhất: tốt")
        case UpdateModel.FellBack: return qsTr("Bản mới không chạy tốt")
        case UpdateModel.WentBack: return qsTr("Đã quay về bản trước")
        case UpdateModel.Unsigned: return qsTr("Bản mới bị từ chối")
        case UpdateModel.NotNewer: return qsTr("Bản ấy không mới hơn")
        case UpdateModel.Refused: return qsTr("Chưa thay được bản mới")
        }
        return qsTr("Máy chưa thay bản lần nào")
    }
    function outcomeMessage(): string {
        switch (root.update.outcome) {
        case UpdateModel.PuttingIn: return qsTr("Mất vài phút. Máy tạm không nhận ai, rồi tự khởi động lại.")
        case UpdateModel.Restarting: return qsTr("Bản mới đã ghi xong.")
        case UpdateModel.Good: return qsTr("Bản đang chạy đã qua bước tự kiểm tra.")
        case UpdateModel.FellBack: return qsTr("Máy đã tự quay về bản trước và vẫn phục vụ. Xin báo đơn vị vận hành.")
        case UpdateModel.WentBack: return qsTr("Do kỹ thuật viên yêu cầu. Hồ sơ và cài đặt vẫn còn.")
        case UpdateModel.Unsigned: return qsTr("Bản này không có chữ ký của đơn vị vận hành. Xin báo họ ngay.")
        case UpdateModel.NotNewer: return qsTr("Máy chỉ nhận bản mới hơn bản đang chạy.")
        case UpdateModel.Refused: return qsTr("Tệp hỏng hoặc không dành cho máy này. Máy vẫn chạy bản cũ.")
        }
        return ""
    }

    title: qsTr("Bản phần mềm")
    subtitle: !update.possible ? qsTr("Máy này không thay bản bằng cách này.")
        : qsTr("Máy chỉ thay bản khi không có ai, từ %1 giờ đến %2 giờ.").arg(update.fromHour).arg(update.untilHour)
    leadWidth: 760
    mainName: "putInButton"
    mainText: known ? qsTr("Thay ngay") : ""
    mainIcon: "redo"
    mainBusy: update.busy
    mainEnabled: known && update.offered !== "" && !update.busy && !underWay
    onMain: update.putIn()

    aside: Column {
        width: parent.width
        spacing: Theme.gap
        Notice {
            objectName: "updateOutcome"
            visible: root.known
            width: parent.width
            tone: root.update.outcome === UpdateModel.Good ? Notice.Tone.Good : root.update.outcome === UpdateModel.Unsigned ? Notice.Tone.Stop
                : root.underWay || root.update.outcome === UpdateModel.Nothing || root.update.outcome === UpdateModel.WentBack ? Notice.Tone.Info : Notice.Tone.Look
            heading: root.outcomeHeading()
            message: root.outcomeMessage()
        }
        Notice {
            objectName: "updateSilent"
            visible: root.update.possible && !root.known
            width: parent.width
            tone: root.update.knowing === UpdateModel.Asking ? Notice.Tone.Info : Notice.Tone.Look
            heading: root.update.knowing === UpdateModel.Asking ? qsTr("Đang hỏi…") : qsTr("Phần thay bản của máy không trả lời")
            message: root.update.knowing === UpdateModel.Asking ? "" : qsTr("Máy vẫn phục vụ. Khởi động lại máy; nếu vẫn vậy, xin báo đơn vị vận hành.")
        }
        Notice {
            objectName: "updateUndone"
            visible: root.update.undone
            width: parent.width
            tone: Notice.Tone.Look
            heading: qsTr("Chưa làm được việc vừa rồi")
            message: qsTr("Xem ổ đĩa còn chỗ không, rồi thử lại.")
        }
    }
    Panel {
        visible: root.known
        width: root.cell
        height: facts.height + 60
        Column {
            id: facts
            x: 36
            y: 30
            width: parent.width - 72
            spacing: Theme.gap
            Fact { width: parent.width; iconName: "info"; label: qsTr("Đang chạy"); value: qsTr("Bản %1, khe %2").arg(root.update.edition === "" ? "?" : root.update.edition).arg(root.update.slot) }
            Fact {
                width: parent.width
                iconName: "add"
                label: qsTr("Bản mới hơn đã tải về")
                value: root.update.offered === "" ? qsTr("Chưa có") : qsTr("Bản %1").arg(root.update.offered)
            }
            Fact {
                visible: root.update.offered !== ""
                width: parent.width
                iconName: "clock"
                label: qsTr("Sẽ thay")
                value: qsTr("Sau %1 giờ, khi không có ai").arg(root.update.fromHour)
            }
            Fact {
                width: parent.width
                iconName: "undo"
                label: qsTr("Bản trước")
                value: root.update.before === "" ? qsTr("Chưa có") : qsTr("Bản %1, khe %2").arg(root.update.before).arg(root.update.beforeSlot)
            }
        }
    }
    PushButton {
        objectName: "goBackButton"
        visible: root.known && root.update.before !== "" && !root.underWay && !root.asking
        width: root.cell
        height: Math.max(112, implicitHeight)
        kind: PushButton.Kind.Grave
        iconName: "undo"
        text: qsTr("Quay về bản trước")
        onPushed: root.asking = true
    }
    Notice {
        objectName: "goBackQuestion"
        visible: root.asking
        width: root.cell
        tone: Notice.Tone.Stop
        iconName: "undo"
        heading: qsTr("Quay về bản %1?").arg(root.update.before)
        message: qsTr("Máy khởi động lại ngay. Những lỗi mà bản mới đã sửa sẽ có lại. Hồ sơ và cài đặt vẫn còn.")
        Item { width: 1; height: 8 }
        PushButton {
            objectName: "goBackNoButton"
            width: parent.width
            text: qsTr("Không, giữ bản đang chạy")
            onPushed: root.asking = false
        }
        Item { width: 1; height: 12 }
        PushButton {
            objectName: "goBackYesButton"
            width: parent.width
            kind: PushButton.Kind.Grave
            iconName: "undo"
            text: qsTr("Quay về và khởi động lại")
            onPushed: {
                root.asking = false
                root.update.goBack()
            }
        }
    }
}
