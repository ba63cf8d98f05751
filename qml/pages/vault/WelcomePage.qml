// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: make a vault, open one, or make one of a backup.
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
    readonly property SettingsModel settings: root.application.settings
    readonly property VaultModel vault: root.application.vault
    readonly property bool known: root.settings.recentVault.length > 0

    columnWidth: Theme.px(1040)
    purpose: qsTr("Ratings are kept in a vault: an encrypted folder on this computer that opens with your passphrase only.")
    title: qsTr("Ask how it is going, and know why")

    GridLayout {
        Layout.fillHeight: false
        Layout.fillWidth: true
        columnSpacing: Theme.groupSpace
        columns: root.width < Theme.px(900) ? 1 : 3
        rowSpacing: Theme.groupSpace

        DoorCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            glyph: Glyph.Add
            text: qsTr("For a practice that begins with Soundings. It takes two minutes: a name, a passphrase, and a recovery sheet to lock away.")
            title: qsTr("Create a vault")

            PrimaryButton {
                Layout.fillWidth: true
                focus: !root.known
                text: qsTr("Create a vault")
                visible: !root.known
                onClicked: root.vault.create()
            }

            SecondaryButton {
                Layout.fillWidth: true
                text: qsTr("Create a vault")
                visible: root.known
                onClicked: root.vault.create()
            }
        }

        DoorCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            glyph: Glyph.Lock
            text: root.known ? qsTr("The last one opened on this computer was %1, in %2.").arg(root.settings.recentVaultName).arg(root.settings.recentVault) : qsTr("For a vault that is on this computer or on the practice's own drive already: the folder whose name ends in .soundings.")
            title: qsTr("Open a vault")

            PrimaryButton {
                Layout.fillWidth: true
                focus: root.known
                text: qsTr("Open a vault")
                visible: root.known
                onClicked: root.vault.unlock()
            }

            SecondaryButton {
                Layout.fillWidth: true
                text: qsTr("Open a vault")
                visible: !root.known
                onClicked: root.vault.unlock()
            }
        }

        DoorCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            glyph: Glyph.Save
            text: qsTr("For when a vault is lost or damaged. The backup becomes a vault in a new folder; nothing is written over, and the backup stays as it is.")
            title: qsTr("Restore a backup")

            SecondaryButton {
                Layout.fillWidth: true
                text: qsTr("Restore a backup")
                onClicked: root.vault.restore()
            }
        }
    }

    CaptionText {
        Layout.fillWidth: true
        text: qsTr("Soundings has not been clinically validated. A flag is a reason to talk with the client; no flag is no promise that all is well.")
    }
}
