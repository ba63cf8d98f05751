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
