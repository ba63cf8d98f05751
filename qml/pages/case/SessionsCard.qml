// SPDX-License-Identifier: GPL-3.0-or-later
// The sessions, newest first; Enter on one with a flag opens the reasons.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property SessionListModel sessions

    signal flagOpened(string flagId)

    name: qsTr("Sessions")
    padding: 0
    spacing: 0

    SectionTitle {
        Layout.leftMargin: Theme.spacing
        Layout.topMargin: Theme.spacing
        text: qsTr("Sessions")
    }

    DataTable {
        id: list

        Layout.fillWidth: true
        model: root.sessions
        name: qsTr("Sessions, newest first")
        columns: [
            TableColumn {
                numeric: true
                title: qsTr("No.")
                width: 32
            },
            TableColumn {
                title: qsTr("Date")
                width: 96
            },
            TableColumn {
                title: qsTr("Attendance")
                width: 96
            },
            TableColumn {
                stretch: 1.2
                title: qsTr("How life is going")
            },
            TableColumn {
                stretch: 1
                title: qsTr("Working together")
            },
            TableColumn {
                title: qsTr("Discussed")
                width: 72
            },
            TableColumn {
                status: true
                stretch: 1.4
                title: qsTr("What was noticed")
            }
        ]
        delegate: TableRow {
            required property int index
            required property int number
            required property string date
            required property string attendance
            required property string progress
            required property string alliance
            required property string discussed
            required property string flagId
            required property int mark
            required property string flags

            cells: [number.toString(), date, attendance, progress, alliance, discussed, flags]
            separator: index < list.count - 1
            status: mark
            table: list
            onClicked: {
                if (flagId.length > 0)
                    root.flagOpened(flagId);
            }
        }
    }
}
