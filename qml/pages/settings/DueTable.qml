// SPDX-License-Identifier: GPL-3.0-or-later
// Who is due to be erased, longest due first.
pragma ComponentBehavior: Bound

import QtQuick
import Soundings.Controls
import Soundings.Theme

DataTable {
    id: root

    signal erasureAsked(string code)
    signal givingOutAsked(string code)

    actionWidth: Theme.px(208)
    gap: Theme.spacing
    name: qsTr("Clients who are due, longest due first")
    columns: [
        TableColumn {
            title: qsTr("Client")
            stretch: 1.2
            least: 96
        },
        TableColumn {
            title: qsTr("Last case ended")
            stretch: 1
            least: 104
            yields: 1
        },
        TableColumn {
            title: qsTr("Due since")
            stretch: 1
            least: 104
        }
    ]
    delegate: TableRow {
        id: row

        required property int index
        required property string code
        required property string lastEnd
        required property string dueSince

        cells: [code, lastEnd, dueSince]
        separator: index < root.count - 1
        table: root

        QuietButton {
            explanation: qsTr("Writes the data of %1 into a new folder, not encrypted").arg(row.code)
            text: qsTr("Give out ...")
            onClicked: root.givingOutAsked(row.code)
        }

        QuietButton {
            explanation: qsTr("Erases %1 for good").arg(row.code)
            text: qsTr("Erase ...")
            onClicked: root.erasureAsked(row.code)
        }
    }
}
