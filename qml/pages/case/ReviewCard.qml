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
    property string complaint

    function edited(): void {
        root.complaint = "";
        root.navigation.unsaved = true;
    }

    // What is missing is said at its field; nothing is signed that nobody chose.
    function sign(): void {
        root.complaint = "";
        if (verdict.currentIndex < 0) {
            root.complaint = qsTr("Choose first whether you agree. Nothing is signed yet.");
            verdict.forceActiveFocus(Qt.ShortcutFocusReason);
        } else if (verdict.currentIndex === 1 && note.text.trim().length === 0) {
            root.complaint = qsTr("Say why you do not agree. Nothing is signed yet.");
            note.forceActiveFocus(Qt.ShortcutFocusReason);
        } else {
            root.why.sign(verdict.currentIndex === 0, note.text, task.text, task.text.length === 0 ? "" : due.isoDate.length > 0 ? due.isoDate : due.text);
        }
    }

    name: qsTr("Your review")

    Connections {
        function onSaved(): void {
            root.navigation.unsaved = false;
            root.complaint = "";
            verdict.currentIndex = -1;
            note.text = "";
            task.text = "";
            due.text = "";
        }

        target: root.why
    }

    Shortcut {
        enabled: root.visible && !root.why.busy
        sequences: ["Ctrl+S"]
        onActivated: root.sign()
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

    Field {
        Layout.fillWidth: true
        error: verdict.currentIndex < 0 ? root.complaint : ""
        label: qsTr("What you think of the flag")

        SegmentedControl {
            id: verdict

            // Nothing is chosen beforehand: what is signed is what somebody chose.
            currentIndex: -1
            Layout.fillWidth: true
            label: qsTr("What you think of the flag")
            options: [qsTr("I agree"), qsTr("I do not agree")]
            onChosen: root.edited()
        }
    }

    TextArea {
        id: note

        Layout.fillWidth: true
        error: verdict.currentIndex === 1 ? root.complaint : ""
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
        explanation: qsTr("Sign your review for good (Ctrl+S)")
        text: qsTr("Sign")
        onClicked: root.sign()
    }

    CaptionText {
        Layout.fillWidth: true
        text: qsTr("A signature is kept for good and cannot be changed; you may sign a second review later.")
    }
}
