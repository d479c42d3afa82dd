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
    required property CatalogueModel catalogue
    required property IdentifyModel identify
    required property ProcedureModel procedures
    required property PapersModel papers
    required property AnswersModel answers
    required property DeclarationModel declaration
    required property SendModel sending
    required property FollowModel follow
    required property StationModel station
    required property DutyModel duty
    required property ServiceModel service
    required property VolunteerModel volunteer
    required property DraftsModel drafts
    required property TechnicianModel technician
    required property BenchModel bench
    required property DispatchModel dispatch
    required property UpdateModel update
    required property VolumeModel volume
    required property TouchModel touch
    required property BlankModel blank
    required property ReadAloudModel readAloud
    required property bool fillScreen
    // A page has come to rest and takes touches.
    readonly property bool settled: !slide.running && !shield.running
    property bool asking: false      // the end sheet is up
    property bool helping: false     // the help sheet is up

    function showPage() {
        const visit = root.visit
        switch (visit.step) {
        case VisitModel.Attract: root.showFirst(); break
        case VisitModel.Identify: page.setSource("IdentifyPage.qml", { visit, identify: root.identify }); break
        case VisitModel.Procedure: page.setSource("ProcedurePage.qml", { visit, catalogue: root.catalogue }); break
        case VisitModel.Needed: page.setSource("NeededPage.qml", { visit, procedures: root.procedures }); break
        case VisitModel.Consent: page.setSource("ConsentPage.qml", { visit, procedures: root.procedures }); break
        case VisitModel.Papers: page.setSource("PapersPage.qml", { visit, papers: root.papers, declaration: root.declaration, helped: root.duty.helping }); break
        case VisitModel.Check: page.setSource("CheckPage.qml", { visit, answers: root.answers, declaration: root.declaration }); break
        case VisitModel.Send: page.setSource("SendPage.qml", { visit, procedures: root.procedures, papers: root.papers, declaration: root.declaration, sending: root.sending }); break
        case VisitModel.Follow: page.setSource("FollowPage.qml", { visit, follow: root.follow }); break
        case VisitModel.Slip: page.setSource("SlipPage.qml", { visit, sending: root.sending, duty: root.duty }); break
        }
    }
    // Nobody is served: the page that invites, that says why not, or that of the staff.
    function showFirst() {
        const { visit, duty, service, volunteer, drafts, technician, bench, dispatch, update, volume, touch, blank, station } = root
        if (duty.role === DutyModel.Volunteer)
            page.setSource("VolunteerPage.qml", { duty, service, volunteer, drafts })
        else if (duty.role === DutyModel.Technician)
            page.setSource("TechnicianPages.qml", { duty, service, technician, bench, dispatch, update, volume, touch, blank })
        else if (service.open)
            page.setSource("AttractPage.qml", { visit })
        else
            page.setSource("PausedPage.qml", { service, station })
    }
    function showFirstAgain() {
        if (root.visit.step === VisitModel.Attract) {
            root.closeSheets()
            root.showFirst()
        }
    }
    // What is read aloud and walked through with keys: the sheet that lies on top, or the page.
    function onTop(): Item {
        const sheets = [touchTargets, touchTrial, idleSheet, helpSheet, faultSheet, endSheet, parkedSheet, codeSheet, searchSheet, declarationSheet, answerSheet, personsSheet]
        for (const sheet of sheets)
            if (sheet.visible) return sheet
        if (pageSheet.visible) return pageSheet.front
        const technicians = page.item as TechnicianPages
        return technicians !== null ? technicians.front : page.item as Item
    }
    function closeSheets() {
        root.asking = false
        root.helping = false
        pageSheet.page = -1
        answerSheet.row = null
        personsSheet.row = null
        searchSheet.visible = false
        codeSheet.visible = false
        touchTrial.visible = false
        root.touch.stop()
    }

    title: "TramSo"
    color: Theme.paper
    visible: true
    visibility: fillScreen ? Window.FullScreen : Window.Windowed

    Component.onCompleted: showPage()

    Connections {
        target: page.item
        ignoreUnknownSignals: true
        function onViewPage(id: int) { pageSheet.page = id }
        function onEdit(row: var) {
            if (row.kind === Show.Persons)
                personsSheet.open(row)
            else
                answerSheet.open(row)
        }
        function onSearch() { searchSheet.visible = true }
        function onStaff() { codeSheet.visible = true }
        function onTryTouch() { touchTrial.start() }
        function onAim() { touchTargets.begin() }
    }
    Connections {
        target: root.visit
        function onStepChanged() {
            root.closeSheets()
            root.showPage()
            if (root.visit.step === VisitModel.Attract) {
                Theme.high = false
                Theme.textScale = 1.0
                Theme.reach = false
            }
        }
    }
    Connections { target: root.duty; function onRoleChanged() { root.showFirstAgain() } }
    Connections { target: root.service; function onOpenChanged() { if (root.duty.role === DutyModel.Nobody) root.showFirstAgain() } }

    Stage {
        id: stage
        objectName: "stage"
        area: root.contentItem
        front: root.onTop()
        beside: touchTargets.visible || touchTrial.visible ? null : tools

        TopBar { id: top; width: parent.width; station: root.station; helper: root.duty.helping ? root.duty.name : "" }
        StepBar {
            id: steps
            visible: root.visit.step > VisitModel.Attract && root.visit.step < VisitModel.Slip
            anchors { top: top.bottom; topMargin: 26; left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
            current: root.visit.step
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
        PersonsSheet {
            id: personsSheet
            answers: root.answers
            anchors { top: top.bottom; left: parent.left; right: parent.right; bottom: tools.top }
            onEdit: row => answerSheet.open(row)
            onClosed: personsSheet.row = null
        }
        AnswerSheet {
            id: answerSheet
            answers: root.answers
            anchors { top: top.bottom; left: parent.left; right: parent.right; bottom: tools.top }
            onClosed: answerSheet.row = null
            onAccepted: (key, value) => root.answers.set(key, value)
        }
        DeclarationSheet {
            id: declarationSheet
            declaration: root.declaration
            anchors { top: top.bottom; left: parent.left; right: parent.right; bottom: tools.top }
            onSigned: { root.declaration.scan(); root.papers.select(root.declaration.paper) }
        }
        SearchSheet {
            id: searchSheet
            visible: false; catalogue: root.catalogue
            anchors { top: top.bottom; left: parent.left; right: parent.right; bottom: tools.top }
            onClosed: searchSheet.visible = false
        }
        CodeSheet {
            id: codeSheet
            visible: false; duty: root.duty
            anchors { top: top.bottom; left: parent.left; right: parent.right; bottom: tools.top }
            onClosed: codeSheet.visible = false
        }
        EndSheet {
            id: endSheet
            visible: root.asking; anchors.fill: parent; drafts: root.drafts
            onStay: root.asking = false
            onLeave: { root.asking = false; root.visit.end() }
            onPark: { root.asking = false; root.drafts.park() }
        }
        ParkedSheet { id: parkedSheet; visible: root.drafts.parked && root.duty.role === DutyModel.Volunteer; anchors.fill: parent; drafts: root.drafts }
        FaultSheet { id: faultSheet; visible: root.visit.hasFault; anchors.fill: parent; visit: root.visit; onHelp: root.helping = true }
        HelpSheet { id: helpSheet; visible: root.helping; anchors.fill: parent; visit: root.visit; station: root.station; onClosed: root.helping = false }
        IdleSheet { id: idleSheet; visible: root.visit.secondsToWipe >= 0; anchors.fill: parent; visit: root.visit; onLeave: root.visit.end() }
        ToolBar {
            id: tools
            anchors.bottom: parent.bottom
            width: parent.width
            canEnd: root.visit.step > VisitModel.Attract && root.sending.progress === SendModel.NotStarted
            canRead: root.readAloud.possible
            reading: root.readAloud.speaking
            onRead: root.readAloud.read(root.onTop())
            onQuiet: root.readAloud.stop()
            onLanguage: root.visit.switchLanguage()
            onLeave: { root.helping = false; root.asking = true }
            onHelp: { root.asking = false; root.helping = true }
        }
        TouchTrial { id: touchTrial; visible: false; anchors.fill: parent; onDone: touchTrial.visible = false }
        TouchTargets { id: touchTargets; touch: root.touch; anchors.fill: parent }
    }
}
