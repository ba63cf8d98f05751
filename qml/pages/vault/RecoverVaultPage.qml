// SPDX-License-Identifier: GPL-3.0-or-later
// For who has lost their passphrase or key file: in with the recovery key, and a new passphrase.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Vault
import Soundings.Theme

DoorPage {
    id: root

    required property Application application
    readonly property RecoverVaultModel form: root.application.recoverVault
    readonly property VaultModel vault: root.application.vault
    readonly property bool known: root.form.directory.length > 0 && root.form.userName.length > 0

    function recover(): void {
        root.form.recover(key.text, passphrases.passphrase, passphrases.again);
    }

    columnWidth: Theme.px(560)
    purpose: qsTr("The recovery key on the printed sheet opens the vault and gives you a new passphrase. That it was used is noted in the audit.")
    title: qsTr("I have lost my passphrase")

    Component.onCompleted: (root.known ? key : root.form.directory.length > 0 ? user : folder).forceActiveFocus(Qt.OtherFocusReason)
    Keys.onEscapePressed: root.vault.unlock()

    Card {
        Layout.fillWidth: true
        enabled: !root.form.busy
        name: root.title

        FolderField {
            id: folder

            Layout.fillWidth: true
            error: root.form.directoryProblem
            label: qsTr("Folder of the vault")
            text: root.form.directory
            onAccepted: user.forceActiveFocus(Qt.TabFocusReason)
            onChosen: folder => root.form.directory = folder
        }

        TextField {
            id: user

            Layout.fillWidth: true
            error: root.form.userProblem
            label: qsTr("Your name")
            text: root.form.userName
            onAccepted: key.forceActiveFocus(Qt.TabFocusReason)
            onEdited: root.form.userName = text
        }

        TextField {
            id: key

            Layout.fillWidth: true
            error: root.form.keyProblem
            hint: qsTr("The 14 groups of letters and digits, or the 17 words. Dashes and upper or lower case do not matter.")
            label: qsTr("Recovery key")
            onAccepted: passphrases.forceActiveFocus(Qt.TabFocusReason)
        }

        NewPassphraseFields {
            id: passphrases

            Layout.fillWidth: true
            advice: root.form.advice
            againLabel: qsTr("New passphrase again")
            againProblem: root.form.againProblem
            label: qsTr("New passphrase")
            problem: root.form.passphraseProblem
            strength: root.form.strength
            onAccepted: root.recover()
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
            label: qsTr("The vault is being opened")
            visible: root.form.busy
        }

        PrimaryButton {
            Layout.fillWidth: true
            enabled: !root.form.busy
            text: root.form.busy ? qsTr("Opening ...") : qsTr("Open with the recovery key")
            onClicked: root.recover()
        }
    }

    QuietButton {
        Layout.alignment: Qt.AlignHCenter
        enabled: !root.form.busy
        glyph: Glyph.ArrowLeft
        text: qsTr("Back")
        onClicked: root.vault.unlock()
    }
}
