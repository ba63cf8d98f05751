// SPDX-License-Identifier: GPL-3.0-or-later
// Records one session: the day, the forms that are due, and what is said afterwards. Whose session
// it is stays above everything.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Record
import Soundings.Theme

FocusScope {
    id: root

    required property Application application
    readonly property RecordModel record: root.application.record
    readonly property bool ready: root.record.stage === RecordModel.Ready
    readonly property bool windowActive: root.Window.active

    function formAt(index: int): FormCard {
        return forms.itemAt(index) as FormCard;
    }

    // The row after `row` of form `form`, over the forms that are filled in.
    function goOn(form: int, row: int): void {
        for (let next = form; next < forms.count; ++next) {
            if (root.formAt(next)?.focusRow(next === form ? row + 1 : 0))
                return;
        }
        afterwards.forceActiveFocus(Qt.TabFocusReason);
    }

    function goBack(form: int, row: int): void {
        for (let previous = form; previous >= 0; --previous) {
            const card = root.formAt(previous);
            if (card?.focusRow(previous === form ? row - 1 : card.rowCount - 1))
                return;
        }
        session.forceActiveFocus(Qt.BacktabFocusReason);
    }

    function begin(): void {
        if (root.ready && root.activeFocus)
            root.goOn(0, -1);
    }

    // Whoever goes to another window may not come back to this one.
    onWindowActiveChanged: {
        if (!root.windowActive)
            root.record.keepDraft();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.spacing
            Layout.fillWidth: true
            Layout.leftMargin: Theme.edgeSpace
            Layout.maximumWidth: page.maximumWidth
            Layout.rightMargin: Theme.edgeSpace
            Layout.topMargin: Theme.edgeSpace
            purpose: root.ready ? qsTr("Number keys choose, Enter goes on, Delete takes an answer back. Any question may stay blank.") : ""
            title: root.record.title

            StepProgress {
                Layout.preferredWidth: Theme.px(200)
                current: root.record.answered
                label: qsTr("Questions answered")
                total: root.record.expected
                visible: root.ready && root.record.expected > 0
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.borderWidth
            color: Theme.line
            visible: root.ready
        }

        ScrollPage {
            id: page

            Layout.fillHeight: true
            Layout.fillWidth: true
            focus: true
            maximumWidth: Theme.px(960)

            EmptyState {
                Layout.fillWidth: true
                Layout.topMargin: Theme.edgeSpace
                actionText: qsTr("Go back")
                glyph: Glyph.Lock
                text: root.record.endedSentence
                title: qsTr("The case of %1 has ended").arg(root.record.clientCode)
                visible: root.record.stage === RecordModel.Ended
                onAction: root.application.navigation.back()
            }

            EmptyState {
                Layout.fillWidth: true
                Layout.topMargin: Theme.edgeSpace
                actionText: qsTr("Go back")
                glyph: Glyph.Octagon
                text: root.record.failure
                title: qsTr("This case cannot be shown")
                visible: root.record.stage === RecordModel.Empty && root.record.failure.length > 0
                onAction: root.application.navigation.back()
            }

            EmptyState {
                id: asked

                Layout.fillWidth: true
                Layout.topMargin: Theme.edgeSpace
                actionText: root.record.draftProblem.length > 0 ? "" : qsTr("Go on with it")
                glyph: Glyph.Star
                text: root.record.draftProblem.length > 0 ? root.record.draftProblem : qsTr("It was kept when the vault was locked or the program ended. Go on where you stopped, or throw it away and begin with an empty page.")
                title: root.record.draftSentence
                visible: root.record.stage === RecordModel.Asked
                onAction: root.record.goOn()

                SecondaryButton {
                    text: qsTr("Throw it away")
                    onClicked: root.record.throwAway()
                }
            }

            SessionCard {
                id: session

                Layout.fillWidth: true
                enabled: !root.record.busy
                record: root.record
                visible: root.ready
            }

            EmptyState {
                Layout.fillWidth: true
                glyph: Glyph.Measures
                text: root.record.target === RecordModel.ThatSession ? qsTr("Every form that was due at this session is there.") : qsTr("The session can be stored without one. Which forms are due is chosen when a case is opened.")
                title: qsTr("No form is due")
                visible: root.ready && root.record.fields.held && forms.count === 0
            }

            Repeater {
                id: forms

                model: root.record.forms

                FormCard {
                    id: card

                    required property int index

                    Layout.fillWidth: true
                    enabled: !root.record.busy
                    visible: root.ready && root.record.fields.held
                    onBackFrom: row => root.goBack(card.index, row)
                    onNextFrom: row => root.goOn(card.index, row)
                    onShown: item => page.reveal(item)
                }
            }

            AfterwardsCard {
                id: afterwards

                Layout.fillWidth: true
                enabled: !root.record.busy
                fields: root.record.fields
                visible: root.ready && root.record.target !== RecordModel.ThatSession
            }
        }

        SaveBar {
            Layout.fillWidth: true
            maximumWidth: page.maximumWidth
            record: root.record
            visible: root.ready
        }
    }

    // Once everything that is bound to it can be seen.
    Timer {
        interval: 0
        running: root.ready
        onTriggered: root.begin()
    }

    Connections {
        function onDayPointed(): void {
            session.focusDay();
        }

        function onPointed(form: int, row: int): void {
            root.formAt(form)?.focusRow(row);
        }

        function onTargetPointed(): void {
            session.focusTarget();
        }

        target: root.record
    }

    Shortcut {
        sequences: ["Ctrl+S"]
        onActivated: root.record.save()
    }
}
