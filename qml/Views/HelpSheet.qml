// SPDX-License-Identifier: GPL-3.0-or-later
// Help for the step at hand, and whom to call.
import QtQuick
import TramSo.Ui

Sheet {
    id: root

    required property VisitModel visit
    required property StationModel station

    signal closed

    function text(step: int): string {
        switch (step) {
        case VisitModel.Attract: return qsTr("Chạm nút lớn để bắt đầu. Máy dẫn quý vị từng bước và chỉ gửi khi quý vị đồng ý.")
        case VisitModel.Identify: return qsTr("Đặt thẻ căn cước lên kính, mặt có mã QR úp xuống, sát góc có mũi tên. Lau kính nếu máy không đọc được.")
        case VisitModel.Procedure: return qsTr("Chọn việc gần nhất với điều quý vị cần. Chưa rõ thì hỏi người hỗ trợ, chưa có gì được gửi đi.")
        case VisitModel.Needed: return qsTr("Xem có đủ giấy không. Thiếu giấy bắt buộc thì phường có thể trả hồ sơ.")
        case VisitModel.Consent: return qsTr("Mỗi mục nói rõ thông tin được dùng vào việc gì. Chạm một mục để đồng ý, chạm lần nữa để bỏ.")
        case VisitModel.Papers: return qsTr("Chọn một giấy, úp mặt chữ xuống kính rồi chạm Quét giấy này. Trang nào chưa tốt thì quét lại được.")
        case VisitModel.Check: return qsTr("So chữ trên màn hình với giấy của quý vị. Đúng thì chạm Đúng rồi, sai thì chạm Sửa để gõ lại.")
        case VisitModel.Send: return qsTr("Đây là lần xem cuối. Chạm Gửi hồ sơ thì hồ sơ mới được gửi.")
        case VisitModel.Slip: return qsTr("Lấy phiếu, thẻ và giấy tờ, rồi chạm Xong để xóa màn hình.")
        }
        return ""
    }

    heading: qsTr("Quý vị cần giúp?")
    message: text(visit.step)
    iconName: "bell"
    tone: Theme.look
    toneSoft: Theme.lookSoft

    Notice {
        width: parent.width
        iconName: "bell"
        heading: qsTr("Gọi %1").arg(root.station.hotline)
        message: qsTr("Hoặc nhờ người hỗ trợ đang có mặt tại điểm này.")
    }
    PushButton {
        objectName: "helpCloseButton"
        cancels: true
        width: parent.width
        kind: PushButton.Kind.Primary
        text: qsTr("Tôi làm tiếp")
        onPushed: root.closed()
    }
}
