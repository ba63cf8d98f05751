// SPDX-License-Identifier: GPL-3.0-or-later
// How strong a passphrase is, 0 to 4, in a word and four bars.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Theme

RowLayout {
    id: root

    // 0 to 4 as zxcvbn counts; -1 while nothing is typed.
    property int level: -1
    readonly property string word: root.level < 0 ? "" : [qsTr("Very weak"), qsTr("Weak"), qsTr("Fair"), qsTr("Good"), qsTr("Strong")][Math.min(root.level, 4)]
    readonly property color ink: root.level < 2 ? Theme.alarm : root.level === 2 ? Theme.attention : Theme.good

    spacing: Theme.hairSpace

    Accessible.name: qsTr("Strength: %1").arg(root.word)
    Accessible.role: Accessible.StaticText

    Repeater {
        model: 4

        Rectangle {
            required property int index

            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(6)
            border.color: Theme.control
            border.width: Theme.contrast ? 1 : 0
            color: root.level > index || (root.level === 0 && index === 0) ? root.ink : Theme.contrast ? Theme.sunken : Theme.line
            radius: height / 2
        }
    }

    Text {
        Layout.leftMargin: Theme.hairSpace
        Layout.preferredWidth: Theme.px(80)
        Accessible.ignored: true
        color: root.level < 0 ? Theme.muted : root.ink
        font.family: Theme.family
        font.pixelSize: Theme.captionSize
        text: root.level < 0 ? qsTr("Strength") : root.word
        textFormat: Text.PlainText
    }
}
