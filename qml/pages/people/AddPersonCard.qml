// SPDX-License-Identifier: GPL-3.0-or-later
// A new colleague: name, what they do, and the passphrase that they type themselves.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property NewPersonModel form

    function begin(): void {
        root.form.clear();
        passphrases.empty();
        root.visible = true;
        nameField.forceActiveFocus(Qt.OtherFocusReason);
    }

    function end(): void {
        passphrases.empty();
        root.form.clear();
        root.visible = false;
    }

    name: heading.text
    Keys.onEscapePressed: {
        if (!root.form.busy)
            root.end();
    }

    Connections {
        function onAdded(): void {
            root.end();
        }

        target: root.form
    }

    SectionTitle {
        id: heading

        text: qsTr("Add a colleague")
    }

    TextField {
        id: nameField

        Layout.fillWidth: true
        enabled: !root.form.busy
        error: root.form.nameProblem
        hint: qsTr("With it they sign in. It stands beside what they record and sign, and stays when they leave.")
        label: qsTr("Name")
        maximumLength: 200
        text: root.form.name
        onEdited: root.form.name = text
    }

    ColumnLayout {
        Layout.fillWidth: true
        enabled: !root.form.busy
        spacing: Theme.hairSpace

        CheckField {
            Layout.fillWidth: true
            checked: root.form.therapist
            text: qsTr("Sees clients")
            onToggled: root.form.therapist = checked
        }

        CheckField {
            Layout.fillWidth: true
            checked: root.form.supervisor
            text: qsTr("Supervises colleagues")
            onToggled: root.form.supervisor = checked
        }

        CheckField {
            Layout.fillWidth: true
            checked: root.form.manager
            hint: qsTr("People, measures, backups and the clinic's figures")
            text: qsTr("Manages the clinic")
            onToggled: root.form.manager = checked
        }

        StatusLabel {
            Layout.fillWidth: true
            status: StatusMark.Alarm
            text: root.form.rolesProblem
            visible: root.form.rolesProblem.length > 0
        }
    }

    BodyText {
        Layout.fillWidth: true
        text: qsTr("Now let your colleague type a passphrase that only they know. They can change it later, and add a key file, in their settings.")
    }

    NewPassphraseFields {
        id: passphrases

        Layout.fillWidth: true
        advice: root.form.advice
        againLabel: qsTr("Their passphrase again")
        againProblem: root.form.againProblem
        enabled: !root.form.busy
        label: qsTr("Their passphrase")
        problem: root.form.passphraseProblem
        strength: root.form.strength
        onAccepted: root.form.add(passphrases.passphrase, passphrases.again)
        onEdited: passphrase => root.form.assess(passphrase)
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Alarm
        text: root.form.failure
        visible: root.form.failure.length > 0
    }

    ProgressLine {
        Layout.fillWidth: true
        indeterminate: true
        label: qsTr("The way into the vault is being made")
        visible: root.form.busy
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing

        QuietButton {
            enabled: !root.form.busy
            text: qsTr("Cancel")
            onClicked: root.end()
        }

        Item {
            Layout.fillWidth: true
        }

        SecondaryButton {
            enabled: !root.form.busy
            text: root.form.busy ? qsTr("Adding ...") : qsTr("Add")
            onClicked: root.form.add(passphrases.passphrase, passphrases.again)
        }
    }
}
