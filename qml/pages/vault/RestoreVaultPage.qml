// SPDX-License-Identifier: GPL-3.0-or-later
// The form that makes a vault of a backup.
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
    readonly property RestoreVaultModel form: root.application.restoreVault
    readonly property VaultModel vault: root.application.vault
    readonly property bool restored: root.form.restored.length > 0

    function restore(): void {
        root.form.restore(passphrase.text);
        passphrase.text = "";
    }

    function leave(): void {
        if (root.form.running)
            return;
        root.form.clear();
        root.vault.welcome();
    }

    columnWidth: root.restored ? Theme.px(560) : Theme.px(920)
    purpose: qsTr("A backup becomes a vault in a new folder. Nothing is written over, and everything is verified before the folder appears.")
    title: qsTr("Restore a backup")

    Component.onCompleted: file.forceActiveFocus(Qt.OtherFocusReason)
    Keys.onEscapePressed: root.leave()

    Connections {
        function onRefused(): void {
            passphrase.forceActiveFocus(Qt.OtherFocusReason);
        }

        function onRestoredChanged(): void {
            if (root.restored)
                done.forceActiveFocus(Qt.OtherFocusReason);
        }

        target: root.form
    }

    RestoredCard {
        id: done

        Layout.fillWidth: true
        form: root.form
        visible: root.restored
    }

    GridLayout {
        Layout.fillHeight: false
        Layout.fillWidth: true
        columnSpacing: Theme.groupSpace
        columns: root.width < Theme.px(860) ? 1 : 2
        rowSpacing: Theme.groupSpace
        visible: !root.restored

        Card {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: !root.form.running
            name: qsTr("From where, to where")

            FileField {
                id: file

                Layout.fillWidth: true
                error: root.form.fileProblem
                hint: root.form.about
                label: qsTr("Backup")
                text: root.form.file
                onAccepted: folder.forceActiveFocus(Qt.TabFocusReason)
                onChosen: file => root.form.file = file
            }

            FolderField {
                id: folder

                Layout.fillWidth: true
                error: root.form.folderProblem
                label: qsTr("Folder")
                text: root.form.folder
                onAccepted: nameField.forceActiveFocus(Qt.TabFocusReason)
                onChosen: folder => root.form.folder = folder
            }

            TextField {
                id: nameField

                Layout.fillWidth: true
                error: root.form.nameProblem
                hint: root.form.path.length > 0 ? qsTr("The vault will stand in %1").arg(root.form.path) : ""
                label: qsTr("Name of the vault")
                text: root.form.name
                onAccepted: user.forceActiveFocus(Qt.TabFocusReason)
                onEdited: root.form.name = text
            }

            FolderField {
                Layout.fillWidth: true
                hint: qsTr("Choose it if you still have it: clients who were erased after the backup then stay erased. Leave it empty if the vault is lost.")
                label: qsTr("The vault that the backup is of")
                text: root.form.listPlace
                onChosen: folder => root.form.listPlace = folder
            }
        }

        Card {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: !root.form.running
            name: qsTr("Who you are")

            BodyText {
                Layout.fillWidth: true
                color: Theme.muted
                text: qsTr("Name and passphrase are those of the day of the backup, of anybody who could open the vault then.")
            }

            TextField {
                id: user

                Layout.fillWidth: true
                error: root.form.userProblem
                label: qsTr("Your name")
                text: root.form.userName
                onAccepted: passphrase.forceActiveFocus(Qt.TabFocusReason)
                onEdited: root.form.userName = text
            }

            TextField {
                id: passphrase

                Layout.fillWidth: true
                error: root.form.passphraseProblem
                label: qsTr("Passphrase")
                password: true
                onAccepted: root.restore()
            }

            CheckField {
                id: withKeyFile

                Layout.fillWidth: true
                text: qsTr("A key file belonged to my passphrase")
                onToggled: root.form.keyFile = ""
                Component.onCompleted: checked = root.form.keyFile.length > 0
            }

            FileField {
                Layout.fillWidth: true
                label: qsTr("Key file")
                text: root.form.keyFile
                visible: withKeyFile.checked
                onAccepted: root.restore()
                onChosen: file => root.form.keyFile = file
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

    CheckField {
        Layout.fillWidth: true
        checked: root.form.erasedMayReturn
        enabled: !root.form.running
        hint: qsTr("They have to be erased again afterwards. The audit notes it.")
        text: qsTr("Go on without the list: clients who were erased since may return")
        visible: root.form.listDoubtful && !root.restored
        onToggled: root.form.erasedMayReturn = checked
    }

    ProgressLine {
        Layout.fillWidth: true
        indeterminate: root.form.progress < 0
        label: qsTr("The backup is being restored")
        value: Math.max(0, root.form.progress)
        visible: root.form.running
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing
        visible: !root.restored

        QuietButton {
            enabled: !root.form.running
            glyph: Glyph.ArrowLeft
            text: qsTr("Back")
            onClicked: root.leave()
        }

        Item {
            Layout.fillWidth: true
        }

        SecondaryButton {
            text: qsTr("Stop")
            visible: root.form.running
            onClicked: root.form.stop()
        }

        PrimaryButton {
            enabled: !root.form.running
            text: root.form.running ? qsTr("Restoring ...") : qsTr("Restore")
            onClicked: root.restore()
        }
    }
}
