// SPDX-License-Identifier: GPL-3.0-or-later
// The day of the session and whether the client came.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

FocusScope {
    id: root

    required property RecordModel record
    readonly property SessionFields fields: root.record.fields
    readonly property bool dayIsTaken: root.record.sessionThatDay > 0

    function focusDay(): void {
        day.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function focusTarget(): void {
        target.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    implicitWidth: card.implicitWidth
    implicitHeight: card.implicitHeight

    Card {
        id: card

        width: root.width
        name: qsTr("Session")

        RowLayout {
            spacing: Theme.groupSpace

            DateField {
                id: day

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                error: root.record.target === RecordModel.ThatSession ? "" : root.fields.dateProblem
                focus: true
                label: qsTr("Day of the session")
                text: root.fields.date
                onEdited: root.fields.date = text
            }

            Field {
                Layout.alignment: Qt.AlignTop
                label: qsTr("Attendance")
                visible: root.record.target !== RecordModel.ThatSession

                SegmentedControl {
                    currentIndex: root.fields.attendance
                    label: qsTr("Attendance")
                    options: root.fields.attendanceNames
                    onChosen: index => root.fields.attendance = index
                }
            }
        }

        Field {
            Layout.fillWidth: true
            hint: qsTr("Forms can be added to a session that is stored already. What was stored stays as it is.")
            label: qsTr("Session %1 is stored for this day already. Which session is this?").arg(root.record.sessionThatDay)
            visible: root.dayIsTaken && root.fields.held

            SegmentedControl {
                id: target

                currentIndex: root.record.target - 1
                label: qsTr("Which session this is")
                options: [qsTr("A new one, session %1").arg(root.record.nextNumber), qsTr("More forms for session %1").arg(root.record.sessionThatDay)]
                onChosen: index => root.record.setTarget(index + 1)
            }
        }
    }
}
