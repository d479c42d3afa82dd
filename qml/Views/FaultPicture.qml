// SPDX-License-Identifier: GPL-3.0-or-later
// What to do about a fault, drawn: the device in white, what hands have to move in gold, moving the way it should.
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property string code      // "scanner.jam"

    // Lines on a ground of 240 × 120: the device, what moves, and how far it moves.
    readonly property string scanner: "M40 78H200V104H40ZM52 92H64M150 92H188"
    readonly property string printer: "M76 52H164V104H76ZM88 52V44H152V52M90 90H102"
    readonly property var scenes: ({
        "scanner.empty": [scanner + "M78 78L90 40H166L178 78", "M94 8H146V46H94ZM104 20H136M104 30H136M120 52V66M112 59L120 67L128 59", 0, 14],
        "scanner.jam": [scanner + "M40 78L74 14H214", "M96 60H150V86L142 80L134 86L126 80L118 86L110 80L102 86L96 80ZM123 52V24M114 33L123 23L132 33", 0, -12],
        "scanner.double_feed": [scanner + "M78 78L90 40H166L178 78", "M84 8H120V48H84ZM92 20H112M92 30H112M128 8H164V48H128ZM136 20H156M136 30H156M122 60L116 66L122 72M126 60L132 66L126 72", 0, -10],
        "scanner.cover_open": [scanner, "M40 74L74 14H214M150 30V62M140 52L150 63L160 52", 0, 8],
        "scanner.unplugged": [scanner + "M40 91H24V44", "M12 24H36V40H12ZM18 24V14M30 24V14M52 28H82M62 20L52 28L62 36", -8, 0],
        "barcode": [scanner + "M52 78L46 70H194L188 78", "M82 14H158V60H82ZM92 26H108V44H92ZM116 28H146M116 38H138M128 46H146V54H128Z", 0, 10],
        "printer.no_paper": [printer, "M120 6A16 16 0 1 1 119.9 6ZM120 17A5 5 0 1 1 119.9 17ZM136 22V46", 0, 10],
        "printer.cover_open": [printer, "M76 48L104 8H176M150 20V40M142 32L150 41L158 32", 0, 6],
        "printer": [printer, "M96 72H144V112L136 106L128 112L120 106L112 112L104 106L96 112Z", 0, 4],
        "store": ["M120 10L160 26V56C160 82 142 98 120 108C98 98 80 82 80 56V26Z", "M100 58L114 72L142 42", 0, 0]
    })
    readonly property var scene: scenes[code] !== undefined ? scenes[code] : scenes[code.split(".")[0]]

    function drawn(path: string, tint: string): string {
        return "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 240 120'><path d='" + path
            + "' fill='none' stroke='" + tint + "' stroke-width='3.4' stroke-linecap='round' stroke-linejoin='round'/></svg>"
    }

    visible: scene !== undefined && !(Theme.wide && Theme.textScale > 1.2)
    implicitHeight: Theme.wide ? 300 : 340
    radius: Theme.radius
    color: Theme.tray
    border { width: Theme.high ? 4 : 0; color: "#FFFFFF" }
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Hình chỉ cách làm")

    component Layer: Image {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter }
        width: 600
        height: parent.height - 40
        fillMode: Image.PreserveAspectFit
        sourceSize { width: 600; height: 300 }
        Accessible.ignored: true
    }
    Layer { source: root.visible ? root.drawn(root.scene[0], "white") : "" }
    Layer {
        property real share
        source: root.visible ? root.drawn(root.scene[1], "%23F2B92C") : ""
        anchors { horizontalCenterOffset: root.visible ? root.scene[2] * 2.5 * share : 0; verticalCenterOffset: root.visible ? root.scene[3] * 2.5 * share : 0 }
        SequentialAnimation on share {
            running: root.visible
            loops: Animation.Infinite
            NumberAnimation { from: 0; to: 1; duration: 1100; easing.type: Easing.OutCubic }
            PauseAnimation { duration: 1500 }
        }
    }
}
