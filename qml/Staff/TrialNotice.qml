// SPDX-License-Identifier: GPL-3.0-or-later
// How a trial went: what it is waiting for, that it worked and how long it took, or the fault's words.
import QtQuick
import TramSo.Ui

Notice {
    id: root

    required property var result
    required property string name
    required property string hint       // before it was tried
    required property string good       // what a good result says

    tone: [Notice.Tone.Info, Notice.Tone.Info, Notice.Tone.Good, Notice.Tone.Look][result.state]
    heading: name
    message: [hint, qsTr("Đang thử…"), qsTr("%1 Mất %2 giây.").arg(good).arg(result.seconds.toFixed(1)), result.what][result.state]
}
