// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual devices' buttons, beside the kiosk. A button that is pressed in stays so until it is pressed again.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import TramSo.Ui
import TramSo.Demo

Window {
    id: root

    required property DemoPanel panel

    //: Title of the small window with the buttons of the virtual scanner, printer, card reader and network.
    title: qsTr("TramSo · Thiết bị ảo")
    width: 440
    height: 940
    color: Theme.paper

    component Group: Column {
        id: group
        property string heading: ""
        default property alias buttons: flow.data
        width: parent.width
        spacing: 14
        Words { width: parent.width; text: group.heading; size: Theme.small; font.weight: Font.Bold; color: Theme.ink2; Accessible.role: Accessible.Heading }
        Flow { id: flow; width: parent.width; spacing: 14 }
    }
    component Toggle: PushButton {
        property bool on: false
        property bool half: true
        readonly property real room: parent ? parent.width : 0
        width: half ? (room - 14) / 2 : room
        height: Math.max(112, implicitHeight)
        kind: on ? PushButton.Kind.Primary : PushButton.Kind.Plain
        Accessible.checkable: true
        Accessible.checked: on
    }

    Flickable {
        anchors.fill: parent
        contentHeight: stage.height * stage.scale
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        Column {
            id: stage
            width: 900
            scale: root.width / width
            transformOrigin: Item.TopLeft
            padding: 32
            spacing: 36

            readonly property real inner: width - 2 * padding

            PushButton {
                objectName: "panelLanguage"
                width: stage.inner
                kind: PushButton.Kind.Quiet
                iconName: "globe"
                text: qsTr("English")
                onPushed: root.panel.switchLanguage()
            }
            Group {
                width: stage.inner
                heading: qsTr("Thẻ căn cước")
                Toggle { objectName: "panelCardIn"; on: root.panel.cardLies; text: qsTr("Đặt thẻ lên"); onPushed: root.panel.putCard(true) }
                Toggle { objectName: "panelCardOut"; available: root.panel.cardLies; text: qsTr("Lấy thẻ ra"); onPushed: root.panel.putCard(false) }
            }
            Group {
                width: stage.inner
                //: What lies in the virtual feeder at the next scan. Nothing chosen: whatever paper the kiosk asks for.
                heading: qsTr("Lần quét tới, trong khay có (không chọn: đúng giấy máy hỏi)")
                Repeater {
                    model: root.panel.papers
                    Toggle {
                        required property int index
                        required property string modelData
                        objectName: "panelPapers-" + index
                        half: false
                        on: root.panel.nextPapers === index
                        text: modelData
                        onPushed: root.panel.putPapers(index)
                    }
                }
            }
            Group {
                width: stage.inner
                heading: qsTr("Máy quét")
                Repeater {
                    model: [{ trouble: DemoPanel.Jam, name: "Jam", text: qsTr("Kẹt giấy") },
                        { trouble: DemoPanel.TwoSheets, name: "TwoSheets", text: qsTr("Kéo hai tờ") },
                        { trouble: DemoPanel.LidOpen, name: "LidOpen", text: qsTr("Mở nắp") },
                        { trouble: DemoPanel.FeederEmpty, name: "FeederEmpty", text: qsTr("Khay trống") },
                        { trouble: DemoPanel.ScannerUnplugged, name: "ScannerUnplugged", text: qsTr("Rút dây") }]
                    Toggle {
                        required property var modelData
                        objectName: "panel" + modelData.name
                        on: root.panel.scannerTrouble === modelData.trouble
                        text: modelData.text
                        onPushed: root.panel.troubleScanner(modelData.trouble)
                    }
                }
            }
            Group {
                width: stage.inner
                heading: qsTr("Máy in phiếu")
                Repeater {
                    model: [{ trouble: DemoPanel.PaperLow, name: "PaperLow", text: qsTr("Giấy sắp hết") },
                        { trouble: DemoPanel.PaperOut, name: "PaperOut", text: qsTr("Hết giấy") },
                        { trouble: DemoPanel.CoverOpen, name: "CoverOpen", text: qsTr("Mở nắp") },
                        { trouble: DemoPanel.KnifeStuck, name: "KnifeStuck", text: qsTr("Kẹt dao cắt") },
                        { trouble: DemoPanel.PrinterUnplugged, name: "PrinterUnplugged", text: qsTr("Rút dây") }]
                    Toggle {
                        required property var modelData
                        objectName: "panel" + modelData.name
                        on: root.panel.printerTrouble === modelData.trouble
                        text: modelData.text
                        onPushed: root.panel.troublePrinter(modelData.trouble)
                    }
                }
            }
            Group {
                width: stage.inner
                heading: qsTr("Mạng")
                Toggle { objectName: "panelNetwork"; half: false; on: root.panel.networkOff; text: qsTr("Ngắt mạng"); onPushed: root.panel.cutNetwork(!root.panel.networkOff) }
            }
        }
    }
}
