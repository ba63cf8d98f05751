// SPDX-License-Identifier: GPL-3.0-or-later
// Every key there is, by where it works. A test reads the pages and finds one that is not named here.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

DialogPanel {
    id: root

    width: Math.min(Theme.px(880), (parent?.width ?? Theme.px(880)) - 2 * Theme.edgeSpace)
    acceptText: qsTr("Close")
    rejectText: ""
    title: qsTr("Keys")

    Grid {
        id: groups

        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

        Layout.fillWidth: true
        columnSpacing: Theme.edgeSpace
        columns: root.width < Theme.px(640) ? 1 : 2
        rowSpacing: Theme.spacing

        KeyGroup {
            width: groups.cell
            keys: ["Ctrl+1", "Ctrl+L", "Esc Alt+Left", "F6", "Tab", "Enter", "F1"]
            meanings: [qsTr("the first place; 2, 3, ... the others"), qsTr("lock the vault"), qsTr("go back"), qsTr("change between the places and the page"), qsTr("the next thing that can be operated"), qsTr("open the row, press the button"), qsTr("show this list")]
            title: qsTr("Everywhere")
        }

        Column {
            width: groups.cell
            spacing: Theme.spacing

            KeyGroup {
                width: groups.cell
                keys: ["N", "Ctrl+F /"]
                meanings: [qsTr("add a client"), qsTr("search")]
                title: qsTr("On the caseload")
            }

            KeyGroup {
                width: groups.cell
                keys: ["R", "W"]
                meanings: [qsTr("record a session"), qsTr("why there is a flag")]
                title: qsTr("On a case")
            }

            KeyGroup {
                width: groups.cell
                keys: ["Ctrl+S", "1 2 3", "Del"]
                meanings: [qsTr("save what was entered"), qsTr("answer the question"), qsTr("take the answer back")]
                title: qsTr("In a form")
            }
        }
    }
}
