// SPDX-License-Identifier: GPL-3.0-or-later
// What is worth a look about the holder: an odd number, an expired card, sources that differ, a chip nobody vouches for.
// None of it stops anybody.
import QtQuick
import TramSo.Ui

Column {
    id: root

    required property VisitModel visit
    required property IdentifyModel identify
    readonly property bool typed: identify.evidence === IdentifyModel.Typed

    function doubtText(doubt: int): string {
        switch (doubt) {
        case VisitModel.UnknownProvince: return qsTr("Ba số đầu không ứng với tỉnh, thành phố nào.")
        case VisitModel.BirthYearDiffers: return root.typed ? qsTr("Số định danh không ứng với năm sinh vừa nhập.") : qsTr("Năm sinh trong số định danh khác năm sinh trên thẻ.")
        case VisitModel.SexDiffers: return qsTr("Giới tính trong số định danh khác giới tính trên thẻ.")
        case VisitModel.BirthYearInFuture: return qsTr("Năm sinh trong số định danh chưa tới.")
        }
        return ""
    }

    spacing: Theme.gap

    Notice {
        visible: root.identify.contradictions !== ""
        width: parent.width
        tone: Notice.Tone.Look
        heading: qsTr("Thông tin trên thẻ không khớp nhau")
        message: root.identify.contradictions + " " + qsTr("Quý vị vẫn đi tiếp được. Cán bộ sẽ đối chiếu.")
    }
    Notice {
        visible: root.identify.expiredOn !== ""
        width: parent.width
        tone: Notice.Tone.Look
        heading: qsTr("Thẻ đã hết hạn ngày %1").arg(root.identify.expiredOn)
        message: qsTr("Quý vị vẫn nộp được hồ sơ. Nên làm thẻ mới ở công an phường, xã.")
    }
    Notice {
        visible: root.visit.doubts.length > 0
        width: parent.width
        tone: Notice.Tone.Look
        heading: root.typed ? qsTr("Xin xem lại số vừa nhập") : qsTr("Xin xem lại số trên thẻ")
        message: {
            let lines = []
            for (let i = 0; i < root.visit.doubts.length; ++i)
                lines.push(root.doubtText(root.visit.doubts[i]))
            return lines.join(" ") + " " + (root.typed ? qsTr("Nếu đúng như vậy thì cứ đi tiếp.") : qsTr("Nếu đúng thẻ của quý vị thì cứ đi tiếp."))
        }
    }
    Notice {
        visible: root.identify.proof === IdentifyModel.NotGenuine
        width: parent.width
        tone: Notice.Tone.Look
        heading: qsTr("Chưa xác nhận được chip của thẻ")
        message: qsTr("Quý vị vẫn nộp được hồ sơ. Cán bộ sẽ xem thẻ gốc.")
    }
    Notice {
        visible: root.identify.evidence === IdentifyModel.CardQr && root.identify.trouble === IdentifyModel.Unreadable
        width: parent.width
        heading: qsTr("Chip trên thẻ chưa đọc được")
        message: qsTr("Máy dùng mã QR trên thẻ. Quý vị không phải làm gì thêm.")
    }
    Notice {
        visible: root.typed
        width: parent.width
        heading: qsTr("Thông tin do quý vị nhập")
        message: qsTr("Khi nhận hồ sơ, cán bộ sẽ xem giấy tờ của quý vị.")
    }
    Notice {
        visible: !root.typed
        width: parent.width
        tone: root.identify.proof === IdentifyModel.Genuine ? Notice.Tone.Good : Notice.Tone.Info
        iconName: "card"
        heading: root.identify.cardLies ? qsTr("Xin lấy lại thẻ trên đầu đọc") : qsTr("Xin lấy lại thẻ")
        message: root.identify.portrait !== "" ? qsTr("Ảnh chỉ để so, máy không lưu. Số định danh được che bớt để giữ kín cho quý vị.")
            : qsTr("Máy không cần thẻ nữa. Số định danh được che bớt để giữ kín cho quý vị.")
    }
}
