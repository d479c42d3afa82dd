// SPDX-License-Identifier: GPL-3.0-or-later
// Vietnamese letters for people who know Telex, or VNI where the station is set to it, and for those who do not: the words
// that may be meant, the last word in its five tones, the seven marked letters, then the usual keys.
pragma ComponentBehavior: Bound
import QtQuick
import TramSo.Ui

Rectangle {
    id: root

    property string value: ""
    property bool names: false      // every word begins with a capital
    property bool addresses: false
    // Whole words that may be meant; nothing is put in without a touch.
    readonly property var offers: names ? Typist.names(value) : addresses ? Typist.addresses(value) : []
    property bool shifted: false
    property bool numbers: false
    property bool doneCancels: false   // "done" is also the way back: Escape presses it
    readonly property string word: Typist.lastWord(value)
    readonly property bool toned: word !== "" && Typist.tone(word, 2) !== Typist.tone(word, 1)
    readonly property bool capital: shifted || (names ? word === "" : value === "")
    readonly property real unit: (width - 40 - 9 * 10) / 10

    signal edited(string text)
    signal done

    function press(key: string) {
        root.edited(Typist.press(root.value, root.capital ? key.toUpperCase() : key))
        root.shifted = false
    }
    function put(key: string) {
        root.edited(Typist.put(root.value, root.capital ? key.toUpperCase() : key))
        root.shifted = false
    }

    color: Theme.keyboard
    implicitHeight: rows.height + 44

    component Letter: Key {
        required property string modelData
        property bool literal: false
        objectName: "key-" + modelData
        width: root.unit
        text: root.capital ? modelData.toUpperCase() : modelData
        onClicked: literal || root.numbers ? root.put(modelData) : root.press(modelData)
    }

    Column {
        id: rows
        x: 20
        y: 22
        spacing: 14
        // Its room stays, so that no key moves under a finger.
        Item {
            visible: root.names || root.addresses
            width: root.width - 40
            height: 92
            Row {
                spacing: 10
                Repeater {
                    model: root.offers
                    Key {
                        required property var modelData
                        required property int index
                        objectName: "offer-" + index
                        width: (root.width - 40 - 20) / 3
                        height: 92
                        size: 34
                        text: modelData.shown
                        onClicked: root.edited(modelData.text)
                    }
                }
            }
        }
        Row {
            spacing: 10
            Repeater {
                model: [qsTr("huyền"), qsTr("sắc"), qsTr("hỏi"), qsTr("ngã"), qsTr("nặng")]
                Key {
                    required property string modelData
                    required property int index
                    objectName: "tone-" + (index + 1)
                    width: (root.width - 40 - 40) / 5
                    marked: true
                    enabled: root.toned
                    size: root.toned ? (root.word.length > 6 ? 38 : 46) : 32
                    text: root.toned ? Typist.tone(root.word, index + 1) : modelData
                    Accessible.name: qsTr("Dấu %1").arg(modelData)
                    onClicked: root.edited(Typist.tone(root.value, index + 1))
                }
            }
        }
        // VNI: each digit says what it does. On a lying panel there is no room for the marked letters too.
        Row {
            visible: Typist.vni
            spacing: 10
            Repeater {
                model: ["á", "à", "ả", "ã", "ạ", "â ê ô", "ơ ư", "ă", "đ", "–"]
                Key {
                    id: digit
                    required property string modelData
                    required property int index
                    readonly property string digit: (index + 1) % 10
                    objectName: "mark-" + digit.digit
                    width: root.unit
                    marked: true
                    text: ""
                    Accessible.name: digit.digit
                    onClicked: root.press(digit.digit)
                    Column {
                        anchors.centerIn: parent
                        Words { width: digit.width; text: digit.digit; size: 42; color: Theme.keyMarkedInk; font.weight: Font.DemiBold; lineHeight: 1; horizontalAlignment: Text.AlignHCenter; Accessible.ignored: true }
                        Words { width: digit.width; text: digit.modelData; size: 28; color: Theme.keyMarkedInk; lineHeight: 1; horizontalAlignment: Text.AlignHCenter; Accessible.ignored: true }
                    }
                }
            }
        }
        Row {
            visible: !Typist.vni || !Theme.wide
            spacing: 10
            Repeater {
                model: ["ă", "â", "đ", "ê", "ô", "ơ", "ư"]
                Letter { width: (root.width - 40 - 60) / 7; marked: true; literal: true }
            }
        }
        Row {
            spacing: 10
            Repeater { model: (root.numbers ? "1234567890" : "qwertyuiop").split(""); Letter {} }
        }
        Row {
            x: root.unit / 2 + 5
            spacing: 10
            Repeater { model: (root.numbers ? "/-,.()'&:" : "asdfghjkl").split(""); Letter {} }
        }
        Row {
            spacing: 10
            Key { objectName: "keyShift"; width: root.unit * 1.5 + 5; iconName: "shift"; strong: root.shifted; text: qsTr("Chữ hoa"); onClicked: root.shifted = !root.shifted }
            Repeater { model: "zxcvbnm".split(""); Letter {} }
            Key { objectName: "keyBackspace"; width: root.unit * 1.5 + 5; iconName: "delete"; text: qsTr("Xóa một chữ"); autoRepeat: true; onClicked: root.edited(Typist.backspace(root.value)) }
        }
        Row {
            spacing: 10
            Key { objectName: "keyNumbers"; width: root.unit * 2 + 10; text: root.numbers ? "abc" : "123"; size: 38; onClicked: root.numbers = !root.numbers }
            Key { objectName: "keySpace"; width: root.unit * 5 + 40; text: qsTr("dấu cách"); size: 34; onClicked: root.put(" ") }
            Key { objectName: "keyDone"; width: root.unit * 3 + 20; text: qsTr("Xong"); strong: true; cancels: root.doneCancels; onClicked: root.done() }
        }
    }
}
