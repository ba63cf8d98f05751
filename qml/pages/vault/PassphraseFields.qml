// SPDX-License-Identifier: GPL-3.0-or-later
// A new passphrase, twice, with its strength while it is typed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

FocusScope {
    id: root

    required property NewVaultModel form
    readonly property alias passphrase: first.text
    readonly property alias again: second.text

    signal accepted

    function empty(): void {
        first.text = "";
        second.text = "";
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
                error: root.form.passphraseProblem
                focus: true
                hint: root.form.advice
                label: qsTr("Passphrase")
                password: true
                onAccepted: second.forceActiveFocus(Qt.TabFocusReason)
                onEdited: root.form.assess(text)
            }

            StrengthMeter {
                Layout.fillWidth: true
                level: root.form.strength
            }
        }

        TextField {
            id: second

            Layout.fillWidth: true
            error: root.form.againProblem
            label: qsTr("Passphrase again")
            password: true
            onAccepted: root.accepted()
        }
    }
}
