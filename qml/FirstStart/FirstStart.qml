// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the first start: one page a step on a stage as Main has it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import TramSo.Ui

Window {
    id: root

    required property FirstStartModel start
    required property bool fillScreen
    // A page has come to rest and takes touches.
    readonly property bool settled: !slide.running && !shield.running
    readonly property int steps: FirstStartModel.Ready + 1

    function showPage() {
        const start = root.start
        switch (start.step) {
        case FirstStartModel.Welcome: page.setSource("FirstWelcomePage.qml", { start }); break
        case FirstStartModel.Touch: page.setSource("FirstTouchPage.qml", { start }); touchTargets.begin(); break
        case FirstStartModel.Time: page.setSource("FirstTimePage.qml", { start }); break
        case FirstStartModel.Code: page.setSource("FirstCodePage.qml", { start }); break
        case FirstStartModel.Join: page.setSource("FirstJoinPage.qml", { start }); break
        case FirstStartModel.Parts: page.setSource("FirstPartsPage.qml", { start }); break
        case FirstStartModel.Print: page.setSource("FirstPrintPage.qml", { start }); break
        case FirstStartModel.Sound: page.setSource("FirstSoundPage.qml", { start }); break
        case FirstStartModel.Ready: page.setSource("FirstReadyPage.qml", { start }); break
        }
    }

    title: "TramSo"
    color: Theme.paper
    visible: true
    visibility: fillScreen ? Window.FullScreen : Window.Windowed

    Component.onCompleted: showPage()

    Connections { target: root.start; function onStepChanged() { root.showPage() } }

    Stage {
        id: stage
        area: root.contentItem
        front: page.item as Item

        Words {
            id: line
            x: Theme.margin
            y: 40
            width: parent.width - 2 * Theme.margin
            //: Over every page of the first start. %1 is the step, %2 how many there are.
            text: qsTr("Cài đặt lần đầu · Bước %1 / %2").arg(root.start.step + 1).arg(root.steps)
            size: Math.min(Theme.small, 38)
            color: Theme.ink2
            font.weight: Font.DemiBold
        }
        Row {
            id: bars
            anchors { top: line.bottom; topMargin: 14; left: line.left }
            spacing: 10
            Repeater {
                model: root.steps
                Rectangle {
                    required property int index
                    width: (line.width - 10 * (root.steps - 1)) / root.steps
                    height: 14
                    radius: 7
                    color: index <= root.start.step ? Theme.primary : Theme.high ? "#000000" : "#D5D9D8"
                    border { width: Theme.high ? 3 : 0; color: "#FFFFFF" }
                }
            }
        }
        Item {
            anchors { top: bars.bottom; topMargin: 8; left: parent.left; right: parent.right; bottom: parent.bottom }
            clip: true
            // Touches that arrive where nothing is: a turned panel hits no button, and this is its way to the crosses.
            MouseArea {
                objectName: "emptyArea"
                property int touches: 0
                anchors.fill: parent
                enabled: root.start.step === FirstStartModel.Welcome
                onPressed: {
                    touches += 1
                    if (touches === 5) {
                        touches = 0
                        root.start.next()
                    }
                }
            }
            Loader {
                id: page
                objectName: "page"
                width: parent.width
                height: parent.height
                enabled: root.settled
                focus: true
                onLoaded: { slide.restart(); shield.restart() }
                NumberAnimation on x { id: slide; from: 60; to: 0; duration: Theme.slide; easing.type: Easing.OutCubic }
            }
            Timer { id: shield; interval: Theme.settle }
        }
        Connections {
            target: page.item
            ignoreUnknownSignals: true
            function onTryTouch() { touchTargets.begin() }
        }
        TouchTargets { id: touchTargets; touch: root.start.touch; anchors.fill: parent }
    }
}
