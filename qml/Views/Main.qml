// SPDX-License-Identifier: GPL-3.0-or-later
// The window: a stage 1080 units wide, or 1280 high on a lying panel, scaled to it, with one page a step and the sheets
// above.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import TramSo.Ui

Window {
    id: root

    required property VisitModel visit
    required property ProcedureModel procedures
    required property PapersModel papers
    required property AnswersModel answers
    required property SendModel sending
    required property StationModel station
    required property bool fillScreen
    // A page has come to rest and takes touches.
    readonly property bool settled: !slide.running && !shield.running
    property bool asking: false      // the end sheet is up
    property bool helping: false     // the help sheet is up

    function showPage() {
        const visit = root.visit
        switch (visit.step) {
        case VisitModel.Attract: page.setSource("AttractPage.qml", { visit }); break
        case VisitModel.Identify: page.setSource("IdentifyPage.qml", { visit }); break
        case VisitModel.Procedure: page.setSource("ProcedurePage.qml", { visit, procedures: root.procedures }); break
        case VisitModel.Needed: page.setSource("NeededPage.qml", { visit, procedures: root.procedures }); break
        case VisitModel.Consent: page.setSource("ConsentPage.qml", { visit, procedures: root.procedures }); break
        case VisitModel.Papers: page.setSource("PapersPage.qml", { visit, papers: root.papers }); break
        case VisitModel.Check: page.setSource("CheckPage.qml", { visit, answers: root.answers }); break
        case VisitModel.Send:
            page.setSource("SendPage.qml", { visit, procedures: root.procedures, papers: root.papers, sending: root.sending })
            break
        case VisitModel.Slip: page.setSource("SlipPage.qml", { visit, sending: root.sending }); break
        }
    }
    function stepName(step: int): string {
        switch (step) {
        case VisitModel.Identify: return qsTr("Căn cước")
        case VisitModel.Procedure: return qsTr("Chọn việc")
        case VisitModel.Needed: return qsTr("Giấy tờ cần có")
        case VisitModel.Consent: return qsTr("Đồng ý")
        case VisitModel.Papers: return qsTr("Quét giấy tờ")
        case VisitModel.Check: return qsTr("Xem lại")
        case VisitModel.Send: return qsTr("Gửi hồ sơ")
        }
        return ""
    }
    function closeSheets() {
        root.asking = false
        root.helping = false
        pageSheet.page = -1
        answerSheet.row = null
    }

    title: "TramSo"
    color: Theme.paper
    visible: true
    visibility: fillScreen ? Window.FullScreen : Window.Windowed

    Component.onCompleted: showPage()

    Binding { target: Theme; property: "wide"; value: root.width > root.height }
    Connections {
        target: page.item
        ignoreUnknownSignals: true
        function onViewPage(id: int) { pageSheet.page = id }
        function onEdit(row: var) { answerSheet.open(row) }
    }
    Connections {
        target: root.visit
        function onStepChanged() {
            root.closeSheets()
            root.showPage()
            if (root.visit.step === VisitModel.Attract) {
                Theme.high = false
                Theme.textScale = 1.0
            }
        }
    }
    TapHandler { gesturePolicy: TapHandler.DragThreshold; onPressedChanged: if (pressed) root.visit.stillHere() }

    Item {
        id: stage
        objectName: "stage"
        width: Theme.wide ? Math.round(root.width / scale) : 1080
        height: Math.round(root.height / scale)
        x: Math.round((root.width - width * scale) / 2)
        scale: Math.max(0.2, Theme.wide ? Math.min(root.width / 1900, root.height / 1280) : Math.min(root.width / 1080, root.height / 1700))
        transformOrigin: Item.TopLeft

        TopBar { id: top; width: parent.width; station: root.station }
        StepBar {
            id: steps
            visible: root.visit.step > VisitModel.Attract && root.visit.step < VisitModel.Slip
            anchors { top: top.bottom; topMargin: 26; left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
            current: root.visit.step
            name: root.stepName(root.visit.step)
        }
        Item {
            id: pageArea
            anchors { top: steps.visible ? steps.bottom : top.bottom; topMargin: steps.visible ? 8 : 0; left: parent.left; right: parent.right; bottom: tools.top }
            clip: true
            Loader {
                id: page
                objectName: "page"
                width: parent.width
                height: parent.height
                enabled: root.settled
                onLoaded: { slide.restart(); shield.restart() }
                NumberAnimation on x { id: slide; from: 60; to: 0; duration: Theme.slide; easing.type: Easing.OutCubic }
            }
            Timer { id: shield; interval: Theme.settle }
        }
        PageSheet {
            id: pageSheet
            anchors { top: top.bottom; left: parent.left; right: parent.right; bottom: tools.top }
            papers: root.papers
            onClosed: pageSheet.page = -1
        }
        AnswerSheet {
            id: answerSheet
            answers: root.answers
            anchors { top: top.bottom; left: parent.left; right: parent.right; bottom: tools.top }
            onClosed: answerSheet.row = null
            onAccepted: (key, value) => root.answers.set(key, value)
        }
        EndSheet {
            visible: root.asking
            anchors.fill: parent
            onStay: root.asking = false
            onLeave: { root.asking = false; root.visit.end() }
        }
        FaultSheet { visible: root.visit.hasFault; anchors.fill: parent; visit: root.visit; onHelp: root.helping = true }
        HelpSheet { visible: root.helping; anchors.fill: parent; visit: root.visit; station: root.station; onClosed: root.helping = false }
        IdleSheet { visible: root.visit.secondsToWipe >= 0; anchors.fill: parent; visit: root.visit; onLeave: root.visit.end() }
        ToolBar {
            id: tools
            anchors.bottom: parent.bottom
            width: parent.width
            canEnd: root.visit.step > VisitModel.Attract && root.sending.progress === SendModel.NotStarted
            onLanguage: root.visit.switchLanguage()
            onLeave: { root.helping = false; root.asking = true }
            onHelp: { root.asking = false; root.helping = true }
        }
    }
}
