// SPDX-License-Identifier: GPL-3.0-or-later
// A question with its choices; up and down arrows go to the questions beside it.
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

FocusScope {
    id: root

    required property string text
    required property list<string> options
    required property list<int> keys
    required property int answer
    required property bool notRequired

    signal chosen(int option)
    signal cleared
    signal next
    signal back

    implicitWidth: choices.implicitWidth
    implicitHeight: column.implicitHeight

    Keys.onDownPressed: root.next()
    Keys.onUpPressed: root.back()

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.hairSpace

        ChoiceRow {
            id: choices

            Layout.fillWidth: true
            currentIndex: root.answer
            focus: true
            numbers: root.keys
            options: root.options
            text: root.notRequired ? qsTr("%1 (if it applies)").arg(root.text) : root.text
            onChosen: index => root.chosen(index)
            onCleared: root.cleared()
            onNext: root.next()
        }
    }
}
