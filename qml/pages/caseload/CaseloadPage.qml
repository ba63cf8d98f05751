// SPDX-License-Identifier: GPL-3.0-or-later
// The therapist's open cases, most urgent first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Caseload
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property CaseloadModel caseload: root.application.caseload
    readonly property bool empty: root.caseload.loaded && !root.caseload.hasCases

    function addClient(): void {
        root.application.navigation.open(Page.NewClient, "");
    }

    purpose: root.caseload.summary
    title: qsTr("Caseload")
    actions: [
        SearchField {
            id: search

            Layout.preferredWidth: Theme.px(240)
            label: qsTr("Code, name or state")
            text: root.caseload.search
            visible: root.caseload.hasCases
            onEdited: root.caseload.search = search.text
        },
        PrimaryButton {
            explanation: qsTr("Add a client and open their case (N)")
            glyph: Glyph.Add
            text: qsTr("New client")
            onClicked: root.addClient()
        }
    ]

    Shortcut {
        enabled: !search.activeFocus
        sequences: ["N"]
        onActivated: root.addClient()
    }

    Shortcut {
        sequences: ["Ctrl+F", "/"]
        onActivated: search.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Card {
        Layout.fillWidth: true
        Layout.topMargin: Theme.edgeSpace
        visible: root.empty

        EmptyState {
            Layout.fillWidth: true
            Layout.margins: Theme.edgeSpace
            actionText: qsTr("New client")
            glyph: Glyph.Caseload
            text: qsTr("Add a client with a code of your choice, choose what they will rate, and record the first session. Cases that need you will stand on top.")
            title: qsTr("No open cases yet")
            onAction: root.addClient()
        }
    }

    CaseloadTable {
        Layout.fillWidth: true
        caseload: root.caseload
        visible: root.caseload.hasCases
        onOpened: caseId => root.application.navigation.openCase(caseId)
        onRecorded: caseId => root.application.navigation.recordSession(caseId)
    }
}
