// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's review of a flag: what the therapist made of it, then agree or not, and sign.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models

Card {
    id: root

    required property WhyModel why
    required property NavigationModel navigation

    function edited(): void {
        root.navigation.unsaved = true;
    }

    name: qsTr("Your review")

    Connections {
        function onSaved(): void {
            root.navigation.unsaved = false;
            verdict.currentIndex = -1;
            note.text = "";
            task.text = "";
            due.text = "";
        }

        target: root.why
    }

    SectionTitle {
        text: qsTr("Your review")
    }

    BodyText {
        Layout.fillWidth: true
        text: qsTr("The therapist says: %1").arg(root.why.typeWords)
        visible: root.why.isRupture
    }

    BodyText {
        Layout.fillWidth: true
        text: root.why.plan.length > 0 ? qsTr("Plan: %1").arg(root.why.plan) : qsTr("No plan written yet")
        visible: root.why.isRupture
    }

    SegmentedControl {
        id: verdict

        // Nothing is chosen beforehand: what is signed is what somebody chose.
        currentIndex: -1
        Layout.fillWidth: true
        label: qsTr("What you think of the flag")
        options: [qsTr("I agree"), qsTr("I do not agree")]
        onChosen: root.edited()
    }

    TextArea {
        id: note

        Layout.fillWidth: true
        hint: verdict.currentIndex === 1 ? qsTr("Needed: say why you do not agree") : qsTr("Not needed")
        label: qsTr("Note")
        lines: 3
        onEdited: root.edited()
    }

    TextField {
        id: task

        Layout.fillWidth: true
        hint: qsTr("Not needed")
        label: qsTr("Task for the therapist")
        onEdited: root.edited()
    }

    DateField {
        id: due

        Layout.fillWidth: true
        label: qsTr("Due")
        visible: task.text.length > 0
        onEdited: root.edited()
    }

    PrimaryButton {
        enabled: !root.why.busy && verdict.currentIndex >= 0
        text: qsTr("Sign")
        onClicked: root.why.sign(verdict.currentIndex === 0, note.text, task.text, task.text.length === 0 ? "" : due.isoDate.length > 0 ? due.isoDate : due.text)
    }

    CaptionText {
        Layout.fillWidth: true
        text: qsTr("A signature is kept for good and cannot be changed; you may sign a second review later.")
    }
}
