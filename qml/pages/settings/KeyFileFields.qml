// SPDX-License-Identifier: GPL-3.0-or-later
// The key file that the passphrase needs now, and what becomes of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

ColumnLayout {
    id: root

    required property PassphraseModel form

    spacing: Theme.spacing

    FileField {
        Layout.fillWidth: true
        error: root.form.keyFileProblem
        hint: qsTr("Empty where the passphrase alone opens the vault.")
        label: qsTr("Present key file")
        text: root.form.keyFile
        onChosen: file => root.form.keyFile = file
    }

    // What is chosen by hand cuts the binding.
    Connections {
        function onFormChanged(): void {
            fate.currentIndex = root.form.wish;
        }

        target: root.form
    }

    SelectField {
        id: fate

        Layout.fillWidth: true
        currentIndex: root.form.wish
        label: qsTr("From now on")
        model: [qsTr("As it is now"), qsTr("Without a key file"), qsTr("With a new key file")]
        onActivated: index => root.form.wish = index
    }

    FileField {
        Layout.fillWidth: true
        error: root.form.newKeyFileProblem
        fresh: true
        hint: qsTr("Keep a copy in another place. Who loses it gets in with the recovery key only.")
        label: qsTr("New key file")
        suffix: "key"
        text: root.form.newKeyFile
        visible: root.form.wish === PassphraseModel.Draw
        onChosen: file => root.form.newKeyFile = file
    }
}
