// SPDX-License-Identifier: GPL-3.0-or-later
// Service mode: the home with the station's state, and a page for each thing a technician does.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Item {
    id: root

    required property DutyModel duty
    required property ServiceModel service
    required property TechnicianModel technician
    required property BenchModel bench
    required property DispatchModel dispatch
    required property UpdateModel update
    required property VolumeModel volume
    required property TouchModel touch
    required property BlankModel blank

    property string shown: ""
    readonly property Item front: pages.item as Item  // the page that is seen

    signal tryTouch
    signal aim

    function show(name: string) {
        if (name === "touch")
            return root.tryTouch()
        root.shown = name
        switch (name) {
        case "home": return pages.setSource("TechnicianPage.qml", { duty: root.duty, service: root.service, technician: root.technician })
        case "card": return pages.setSource("CardTrialPage.qml", { bench: root.bench })
        case "scan": return pages.setSource("ScanTrialPage.qml", { bench: root.bench })
        case "print": return pages.setSource("PrintTrialPage.qml", { bench: root.bench })
        case "sound": return pages.setSource("SoundTrialPage.qml", { bench: root.bench, volume: root.volume })
        case "aim": return pages.setSource("TouchAimPage.qml", { touch: root.touch })
        case "outbox": return pages.setSource("OutboxPage.qml", { dispatch: root.dispatch })
        case "journal": return pages.setSource("JournalPage.qml", { dispatch: root.dispatch })
        case "update": return pages.setSource("UpdatePage.qml", { update: root.update })
        case "blank":
            root.blank.refresh()
            return pages.setSource("BlankPage.qml", { blank: root.blank })
        case "service": return pages.setSource("ServicePage.qml", { service: root.service })
        }
    }

    Component.onCompleted: show("home")
    Loader {
        id: pages
        objectName: "technicianPage"
        anchors.fill: parent
    }
    Connections {
        target: pages.item
        ignoreUnknownSignals: true
        function onAim() { root.aim() }
        function onOpen(name: string) { root.show(name) }
        function onBack() {
            if (root.shown === "home")
                root.duty.lock()
            else
                root.show("home")
        }
    }
}
