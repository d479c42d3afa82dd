// SPDX-License-Identifier: GPL-3.0-or-later
// What is it about: first what happened in a life, then the procedures. One touch chooses and goes on.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

PageFrame {
    id: root

    required property VisitModel visit
    required property CatalogueModel catalogue

    signal search

    title: catalogue.openEvent !== "" ? catalogue.openEvent : qsTr("Hôm nay quý vị cần làm gì?")
    subtitle: qsTr("Mời chạm một ô. Lúc nào cũng quay lại được.")
    onBack: {
        if (catalogue.openEvent === "") {
            visit.back()
        } else {
            catalogue.leaveEvent()
            toTop()
        }
    }

    PushButton {
        objectName: "searchButton"
        visible: root.catalogue.grouped && root.catalogue.openEvent === ""
        width: parent.width
        height: Math.max(Theme.touchPrimary, implicitHeight)
        iconName: "search"
        text: qsTr("Tìm bằng chữ: con mới sinh, sửa nhà …")
        onPushed: root.search()
    }
    Repeater {
        model: root.catalogue.events
        PushButton {
            required property var row
            objectName: "event-" + row.key
            width: (parent.width - Theme.gap) / 2
            height: Math.max(150, implicitHeight)
            text: row.title
            iconAfter: "arrowRight"
            onPushed: {
                root.catalogue.open(row.key)
                root.toTop()
            }
        }
    }
    Repeater {
        model: root.catalogue.shown
        ProcedureCard {
            width: parent.width
            onChosen: root.catalogue.choose(row.key)
        }
    }
}
