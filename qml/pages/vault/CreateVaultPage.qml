// SPDX-License-Identifier: GPL-3.0-or-later
// The form that makes a vault.
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
    readonly property NewVaultModel form: root.application.newVault
    readonly property VaultModel vault: root.application.vault

    function create(): void {
        root.form.create(passphrases.passphrase, passphrases.again);
    }

    columnWidth: Theme.px(920)
    purpose: qsTr("It stays on this computer. Nobody but the people you add can read it, and nobody can open it without a passphrase or the recovery sheet.")
    title: qsTr("Create a vault")

    Keys.onEscapePressed: root.vault.welcome()

    GridLayout {
        Layout.fillHeight: false
        Layout.fillWidth: true
        columnSpacing: Theme.groupSpace
        columns: root.width < Theme.px(860) ? 1 : 2
        rowSpacing: Theme.groupSpace

        Card {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: !root.form.busy
            name: qsTr("The vault")

            TextField {
                Layout.fillWidth: true
                error: root.form.userProblem
                focus: true
                hint: qsTr("With this name you sign in; supervisors and colleagues see it.")
                label: qsTr("Your name")
                text: root.form.userName
                onAccepted: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
                onEdited: root.form.userName = text
            }

            ColumnLayout {
                spacing: 0

                CheckField {
                    Layout.fillWidth: true
                    checked: root.form.therapist
                    text: qsTr("I see clients")
                    onToggled: root.form.therapist = checked
                }

                CheckField {
                    Layout.fillWidth: true
                    checked: root.form.supervisor
                    text: qsTr("I supervise colleagues")
                    onToggled: root.form.supervisor = checked
                }
            }

            TextField {
                Layout.fillWidth: true
                error: root.form.nameProblem
                label: qsTr("Name of the vault")
                text: root.form.name
                onAccepted: folder.forceActiveFocus(Qt.TabFocusReason)
                onEdited: root.form.name = text
            }

            FolderField {
                id: folder

                Layout.fillWidth: true
                error: root.form.folderProblem
                hint: root.form.path.length > 0 ? qsTr("The vault will stand in %1").arg(root.form.path) : ""
                label: qsTr("Folder")
                text: root.form.folder
                onAccepted: passphrases.forceActiveFocus(Qt.TabFocusReason)
                onChosen: folder => root.form.folder = folder
            }
        }

        Card {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: !root.form.busy
            name: qsTr("Passphrase")

            NewPassphraseFields {
                id: passphrases

                Layout.fillWidth: true
                advice: root.form.advice
                againProblem: root.form.againProblem
                problem: root.form.passphraseProblem
                strength: root.form.strength
                onAccepted: root.create()
                onEdited: passphrase => root.form.assess(passphrase)
            }

            Item {
                Layout.fillHeight: true
            }
        }
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
        label: qsTr("The vault is being made")
        visible: root.form.busy
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing

        QuietButton {
            enabled: !root.form.busy
            glyph: Glyph.ArrowLeft
            text: qsTr("Back")
            onClicked: root.vault.welcome()
        }

        Item {
            Layout.fillWidth: true
        }

        PrimaryButton {
            enabled: !root.form.busy
            text: root.form.busy ? qsTr("Making the vault ...") : qsTr("Create the vault")
            onClicked: root.create()
        }
    }
}
