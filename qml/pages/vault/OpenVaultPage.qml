// SPDX-License-Identifier: GPL-3.0-or-later
// The form that opens a vault, and the one that unlocks it again.
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
    readonly property OpenVaultModel form: root.application.openVault
    readonly property VaultModel vault: root.application.vault
    // Folder and name are known: only the passphrase is asked for.
    readonly property bool known: root.form.directory.length > 0 && root.form.userName.length > 0

    function open(): void {
        root.form.open(passphrase.text);
        passphrase.text = "";
    }

    columnWidth: Theme.px(440)
    purpose: root.vault.locked ? qsTr("Type your passphrase to go on. An entry that was not recorded is offered to you again.") : qsTr("Sign in with your name and your passphrase.")
    title: root.vault.locked ? qsTr("Locked") : qsTr("Open a vault")

    Component.onCompleted: (root.known ? passphrase : root.form.directory.length > 0 ? user : folder).forceActiveFocus(Qt.OtherFocusReason)
    Keys.onEscapePressed: root.vault.welcome()

    Connections {
        function onRefused(): void {
            passphrase.forceActiveFocus(Qt.OtherFocusReason);
        }

        target: root.form
    }

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
            onAccepted: passphrase.forceActiveFocus(Qt.TabFocusReason)
            onEdited: root.form.userName = text
        }

        TextField {
            id: passphrase

            Layout.fillWidth: true
            error: root.form.passphraseProblem
            label: qsTr("Passphrase")
            password: true
            onAccepted: root.open()
        }

        CheckField {
            id: withKeyFile

            Layout.fillWidth: true
            text: qsTr("A key file belongs to my passphrase")
            onToggled: root.form.keyFile = ""
            Component.onCompleted: checked = root.form.keyFile.length > 0
        }

        FileField {
            Layout.fillWidth: true
            label: qsTr("Key file")
            text: root.form.keyFile
            visible: withKeyFile.checked
            onAccepted: root.open()
            onChosen: file => root.form.keyFile = file
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
            text: root.form.busy ? qsTr("Opening ...") : root.vault.locked ? qsTr("Unlock") : qsTr("Open")
            onClicked: root.open()
        }
    }

    QuietButton {
        Layout.alignment: Qt.AlignHCenter
        enabled: !root.form.busy
        text: qsTr("I have lost my passphrase")
        onClicked: root.vault.recover()
    }

    QuietButton {
        Layout.alignment: Qt.AlignHCenter
        enabled: !root.form.busy
        text: qsTr("Open or create another vault")
        onClicked: root.vault.welcome()
    }
}
