// SPDX-License-Identifier: GPL-3.0-or-later
// The return to a blank box: what goes, what would be lost, and two questions before it.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property BlankModel blank
    readonly property bool asking: blank.code !== "" && !blank.gone
    readonly property bool counting: blank.count === BlankModel.Counting
    readonly property bool clean: blank.count === BlankModel.Counted && blank.undelivered === 0

    signal open(string name)

    function countHeading(): string {
        if (root.blank.gone) return qsTr("Đang hủy…")
        if (root.counting) return qsTr("Đang hỏi…")
        if (root.blank.count === BlankModel.Unknown) return qsTr("Chưa đếm được hồ sơ chờ")
        return root.clean ? qsTr("Không còn hồ sơ nào chờ") : qsTr("Còn hồ sơ chưa tới cổng")
    }
    function countMessage(): string {
        if (root.blank.gone) return qsTr("Máy tự khởi động lại thành máy mới. Xin báo đơn vị vận hành thu hồi trạm này.")
        if (root.counting) return ""
        if (root.blank.count === BlankModel.Unknown) return qsTr("Kho không trả lời. Có thể còn hồ sơ trong đó.")
        return root.clean ? qsTr("Mọi hồ sơ đã nhận đều tới cổng dịch vụ.") : qsTr("%n hồ sơ sẽ mất hẳn nếu trả máy bây giờ. Hãy gửi hết trước đã.", "", root.blank.undelivered)
    }
    function deed(): string {
        if (root.clean || root.counting) return qsTr("Trả máy về trắng…")
        return root.blank.count === BlankModel.Unknown ? qsTr("Vẫn hủy những gì còn trong kho") : qsTr("Vẫn hủy %n hồ sơ chưa gửi", "", root.blank.undelivered)
    }

    title: qsTr("Trả máy về trắng")
    subtitle: asking ? "" : qsTr("Đưa máy về như mới: khóa của kho bị hủy, hồ sơ trong máy không ai đọc được nữa.")
    leadWidth: 760
    backEnabled: !blank.gone
    mainName: asking ? "blankYesButton" : "sendFirstButton"
    mainText: asking ? qsTr("Hủy khóa và trả máy") : blank.undelivered > 0 && !blank.gone ? qsTr("Gửi hết hồ sơ trước") : ""
    mainIcon: asking ? "bin" : "send"
    mainEnabled: !asking || blank.agreed
    onMain: {
        if (root.asking)
            root.blank.goAhead()
        else
            root.open("outbox")
    }

    aside: Notice {
        objectName: "blankCount"
        width: parent.width
        tone: root.blank.gone || root.counting ? Notice.Tone.Info : root.clean ? Notice.Tone.Good : Notice.Tone.Stop
        heading: root.countHeading()
        message: root.countMessage()
    }
    Panel {
        visible: !root.asking && !root.blank.gone
        width: root.cell
        height: facts.height + 60
        Column {
            id: facts
            x: 36
            y: 30
            width: parent.width - 72
            spacing: Theme.gap
            Fact { width: parent.width; iconName: "bin"; label: qsTr("Sẽ mất"); value: qsTr("Hồ sơ, nhật ký, mã của người phụ trách, chứng thư") }
            Fact { width: parent.width; iconName: "safe"; label: qsTr("Còn lại"); value: qsTr("Phần mềm của máy") }
            Fact { width: parent.width; iconName: "qr"; label: qsTr("Sau đó"); value: qsTr("Đơn vị vận hành thu hồi trạm này; phiếu mới thì đăng ký lại được") }
        }
    }
    PushButton {
        objectName: "blankButton"
        visible: root.blank.possible && !root.asking && !root.blank.gone
        available: !root.counting
        width: root.cell
        height: Math.max(112, implicitHeight)
        kind: PushButton.Kind.Grave
        iconName: "bin"
        text: root.deed()
        onPushed: root.blank.ask()
    }
    Notice {
        objectName: "blankQuestion"
        visible: root.asking
        width: root.cell
        tone: Notice.Tone.Stop
        iconName: "bin"
        heading: qsTr("Hủy khóa của kho?")
        message: qsTr("Không có cách nào lấy lại. Gõ %1 để xác nhận.").arg(root.blank.code)
        Words { objectName: "blankTyped"; width: parent.width; text: root.blank.typed === "" ? "····" : root.blank.typed; size: Theme.display; font.weight: Font.Bold }
    }
    NumberPad {
        visible: root.asking
        width: root.cell
        radius: Theme.radius
        longest: 4
        value: root.blank.typed
        onEdited: text => root.blank.type(text)
        onDone: if (root.blank.agreed) root.blank.goAhead()
    }
    PushButton {
        objectName: "blankNoButton"
        visible: root.asking
        width: root.cell
        height: Math.max(112, implicitHeight)
        text: qsTr("Không, giữ lại tất cả")
        onPushed: root.blank.leave()
    }
}
