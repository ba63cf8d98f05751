// SPDX-License-Identifier: GPL-3.0-or-later
// Adds who comes and opens their case: format, codes, what is rated, since when.
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
    readonly property NewClientModel form: root.application.newClient

    function save(): void {
        root.form.save(people.codes(), people.clientName, people.caution, start.isoDate.length > 0 ? start.isoDate : start.text);
    }

    function edited(): void {
        root.form.clearProblems();
        root.application.navigation.unsaved = true;
    }

    maximumWidth: Theme.px(800)
    purpose: qsTr("A case is one episode of care: who comes, what they rate, and since when.")
    title: qsTr("New client")

    Connections {
        function onCodePointed(person: int): void {
            people.focusCode(person);
        }

        function onStartPointed(): void {
            start.forceActiveFocus(Qt.ShortcutFocusReason);
        }

        function onSaved(caseId: string): void {
            root.application.navigation.replace(Page.Case, caseId);
        }

        target: root.form
    }

    Shortcut {
        enabled: !root.form.busy
        sequences: ["Ctrl+S"]
        onActivated: root.save()
    }

    Card {
        Layout.fillWidth: true
        name: qsTr("Who comes")

        SectionTitle {
            text: qsTr("Who comes")
        }

        SegmentedControl {
            Layout.fillWidth: true
            currentIndex: root.form.format
            label: qsTr("Format")
            options: root.form.formats
            onChosen: index => root.form.format = index
        }

        PeopleCard {
            id: people

            Layout.fillWidth: true
            focus: true
            form: root.form
            onAccepted: root.save()
            onEdited: root.edited()
        }
    }

    Card {
        Layout.fillWidth: true
        name: qsTr("What is rated")

        SectionTitle {
            text: qsTr("What is rated")
        }

        SelectField {
            Layout.fillWidth: true
            currentIndex: root.form.measureSet
            hint: root.form.measureSetWords[root.form.measureSet] ?? ""
            label: qsTr("Measures, each session")
            model: root.form.measureSets
            onActivated: index => root.form.measureSet = index
        }

        DateField {
            id: start

            Layout.fillWidth: true
            error: root.form.startProblem
            hint: qsTr("Sessions before this day cannot be recorded")
            label: qsTr("First contact")
            text: root.form.today()
            onAccepted: root.save()
            onEdited: root.edited()
        }
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Alarm
        text: root.form.failure
        visible: root.form.failure.length > 0
    }

    RowLayout {
        spacing: Theme.spacing

        PrimaryButton {
            enabled: !root.form.busy
            explanation: qsTr("Store client and case (Ctrl+S)")
            text: root.form.busy ? qsTr("Storing ...") : qsTr("Open the case")
            onClicked: root.save()
        }

        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.application.navigation.back()
        }
    }
}
