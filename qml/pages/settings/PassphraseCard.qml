// SPDX-License-Identifier: GPL-3.0-or-later
// Another passphrase for whoever is signed in, and a key file beside it for who wants one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Settings
import Soundings.Theme

Card {
    id: root

    required property PassphraseModel form

    function change(): void {
        root.form.change(current.text, next.passphrase, next.again);
    }

    function empty(): void {
        current.text = "";
        next.empty();
    }

    enabled: !root.form.busy
    name: heading.text

    Connections {
        function onChanged(): void {
            root.empty();
            withKeyFile.checked = false;
        }

        function onRefused(): void {
            current.text = "";
            current.forceActiveFocus(Qt.OtherFocusReason);
        }

        target: root.form
    }

    SectionTitle {
        id: heading

        text: qsTr("Your passphrase")
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: qsTr("A new one takes the place of the old one at once. Backups and copies from before still open with the passphrase of their day.")
    }

    TextField {
        id: current

        Layout.fillWidth: true
        error: root.form.currentProblem
        label: qsTr("Present passphrase")
        password: true
        onAccepted: next.forceActiveFocus(Qt.TabFocusReason)
    }

    NewPassphraseFields {
        id: next

        Layout.fillWidth: true
        advice: root.form.advice
        againLabel: qsTr("New passphrase again")
        againProblem: root.form.againProblem
        label: qsTr("New passphrase")
        problem: root.form.passphraseProblem
        strength: root.form.strength
        onAccepted: root.change()
        onEdited: passphrase => root.form.assess(passphrase)
    }

    CheckField {
        id: withKeyFile

        Layout.fillWidth: true
        hint: qsTr("A second secret beside the passphrase: a small file, best on a stick that is kept apart from the vault.")
        text: qsTr("I have a key file or want one")
        onToggled: {
            root.form.keyFile = "";
            root.form.wish = PassphraseModel.Keep;
        }
    }

    KeyFileFields {
        Layout.fillWidth: true
        form: root.form
        visible: withKeyFile.checked
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
        label: qsTr("The passphrase is being changed")
        visible: root.form.busy
    }

    SecondaryButton {
        enabled: !root.form.busy
        text: root.form.busy ? qsTr("Changing ...") : qsTr("Change the passphrase")
        onClicked: root.change()
    }
}
