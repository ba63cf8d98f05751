// SPDX-License-Identifier: GPL-3.0-or-later
// The flags that wait for the supervisor, most urgent first. Enter opens one with its reasons.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property SupervisionModel supervision: root.application.supervision

    purpose: root.supervision.summary
    title: qsTr("Supervision")

    Card {
        Layout.fillWidth: true
        Layout.topMargin: Theme.edgeSpace
        visible: root.supervision.loaded && root.supervision.waiting === 0

        EmptyState {
            Layout.fillWidth: true
            Layout.margins: Theme.edgeSpace
            glyph: Glyph.Supervision
            text: root.supervision.nobodyAssigned ? qsTr("The clinic manager says who supervises whom; the flags of those therapists will then stand here.") : qsTr("Possible ruptures, safety questions and courses that got worse will stand here when one of your therapists records them.")
            title: root.supervision.nobodyAssigned ? qsTr("Nobody is assigned to you yet") : qsTr("Nothing waits for you")
        }
    }

    Card {
        Layout.fillWidth: true
        name: qsTr("Flags to review")
        padding: 0
        visible: root.supervision.waiting > 0

        DataTable {
            id: rows

            Layout.fillWidth: true
            focus: true
            model: root.supervision.queue
            name: qsTr("Flags to review, most urgent first")
            columns: [
                TableColumn {
                    title: qsTr("Client")
                    width: 88
                },
                TableColumn {
                    title: qsTr("Therapist")
                    stretch: 1
                },
                TableColumn {
                    title: qsTr("What was flagged")
                    status: true
                    stretch: 2
                },
                TableColumn {
                    title: qsTr("When")
                    stretch: 1.5
                },
                TableColumn {
                    title: qsTr("Since then")
                    stretch: 1.5
                },
                TableColumn {
                    title: qsTr("Where it stands")
                    stretch: 1
                }
            ]
            delegate: TableRow {
                required property int index
                required property string flagId
                required property string code
                required property string therapist
                required property int mark
                required property string kind
                required property string raised
                required property string since
                required property string work

                cells: [code, therapist, kind, raised, since, work]
                separator: index < rows.count - 1
                status: mark
                table: rows
                onClicked: root.application.navigation.openFlag(flagId)
            }
        }
    }
}
