// SPDX-License-Identifier: GPL-3.0-or-later
// One page: title, a body that scrolls when it must, and the row with the way back and the one main button.
import QtQuick
import TramSo.Ui

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
    property bool mainCancels: false           // there is no other way back: Escape presses it
    property bool backVisible: true
    property string backText: qsTr("Quay lại")
    property string backIcon: "arrowLeft"
    property bool backEnabled: true
    property real leadWidth: 640               // of the left column on a lying panel
    property int columns: 1                    // of the body on a lying panel
    property alias aside: lead.data            // belongs to the title
    default property alias body: flow.data
    // How wide an item of the body is to be.
    readonly property real cell: (flow.width - (shownColumns - 1) * Theme.gap) / shownColumns
    readonly property int shownColumns: Theme.wide ? columns : 1
    readonly property real room: actions.y - flick.y
    // Where the lower half of the panel begins, when controls are to stand there; a title that leaves room stays above.
    readonly property real lowerHalf: Theme.reaching ? height + Theme.toolBar - Theme.stageHeight / 2 : 0
    readonly property bool titleAbove: Theme.reaching && lead.height + 40 + 320 <= actions.y - Theme.touch - 24
    readonly property bool atEnd: flick.atYEnd  // scrolled as far as it goes
    readonly property bool overflows: content.height > room + 1

    // Scrolls as little as shows the item, its top before its end.
    function show(item: Item) {
        const top = item.mapToItem(content, 0, 0).y
        const wanted = Math.min(top - 12, Math.max(flick.contentY, top + item.height + 12 - flick.height))
        flick.contentY = Math.max(0, Math.min(wanted, flick.contentHeight - flick.height))
    }

    function toTop() { flick.contentY = 0 }

    signal main
    signal back

    Flickable {
        id: flick
        objectName: "pageBody"
        anchors {
            top: parent.top; topMargin: Math.max(20, root.lowerHalf, root.titleAbove ? lead.height + 40 : 0)
            left: parent.left; right: parent.right
            bottom: actions.top; bottomMargin: root.overflows && !Theme.wide ? Theme.touch + 24 : 0
        }
        contentHeight: content.height
        interactive: root.overflows
        clip: root.overflows
        boundsBehavior: Flickable.StopAtBounds

        Item {
            id: content
            width: flick.width
            height: Math.max(Theme.wide ? lead.height : 0, flow.y + flow.height)

            Column {
                id: lead
                parent: root.titleAbove ? root : content
                x: Theme.margin
                // Beside a long body the title stays in sight.
                y: root.titleAbove ? 20 : Theme.wide && height <= flick.height ? flick.contentY : 0
                width: Theme.wide ? root.leadWidth : root.width - 2 * Theme.margin
                spacing: Theme.gap
                bottomPadding: Theme.wide ? 24 : 0
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
            Flow {
                id: flow
                x: Theme.wide ? lead.x + lead.width + Theme.margin : Theme.margin
                y: Theme.wide || lead.height === 0 || root.titleAbove ? 0 : lead.height + Theme.gap
                width: content.width - x - Theme.margin
                spacing: Theme.gap
                bottomPadding: 24
            }
        }
    }
    // Both things the pager says have room, so that it never changes its size under a finger.
    PushButton { id: longest; visible: false; text: qsTr("Xem tiếp phần dưới"); iconName: "arrowDown" }
    Item { id: aboveButtons; z: 1 }
    // For people who never swipe: above the buttons, or between them on a lying panel, where it is read.
    PushButton {
        id: pager
        objectName: "pagerButton"
        parent: Theme.wide ? betweenButtons : aboveButtons
        visible: root.overflows
        x: Theme.wide ? backButton.x + (root.backVisible ? backButton.width + Theme.gap : 0) : (root.width - width) / 2
        y: Theme.wide ? 28 : actions.y - height - 12
        width: Math.max(implicitWidth, longest.implicitWidth)
        height: Theme.wide ? actions.height - 56 : Theme.touch
        text: root.atEnd ? qsTr("Lên đầu trang") : qsTr("Xem tiếp phần dưới")
        iconName: root.atEnd ? "arrowUp" : "arrowDown"
        onPushed: flick.contentY = root.atEnd ? 0 : Math.min(flick.contentY + flick.height * 0.8, flick.contentHeight - flick.height)
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
            text: root.backText
            iconName: root.backIcon
            cancels: true
            onPushed: root.back()
        }
        Item { id: betweenButtons }
        PushButton {
            id: mainButton
            readonly property real before: Theme.wide && root.overflows ? pager.x + pager.width
                : root.backVisible ? backButton.x + backButton.width : 0
            readonly property real room: actions.width - Theme.margin - before - (before > 0 ? Theme.gap : Theme.margin)
            objectName: root.mainName
            anchors { right: parent.right; rightMargin: Theme.margin }
            y: 28
            width: Theme.wide ? Math.min(room, 960) : room
            height: parent.height - 56
            visible: root.mainText !== ""
            available: root.mainEnabled
            busy: root.mainBusy
            cancels: root.mainCancels
            kind: PushButton.Kind.Primary
            text: root.mainText
            iconName: root.mainIcon
            iconAfter: root.mainIconAfter
            onPushed: root.main()
        }
    }
}
