// SPDX-License-Identifier: GPL-3.0-or-later
// A list of persons: each with what is asked of them; one more, one less.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    required property AnswersModel answers
    property var row: null             // of the list; null: nothing is asked
    readonly property string field: row === null ? "" : row.key
    property int count: 0
    property int revision: 0           // of what is shown

    signal edit(var row)
    signal closed

    function open(row: var) {
        root.row = row
        root.look()
        if (root.count === 0)
            root.answers.addPerson(root.field)
    }
    function look() {
        root.count = root.answers.persons(root.field)
        ++root.revision
    }

    visible: row !== null
    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: row === null ? "" : row.label

    MouseArea { anchors.fill: parent }
    Connections {
        target: root.answers
        enabled: root.visible
        function onChanged() {
            root.row = root.answers.row(root.field)
            root.look()
        }
    }
    // Who was added and not filled in is taken out again.
    function leave() {
        for (let number = root.count; number > 0; --number)
            if (root.answers.person(root.field, number).every(part => part.value === ""))
                root.answers.removePerson(root.field, number)
        root.closed()
    }
    PageFrame {
        id: frame
        anchors.fill: parent
        title: root.row === null ? "" : root.row.label
        subtitle: qsTr("Mỗi người một khung. Chạm vào dòng để điền.")
        mainName: "personsDone"
        mainText: qsTr("Xong")
        mainIcon: "tick"
        mainCancels: true
        backVisible: false
        columns: 2
        leadWidth: 520
        onMain: root.leave()
        Repeater {
            model: root.count
            PersonPanel {
                required property int index
                width: frame.cell
                number: index + 1
                rows: root.revision > 0 ? root.answers.person(root.field, index + 1) : []
                onEdit: row => root.edit(root.answers.row(row.key))
                onDrop: root.answers.removePerson(root.field, index + 1)
            }
        }
        PushButton {
            objectName: "addPerson"
            visible: root.revision > 0 && root.answers.roomForPerson(root.field)
            width: frame.cell
            height: Math.max(Theme.touchPrimary, implicitHeight)
            iconName: "add"
            text: qsTr("Thêm người")
            onPushed: root.answers.addPerson(root.field)
        }
    }
}
