// SPDX-License-Identifier: GPL-3.0-or-later
// One case: what needs somebody, how life is going, how the work together is going, the sessions.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Case
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property CaseModel episode: root.application.episode
    readonly property NavigationModel navigation: root.application.navigation

    function record(): void {
        root.navigation.recordSession(root.episode.caseId);
    }

    function openFlag(flagId: string): void {
        root.navigation.openFlag(flagId);
    }

    purpose: root.episode.purpose
    title: root.episode.title
    actions: [
        SecondaryButton {
            text: qsTr("End the case")
            visible: root.episode.mayChange
            onClicked: endDialog.open()
        },
        PrimaryButton {
            explanation: qsTr("Record a session (R)")
            focus: true
            glyph: Glyph.Add
            text: qsTr("Record session")
            visible: root.episode.mayChange
            onClicked: root.record()
        }
    ]

    Shortcut {
        enabled: root.episode.mayChange && !endDialog.opened
        sequences: ["R"]
        onActivated: root.record()
    }

    Shortcut {
        enabled: root.episode.flagId.length > 0 && !endDialog.opened
        sequences: ["W"]
        onActivated: root.openFlag(root.episode.flagId)
    }

    EndCaseDialog {
        id: endDialog

        episode: root.episode
    }

    CaptionText {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.spacing
        text: root.episode.people
        visible: root.episode.people.length > 0
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Attention
        text: qsTr("Do not show curves or flags to this client")
        visible: root.episode.caution
    }

    FlagBanner {
        Layout.fillWidth: true
        banner: root.episode.firstBanner
        onOpened: root.openFlag(root.episode.flagId)
    }

    FlagBanner {
        Layout.fillWidth: true
        banner: root.episode.secondBanner
        onOpened: root.openFlag(root.episode.flagId)
    }

    Card {
        Layout.fillWidth: true
        visible: root.episode.loaded && !root.episode.hasSessions

        EmptyState {
            Layout.fillWidth: true
            Layout.margins: Theme.edgeSpace
            actionText: root.episode.mayChange ? qsTr("Record session") : ""
            glyph: Glyph.Calendar
            text: qsTr("The curves of progress and of working together will stand here, and every session below them.")
            title: qsTr("No session yet")
            onAction: root.record()
        }
    }

    PersonChoice {
        currentIndex: root.episode.person
        parts: root.episode.parts
        visible: root.episode.hasSessions && root.episode.parts.length > 1
        onChosen: index => root.episode.person = index
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.groupSpace
        columns: root.width > Theme.px(900) ? 2 : 1
        rowSpacing: Theme.groupSpace
        visible: root.episode.hasSessions

        CurveCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            chart: root.episode.progressChart
            details: root.episode.progressDetails
            expected: root.episode.progressExpected
            mark: root.episode.progressMark
            measure: root.episode.progressMeasure
            measures: root.episode.progressMeasures
            sentence: root.episode.progressSentence
            standing: root.episode.progressStanding
            title: qsTr("How life is going")
            onMeasureChosen: index => root.episode.progressMeasure = index
        }

        CurveCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            chart: root.episode.allianceChart
            details: root.episode.allianceDetails
            measure: root.episode.allianceMeasure
            measures: root.episode.allianceMeasures
            sentence: root.episode.allianceSentence
            title: qsTr("Working together")
            onMeasureChosen: index => root.episode.allianceMeasure = index
        }
    }

    SessionsCard {
        Layout.fillWidth: true
        sessions: root.episode.sessions
        visible: root.episode.hasSessions
        onFlagOpened: flagId => root.openFlag(flagId)
    }

    NotesCard {
        Layout.fillWidth: true
        notes: root.episode.notes
        visible: root.episode.notes.count > 0
    }

    ClientDataCard {
        Layout.fillWidth: true
        codes: root.episode.ownClients
        parts: root.episode.parts
        visible: root.episode.loaded && root.episode.ownClients.length > 0
        onErasureAsked: code => root.application.erasure.consider(code)
        onGivingOutAsked: code => root.application.givingOut.consider(code)
    }
}
