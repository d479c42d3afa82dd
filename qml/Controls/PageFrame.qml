// SPDX-License-Identifier: GPL-3.0-or-later
// One page: title, a body that scrolls when it must, and the row with the way back and the one main button.
import QtQuick

FocusScope {
    id: root

    property string title: ""
    property string subtitle: ""
    property string mainText: ""
    property string mainIcon: ""
    property string mainIconAfter: ""
    property string mainName: "confirmButton"
    property bool mainEnabled: true
    property bool mainBusy: false
    property bool backVisible: true
    property bool backEnabled: true
    default property alias body: column.data
    readonly property real room: actions.y - flick.y
    readonly property bool overflows: column.height > room + 1

    signal main
    signal back

    Flickable {
        id: flick
        objectName: "pageBody"
        anchors {
            top: parent.top; topMargin: 20
            left: parent.left; right: parent.right
            bottom: actions.top; bottomMargin: root.overflows ? 120 : 0
        }
        contentHeight: column.height
        interactive: root.overflows
        clip: root.overflows
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: Theme.margin
            width: flick.width - 2 * Theme.margin
            spacing: Theme.gap
            bottomPadding: 24
            Words {
                width: parent.width
                visible: text !== ""
                text: root.title
                size: Theme.title
                font.weight: Font.Bold
                Accessible.role: Accessible.Heading
            }
            Words {
                width: parent.width
                visible: text !== ""
                text: root.subtitle
                color: Theme.ink2
            }
        }
    }
    // For people who never swipe.
    PushButton {
        objectName: "pagerButton"
        visible: root.overflows
        anchors { horizontalCenter: parent.horizontalCenter; bottom: actions.top; bottomMargin: 12 }
        text: flick.atYEnd ? qsTr("Lên đầu trang") : qsTr("Xem tiếp phần dưới")
        iconName: flick.atYEnd ? "arrowUp" : "arrowDown"
        onPushed: flick.contentY = flick.atYEnd ? 0 : Math.min(flick.contentY + flick.height * 0.8, flick.contentHeight - flick.height)
    }
    Rectangle {
        id: actions
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Math.max(Theme.touchPrimary, mainButton.implicitHeight) + 56
        color: Theme.surface
        Rectangle { width: parent.width; height: Theme.line; color: Theme.hairline }
        PushButton {
            id: backButton
            objectName: "backButton"
            visible: root.backVisible
            available: root.backEnabled
            x: Theme.margin
            y: 28
            width: Math.max(280, Math.min(360, implicitWidth))
            height: parent.height - 56
            text: qsTr("Quay lại")
            iconName: "arrowLeft"
            onPushed: root.back()
        }
        PushButton {
            id: mainButton
            objectName: root.mainName
            anchors { left: root.backVisible ? backButton.right : parent.left; leftMargin: root.backVisible ? 24 : Theme.margin; right: parent.right; rightMargin: Theme.margin }
            y: 28
            height: parent.height - 56
            visible: root.mainText !== ""
            available: root.mainEnabled
            busy: root.mainBusy
            kind: PushButton.Kind.Primary
            text: root.mainText
            iconName: root.mainIcon
            iconAfter: root.mainIconAfter
            onPushed: root.main()
        }
    }
}
