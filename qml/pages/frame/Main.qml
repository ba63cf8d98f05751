// SPDX-License-Identifier: GPL-3.0-or-later
// The window: the door while nobody is in, the frame with its pages while somebody is. Its title
// never holds the name of a person.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Theme

T.ApplicationWindow {
    id: root

    required property Application application
    readonly property VaultModel vault: root.application.vault
    readonly property bool open: root.vault.stage === VaultModel.Open
    // A form that is not saved and a recovery key that is not put away are lost with the window.
    readonly property bool holdsInput: root.application.navigation.unsaved || root.vault.stage === VaultModel.Sheet
    property bool closingAnyway: false

    // What the title bar takes of a screen, about.
    readonly property int titleBar: 40
    // Several screens together may be higher than the one that the window stands on.
    readonly property int screenHeight: Math.min(Screen.height, Screen.desktopAvailableHeight)

    width: Math.min(1280, Screen.width, Screen.desktopAvailableWidth)
    height: Math.min(800, root.screenHeight - root.titleBar)
    color: Theme.background
    minimumHeight: Math.min(640, root.screenHeight - root.titleBar)
    minimumWidth: Math.min(960, Screen.width, Screen.desktopAvailableWidth)
    title: root.vault.name.length > 0 ? qsTr("%1 - Soundings", "name of the vault").arg(root.vault.name) : qsTr("Soundings")

    onClosing: close => {
        close.accepted = root.closingAnyway || !root.holdsInput;
        if (close.accepted)
            root.application.record.keepDraft();
        else
            closeDialog.open();
    }

    PageLoader {
        anchors.fill: parent
        application: root.application
        focus: true
        source: root.open ? "qrc:/qt/qml/Soundings/Pages/Frame/MainFrame.qml" : root.vault.source
    }

    DialogPanel {
        id: closeDialog

        acceptText: qsTr("Close anyway")
        rejectIsMain: true
        rejectText: qsTr("Stay")
        text: root.vault.stage === VaultModel.Sheet ? qsTr("The recovery key was not put away yet, and it cannot be shown again. Without it, a forgotten passphrase means a lost vault.") : root.application.navigation.page === Page.Record ? qsTr("The session is not recorded yet. What you entered is kept in the vault and offered to you again when you next record a session of this case.") : qsTr("What you entered on this page is not saved yet and would be lost.")
        title: qsTr("Close Soundings?")
        onAccepted: {
            root.closingAnyway = true;
            root.close();
        }
    }

    Binding {
        property: "scheme"
        target: Theme
        value: root.application.settings.scheme
    }

    Binding {
        property: "textScale"
        target: Theme
        value: root.application.settings.textScale
    }

    Binding {
        property: "reducedMotion"
        target: Theme
        value: root.application.settings.reducedMotion
    }
}
