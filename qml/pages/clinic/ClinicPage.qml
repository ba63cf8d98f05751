// SPDX-License-Identifier: GPL-3.0-or-later
// The clinic's figures without any client.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Clinic
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property SummaryModel summary: root.application.summary

    maximumWidth: Theme.px(960)
    purpose: qsTr("Figures of the whole clinic. No client, no day and no therapist can be told from them.")
    title: qsTr("Clinic")
    actions: [
        PrimaryButton {
            enabled: root.summary.loaded && !root.summary.busy
            explanation: qsTr("Write the figures as files that may leave the clinic")
            text: qsTr("Export summary")
            onClicked: exportDialog.open()
        }
    ]

    PeriodCard {
        Layout.fillWidth: true
        summary: root.summary
    }

    Card {
        Layout.fillWidth: true
        visible: root.summary.allHidden

        EmptyState {
            Layout.fillWidth: true
            Layout.margins: Theme.edgeSpace
            glyph: Glyph.Clinic
            text: qsTr("Every count is of fewer clients than may be shown, or would tell of one therapist. Choose a longer period, or come back when more clients have been seen.")
            title: qsTr("Too few clients to show")
        }
    }

    Card {
        Layout.fillWidth: true
        name: qsTr("Figures")
        spacing: 0
        visible: root.summary.loaded && !root.summary.allHidden

        // No layout: one of Qt 6.4 that is hidden while its rows are replaced keeps those that are
        // gone, and ends the program when it is shown again.
        Column {
            id: figures

            Layout.fillWidth: true
            // Its rows are as wide as it is: without a width to begin with, both stay at none.
            Layout.preferredWidth: Theme.px(640)

            Repeater {
                model: root.summary.table

                FigureRow {
                    width: figures.width
                }
            }
        }
    }

    LearningCard {
        Layout.fillWidth: true
        learning: root.application.learning
    }

    ExportDialog {
        id: exportDialog

        summary: root.summary
    }
}
