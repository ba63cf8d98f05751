// SPDX-License-Identifier: GPL-3.0-or-later
// Who reviews whose flags, from today on and no more.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property PeopleModel people
    readonly property bool possible: root.people.supervisors.length > 0 && root.people.therapists.length > 0

    name: heading.text

    SectionTitle {
        id: heading

        text: qsTr("Supervision")
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: root.possible ? qsTr("A supervisor sees the flagged cases of the therapists named here, by code, and signs what they think of them.") : qsTr("Once somebody supervises and somebody sees clients, you say here who supervises whom.")
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.hairSpace
        visible: pairs.count > 0

        Repeater {
            id: pairs

            model: root.people.supervisions

            RowLayout {
                id: pair

                required property int index
                required property string modelData

                Layout.fillWidth: true
                spacing: Theme.spacing

                BodyText {
                    Layout.fillWidth: true
                    text: pair.modelData
                }

                QuietButton {
                    enabled: !root.people.busy
                    explanation: qsTr("From now on it is not so any more: %1").arg(pair.modelData)
                    text: qsTr("End ...")
                    onClicked: dialog.ask(pair.index)
                }
            }
        }
    }

    EndSupervisionDialog {
        id: dialog

        people: root.people
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.spacing
        columns: root.width < Theme.px(560) ? 1 : 2
        rowSpacing: Theme.spacing
        visible: root.possible

        SelectField {
            id: supervisor

            Layout.fillWidth: true
            currentIndex: -1
            label: qsTr("Supervisor")
            model: root.people.supervisors
        }

        SelectField {
            id: therapist

            Layout.fillWidth: true
            currentIndex: -1
            label: qsTr("Supervises")
            model: root.people.therapists
        }
    }

    SecondaryButton {
        enabled: supervisor.currentIndex >= 0 && therapist.currentIndex >= 0 && !root.people.busy
        text: qsTr("From today on")
        visible: root.possible
        onClicked: root.people.supervise(supervisor.currentText, therapist.currentText)
    }
}
