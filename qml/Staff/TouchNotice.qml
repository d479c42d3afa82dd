// SPDX-License-Identifier: GPL-3.0-or-later
// What the trial of the touch panel found: near enough, off by how much, turned which way, and what was done about it.
import QtQuick
import TramSo.Ui

Notice {
    id: root

    required property TouchModel touch
    property string untried: qsTr("Có thể thử sau, ở trang của kỹ thuật viên.")  // what to do before a trial

    function found(): string {
        switch (root.touch.state) {
        case TouchModel.Right: return qsTr("Chạm tới đúng chỗ")
        case TouchModel.Unsure: return qsTr("Các lần chạm không khớp nhau")
        case TouchModel.Kept: case TouchModel.NotKept:
            switch (root.touch.turn) {
            case TouchModel.Clockwise: return qsTr("Lớp cảm ứng bị xoay sang phải")
            case TouchModel.CounterClockwise: return qsTr("Lớp cảm ứng bị xoay sang trái")
            case TouchModel.UpsideDown: return qsTr("Lớp cảm ứng bị lộn ngược")
            case TouchModel.Mirrored: return qsTr("Lớp cảm ứng bị lật như trong gương")
            }
            return qsTr("Chạm lệch %1 mm").arg(root.touch.worstMm)
        }
        return qsTr("Chưa thử")
    }
    function advice(): string {
        switch (root.touch.state) {
        case TouchModel.Right: return qsTr("Lệch nhiều nhất %1 mm.").arg(root.touch.worstMm)
        case TouchModel.Unsure: return qsTr("Mời thử lại, mỗi dấu cộng chạm một lần bằng đầu ngón tay.")
        case TouchModel.Kept: return qsTr("Máy đã lưu cách chỉnh. Rút điện, cắm lại, rồi thử một lần nữa.")
        case TouchModel.NotKept: return qsTr("Máy này không tự chỉnh được. Xin chỉnh trong cài đặt của màn hình cảm ứng.")
        }
        return root.untried
    }

    tone: touch.state === TouchModel.Right ? Notice.Tone.Good
        : touch.state === TouchModel.NotTried || touch.state === TouchModel.Running ? Notice.Tone.Info : Notice.Tone.Look
    iconName: touch.state === TouchModel.Right ? "tick" : "touch"
    heading: found()
    message: advice()
}
