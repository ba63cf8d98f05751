// SPDX-License-Identifier: GPL-3.0-or-later
// The people as rows: name, what they do, since when, and who supervises them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

FocusScope {
    id: root

    required property PeopleModel people

    signal retirementAsked(string name)

    implicitHeight: card.implicitHeight

    Card {
        id: card

        anchors.left: parent.left
        anchors.right: parent.right
        name: qsTr("People")
        padding: 0

        DataTable {
            id: rows

            Layout.fillWidth: true
            actionWidth: Theme.px(104)
            focus: true
            gap: Theme.spacing
            model: root.people.people
            name: qsTr("People, those who are there first")
            columns: [
                TableColumn {
                    title: qsTr("Name")
                    stretch: 1
                    least: 96
                },
                TableColumn {
                    title: qsTr("What they do")
                    stretch: 1.4
                    least: 120
                },
                TableColumn {
                    title: qsTr("Here")
                    stretch: 1.2
                    least: 128
                },
                TableColumn {
                    title: qsTr("Supervision")
                    stretch: 1.4
                    least: 128
                    yields: 1
                }
            ]
            delegate: TableRow {
                id: row

                required property int index
                required property string name
                required property string roles
                required property string standing
                required property string supervision
                required property bool retirable

                cells: [name, roles, standing, supervision]
                separator: index < rows.count - 1
                table: rows

                QuietButton {
                    explanation: qsTr("Take %1 the way into the vault").arg(row.name)
                    text: qsTr("Retire ...")
                    visible: row.retirable
                    onClicked: root.retirementAsked(row.name)
                }
            }
        }
    }
}
