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

    // Client and state keep their words whole; the little curve gives way first.
    readonly property bool sparse: rows.width < Theme.px(920)

    signal opened(string caseId)
    signal recorded(string caseId)

    name: qsTr("Open cases")
    padding: 0

    DataTable {
        id: rows

        Layout.fillWidth: true
        actionWidth: Theme.px(root.sparse ? 80 : 184)
        focus: true
        gap: root.sparse ? Theme.spacing : Theme.groupSpace
        model: root.caseload.cases
        name: qsTr("Open cases, most urgent first")
        columns: [
            TableColumn {
                title: qsTr("Client")
                stretch: 1.2
                least: 78
            },
            TableColumn {
                title: qsTr("What is to be seen")
                status: true
                stretch: 2.5
                least: 220
            },
            TableColumn {
                title: qsTr("How life is going")
                stretch: 1.5
                least: 134
                yields: 3
            },
            TableColumn {
                title: qsTr("Working together")
                stretch: 0.5
                least: 74
                yields: 2
            },
            TableColumn {
                title: qsTr("Last rating")
                width: 88
                yields: 1
            }
        ]
        delegate: CaseloadRow {
            required property int index

            drawn: !root.sparse
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
