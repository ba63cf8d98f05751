// SPDX-License-Identifier: GPL-3.0-or-later
// When the vault locks by itself, and which one it is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property ComputerWatch computer
    required property SettingsModel settings
    required property VaultModel vault

    name: heading.text

    SectionTitle {
        id: heading

        text: qsTr("Vault")
    }

    SettingRow {
        Layout.fillWidth: true
        text: qsTr("Open now")

        ColumnLayout {
            spacing: 0

            StrongText {
                Layout.fillWidth: true
                text: root.vault.name
            }

            CaptionText {
                Layout.fillWidth: true
                text: root.vault.directory
                wrapMode: Text.WrapAnywhere
            }
        }
    }

    NumberField {
        Layout.fillWidth: true
        error: inRange ? "" : qsTr("From %1 to %2 minutes.").arg(from).arg(to)
        from: 1
        hint: qsTr("When nobody touches keyboard or mouse for so long, everything is closed and the passphrase is asked for.")
        label: qsTr("Lock by itself after")
        to: 15
        unit: qsTr("minutes")
        Component.onCompleted: setValue(root.settings.idleMinutes)
        onEdited: {
            if (inRange)
                root.settings.idleMinutes = value;
        }
    }

    SettingRow {
        Layout.fillWidth: true
        text: qsTr("Lock also when you leave")

        ColumnLayout {
            spacing: Theme.innerSpace

            StatusLabel {
                Layout.fillWidth: true
                status: root.computer.sleepWatched ? StatusMark.Good : StatusMark.Attention
                text: root.computer.sleepWatched ? qsTr("Before the computer sleeps: yes") : qsTr("Before the computer sleeps: no, this computer does not tell programs. After waking it locks when the time above is over.")
            }

            StatusLabel {
                Layout.fillWidth: true
                status: root.computer.screenWatched ? StatusMark.Good : StatusMark.Attention
                text: root.computer.screenWatched ? qsTr("When the screen is locked: yes") : qsTr("When the screen is locked: no, this desktop does not tell programs. Lock with Ctrl+L before you leave.")
            }
        }
    }

    RowLayout {
        spacing: Theme.innerSpace

        SecondaryButton {
            glyph: Glyph.Lock
            text: qsTr("Lock now")
            onClicked: root.vault.lock()
        }

        KeyHint {
            keys: "Ctrl+L"
        }
    }
}
