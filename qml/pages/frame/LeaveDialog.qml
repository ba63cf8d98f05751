// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before a page with unsaved input is left.
import QtQuick
import Soundings.Controls
import Soundings.Models

DialogPanel {
    id: root

    required property NavigationModel navigation
    readonly property Connections asked: Connections {
        function onLeavingAsked(): void {
            root.open();
        }

        target: root.navigation
    }

    acceptText: qsTr("Leave without saving")
    rejectIsMain: true
    rejectText: qsTr("Stay")
    text: qsTr("What you entered on this page is not saved yet and would be lost.")
    title: qsTr("Leave this page?")
    onAccepted: root.navigation.leave()
    onRejected: root.navigation.stay()
}
