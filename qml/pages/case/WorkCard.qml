// SPDX-License-Identifier: GPL-3.0-or-later
// The therapist's work on a possible rupture: where it stands, what it was, the plan.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models

Card {
    id: root

    required property WhyModel why
    required property NavigationModel navigation

    name: qsTr("Work on it")

    Connections {
        function onLoadedChanged(): void {
            plan.text = root.why.plan;
        }

        function onSaved(): void {
            root.navigation.unsaved = false;
        }

        target: root.why
    }

    Shortcut {
        enabled: root.visible && !root.why.busy
        sequences: ["Ctrl+S"]
        onActivated: root.why.saveWork(plan.text)
    }

    SectionTitle {
        text: qsTr("Work on it")
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Info
        text: qsTr("The ratings are back near their usual level: repaired?")
        visible: root.why.proposesRepaired
    }

    SecondaryButton {
        text: qsTr("Set to repaired")
        visible: root.why.proposesRepaired
        onClicked: {
            root.why.takeProposal();
            root.navigation.unsaved = true;
        }
    }

    SelectField {
        Layout.fillWidth: true
        currentIndex: root.why.state
        hint: root.why.state < 0 ? qsTr("Saving acknowledges it unless you choose") : ""
        label: qsTr("Where it stands")
        model: root.why.states
        placeholder: root.why.stateWords
        onActivated: index => {
            root.why.state = index;
            root.navigation.unsaved = true;
        }
    }

    SelectField {
        Layout.fillWidth: true
        currentIndex: root.why.type
        hint: qsTr("Scores cannot tell: you say what it was")
        label: qsTr("What it was")
        model: root.why.types
        placeholder: qsTr("Not said yet")
        onActivated: index => {
            root.why.type = index;
            root.navigation.unsaved = true;
        }
    }

    TextArea {
        id: plan

        Layout.fillWidth: true
        hint: qsTr("Your supervisor can read it")
        label: qsTr("Plan")
        lines: 4
        placeholder: qsTr("What you want to do or say next time")
        text: root.why.plan
        onEdited: root.navigation.unsaved = true
    }

    PrimaryButton {
        enabled: !root.why.busy
        explanation: qsTr("Store your work (Ctrl+S)")
        text: qsTr("Save")
        onClicked: root.why.saveWork(plan.text)
    }
}
