// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page belongs instead: one of the other papers, alone or with the pages that follow it.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property PapersModel papers
    property var row: null           // the page; null: nothing is asked
    property bool following: false

    signal moved
    signal closed

    visible: row !== null
    color: Theme.tray
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    onVisibleChanged: following = false

    MouseArea { anchors.fill: parent }
    Flickable {
        anchors { fill: parent; margins: Theme.margin; bottomMargin: Theme.margin + close.height + 28 }
        contentHeight: list.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        Column {
            id: list
            width: parent.width
            spacing: 20
            Words { id: title; width: parent.width; text: qsTr("Trang này thuộc giấy nào?"); color: "#FFFFFF"; size: Theme.heading; font.weight: Font.Bold; Accessible.role: Accessible.Heading }
            PushButton {
                objectName: "withFollowing"
                visible: root.row !== null && !root.row.last
                width: parent.width
                iconName: root.following ? "tick" : "paper"
                text: root.following ? qsTr("Chuyển cả các trang sau") : qsTr("Chỉ chuyển trang này")
                onPushed: root.following = !root.following
            }
            Repeater {
                model: root.visible ? root.papers.papers : null
                PushButton {
                    id: paper
                    required property var row
                    objectName: "moveTo-" + row.key
                    visible: !row.selected
                    width: list.width
                    height: Math.max(112, implicitHeight)
                    iconAfter: "arrowRight"
                    text: row.title
                    onPushed: { const page = root.row.id; const following = root.following; root.moved(); root.papers.give(page, paper.row.key, following) }
                }
            }
        }
    }
    PushButton {
        id: close
        objectName: "closeMovesButton"
        cancels: true
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.margin; rightMargin: Theme.margin; bottomMargin: 28 }
        kind: PushButton.Kind.Primary
        iconName: "arrowLeft"
        text: qsTr("Không chuyển")
        onPushed: root.closed()
    }
}
