// SPDX-License-Identifier: GPL-3.0-or-later
// Which page stands at the door.
pragma ComponentBehavior: Bound

import QtQuick
import Soundings.Models
import Soundings.Pages.Vault
import Soundings.Theme

FocusScope {
    id: root

    required property Application application
    readonly property int stage: root.application.vault.stage

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        sourceComponent: root.stage === VaultModel.Create ? create : root.stage === VaultModel.Sheet ? sheet : root.stage === VaultModel.Unlock ? unlock : root.stage === VaultModel.Welcome ? welcome : null
        onLoaded: (item as Item)?.forceActiveFocus(Qt.OtherFocusReason)
    }

    Component {
        id: welcome

        WelcomePage {
            settings: root.application.settings
            vault: root.application.vault
        }
    }

    Component {
        id: create

        CreateVaultPage {
            form: root.application.newVault
            vault: root.application.vault
        }
    }

    Component {
        id: sheet

        RecoverySheetPage {
            sheet: root.application.sheet
            vault: root.application.vault
        }
    }

    Component {
        id: unlock

        OpenVaultPage {
            form: root.application.openVault
            vault: root.application.vault
        }
    }
}
