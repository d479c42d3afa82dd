// SPDX-License-Identifier: GPL-3.0-or-later
// What people read while the station is out of service.
import QtQml
import TramSo.Ui

QtObject {
    id: root

    required property ServiceModel service
    readonly property string message: service.why === ServiceModel.Other ? service.words : of(service.why)

    function of(why: int): string {
        switch (why) {
        case ServiceModel.Maintenance: return qsTr("Máy đang được bảo trì.")
        case ServiceModel.Supplies: return qsTr("Máy đang chờ thay giấy hoặc vật tư.")
        case ServiceModel.Updating: return qsTr("Máy đang thay bản phần mềm, vài phút nữa sẽ phục vụ lại.")
        case ServiceModel.Closed: return qsTr("Điểm hỗ trợ đang ngoài giờ làm việc.")
        }
        return ""
    }
}
