// SPDX-License-Identifier: GPL-3.0-or-later
// What may be set for this computer, and what the program is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Settings
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property RetentionModel retention: root.application.retention

    maximumWidth: Theme.px(800)
    purpose: qsTr("How Soundings looks and locks here, your passphrase, the backups, and how long clients are kept.")
    title: qsTr("Settings")

    AppearanceCard {
        Layout.fillWidth: true
        focus: true
        settings: root.application.settings
    }

    LockCard {
        Layout.fillWidth: true
        computer: root.application.computer
        settings: root.application.settings
        vault: root.application.vault
    }

    PassphraseCard {
        Layout.fillWidth: true
        form: root.application.passphrase
    }

    BackupsCard {
        Layout.fillWidth: true
        backups: root.application.backups
        visible: root.application.backups.loaded
        onRestoringAsked: root.application.restoreBackup()
    }

    RetentionCard {
        Layout.fillWidth: true
        retention: root.retention
        visible: root.retention.loaded && root.retention.mayErase
        onErasureAsked: code => root.application.erasure.consider(code)
        onGivingOutAsked: code => root.application.givingOut.consider(code)
    }

    Connections {
        function onErased(): void {
            byCode.clear();
        }

        target: root.application.erasure
    }

    ClientByCodeCard {
        id: byCode

        Layout.fillWidth: true
        everybody: root.retention.mayDecide
        visible: root.retention.loaded && root.retention.mayErase
        onErasureAsked: code => root.application.erasure.consider(code)
        onGivingOutAsked: code => root.application.givingOut.consider(code)
    }

    AboutCard {
        Layout.fillWidth: true
        version: root.application.version
    }
}
