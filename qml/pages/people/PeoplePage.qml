// SPDX-License-Identifier: GPL-3.0-or-later
// Who may open the vault, and who once did.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.People
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property PeopleModel people: root.application.people
    readonly property RetirementModel retirement: root.people.retirement

    maximumWidth: Theme.px(960)
    purpose: qsTr("Who may open the vault, and what they do in it.")
    title: qsTr("People")
    actions: [
        PrimaryButton {
            enabled: root.people.loaded && !addition.visible && !root.retirement.running
            explanation: qsTr("Somebody who works here gets a way into the vault")
            text: qsTr("Add a colleague")
            onClicked: addition.begin()
        }
    ]

    Connections {
        function onAsked(): void {
            dialog.open();
        }

        target: root.retirement
    }

    Card {
        Layout.fillWidth: true
        name: qsTr("A new key for the vault")
        visible: root.retirement.running

        ProgressLine {
            Layout.fillWidth: true
            indeterminate: true
            label: qsTr("All records are being encrypted with a new key. This may take some minutes; please leave the window open.")
        }
    }

    AddPersonCard {
        id: addition

        Layout.fillWidth: true
        form: root.people.newPerson
        visible: false
    }

    PeopleTable {
        Layout.fillWidth: true
        enabled: !root.retirement.running
        focus: true
        people: root.people
        visible: root.people.loaded
        onRetirementAsked: name => root.retirement.consider(name)
    }

    SupervisionCard {
        Layout.fillWidth: true
        enabled: !root.retirement.running
        people: root.people
        visible: root.people.loaded
    }

    RetireDialog {
        id: dialog

        retirement: root.retirement
    }
}
