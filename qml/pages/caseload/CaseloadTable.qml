// SPDX-License-Identifier: GPL-3.0-or-later
// The open cases as rows: who, what is to be seen, the latest ratings, and when they were given.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Caseload
import Soundings.Theme

Card {
    id: root

    required property CaseloadModel caseload

    signal opened(string caseId)
    signal recorded(string caseId)

    name: qsTr("Open cases")
    padding: 0

    DataTable {
        id: rows

        Layout.fillWidth: true
        actionWidth: Theme.px(184)
        focus: true
        model: root.caseload.cases
        name: qsTr("Open cases, most urgent first")
        columns: [
            TableColumn {
                title: qsTr("Client")
                stretch: 1.4
            },
            TableColumn {
                title: qsTr("What is to be seen")
                status: true
                stretch: 2.5
            },
            TableColumn {
                title: qsTr("How life is going")
                stretch: 1.5
            },
            TableColumn {
                title: qsTr("Working together")
                width: 108
            },
            TableColumn {
                title: qsTr("Last rating")
                width: 88
            }
        ]
        delegate: CaseloadRow {
            required property int index

            separator: index < rows.count - 1
            table: rows
            onClicked: root.opened(caseId)
            onRecorded: root.recorded(caseId)
        }
    }

    BodyText {
        Layout.fillWidth: true
        Layout.margins: Theme.groupSpace
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("No open case fits what you search for.")
        visible: rows.count === 0
    }
}
