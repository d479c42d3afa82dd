// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour, size and time of the screens. Lengths are px of the stage, which Main scales to the window: 1080 px
// wide when upright, 1280 px high when lying. On a 21.5-inch panel a millimetre is 4 of them upright and 4.8 lying.
pragma Singleton
import QtQuick

QtObject {
    property bool high: false        // white on black, no colour meanings
    property real textScale: 1.0     // 1.0, 1.25 or 1.5
    property bool wide: false        // the panel lies: two columns
    property bool reach: false       // controls in the lower half of an upright panel
    property real stageHeight: 1920
    readonly property bool reaching: reach && !wide
    readonly property string family: "Inter"

    readonly property color paper: high ? "#000000" : "#FAF8F3"
    readonly property color surface: high ? "#000000" : "#FFFFFF"
    readonly property color ink: high ? "#FFFFFF" : "#14222C"
    readonly property color ink2: high ? "#FFFFFF" : "#43515C"
    readonly property color hairline: high ? "#FFFFFF" : "#DED8CC"
    readonly property color edge: high ? "#FFFFFF" : "#8C8778"
    readonly property color primary: high ? "#FFE14D" : "#0B4F66"
    readonly property color primaryDown: high ? "#FFF3B0" : "#073848"
    readonly property color primaryInk: high ? "#000000" : "#FFFFFF"
    readonly property color primarySoft: high ? "#000000" : "#E4F0F2"
    readonly property color brand: high ? "#FFE14D" : "#A4201A"
    readonly property color gold: high ? "#FFE14D" : "#F2B92C"
    readonly property color good: high ? "#86F7A4" : "#155A31"
    readonly property color goodSoft: high ? "#000000" : "#E4F3E8"
    readonly property color goodPanel: high ? "#000000" : "#17603A"
    readonly property color look: high ? "#FFD54A" : "#784200"
    readonly property color lookSoft: high ? "#000000" : "#FFF0D2"
    readonly property color stop: high ? "#FFA39B" : "#981515"
    readonly property color stopSoft: high ? "#000000" : "#FCE9E7"
    readonly property color off: high ? "#000000" : "#D8DCDD"
    readonly property color offInk: high ? "#FFFFFF" : "#55616B"
    readonly property color bar: high ? "#000000" : "#10303D"
    readonly property color barInk: "#FFFFFF"
    readonly property color tray: high ? "#000000" : "#20323D"
    readonly property color keyboard: high ? "#000000" : "#C9D6D9"
    readonly property color keyMarked: high ? "#000000" : "#FFF4D6"
    readonly property color keyMarkedInk: high ? "#FFFFFF" : "#6B3D00"
    readonly property color veil: "#06141B"

    readonly property int display: Math.round(66 * textScale)
    readonly property int title: Math.round(56 * textScale)
    readonly property int heading: Math.round(46 * textScale)
    readonly property int body: Math.round(40 * textScale)
    readonly property int small: Math.round(34 * textScale)
    readonly property int tiny: 29

    readonly property int margin: 56
    readonly property int gap: 24
    readonly property int radius: 22
    readonly property int cardRadius: 28
    readonly property int touch: 96
    readonly property int touchPrimary: 136
    readonly property int topBar: 148
    readonly property int toolBar: 168
    readonly property int line: high ? 4 : 2
    property real pace: 1                  // 0: nothing slides, and no touch is held back
    readonly property int slide: Math.round(180 * pace)        // ms
    readonly property int settle: Math.round(300 * pace)       // ms in which a new page takes no touch
    readonly property int secondTouch: Math.round(400 * pace)  // ms in which a button takes no second one
}
