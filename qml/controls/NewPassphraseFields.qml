// SPDX-License-Identifier: GPL-3.0-or-later
// A new passphrase, twice, with its strength while it is typed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

FocusScope {
    id: root

    // What is wrong with each, how strong the first is (0 to 4, -1 while nothing is typed) and what
    // would make it stronger.
    property string problem
    property string againProblem
    property string advice
    property int strength: -1
    property alias label: first.label
    property alias againLabel: second.label
    readonly property alias passphrase: first.text
    readonly property alias again: second.text

    // The user typed; the user pressed Enter in the last field.
    signal edited(string passphrase)
    signal accepted

    function empty(): void {
        first.text = "";
        second.text = "";
        // Whoever comes back begins with the first.
        first.focus = true;
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.spacing

        ColumnLayout {
            spacing: Theme.innerSpace

            TextField {
                id: first

                Layout.fillWidth: true
                error: root.problem
                focus: true
                hint: root.advice
                label: qsTr("Passphrase")
                password: true
                onAccepted: second.forceActiveFocus(Qt.TabFocusReason)
                onEdited: root.edited(text)
            }

            StrengthMeter {
                Layout.fillWidth: true
                level: root.strength
            }
        }

        TextField {
            id: second

            Layout.fillWidth: true
            error: root.againProblem
            label: qsTr("Passphrase again")
            password: true
            onAccepted: root.accepted()
        }
    }
}
