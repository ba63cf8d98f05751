// SPDX-License-Identifier: GPL-3.0-or-later
// Who saw, changed, gave out and signed what and when, newest first, a page at a time.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Audit
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property AuditModel audit: root.application.audit

    purpose: qsTr("Who saw, changed, gave out and signed what, and when. No client stands here by name or code.")
    title: qsTr("Audit")

    VerdictCard {
        Layout.fillWidth: true
        audit: root.audit
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spacing

        SelectField {
            currentIndex: root.audit.person
            focus: true
            label: qsTr("Who")
            model: root.audit.people
            onActivated: index => root.audit.person = index
        }

        SelectField {
            currentIndex: root.audit.kind
            label: qsTr("What")
            model: root.audit.kinds
            width: Theme.px(240)
            onActivated: index => root.audit.kind = index
        }
    }

    Card {
        Layout.fillWidth: true
        visible: root.audit.loaded && rows.count === 0

        EmptyState {
            Layout.fillWidth: true
            Layout.margins: Theme.edgeSpace
            glyph: Glyph.Eye
            text: qsTr("Choose everybody and everything to see all entries.")
            title: qsTr("Nothing of the kind was noted")
        }
    }

    Card {
        Layout.fillWidth: true
        name: qsTr("Entries")
        padding: 0
        visible: rows.count > 0

        DataTable {
            id: rows

            Layout.fillWidth: true
            model: root.audit.lines
            name: qsTr("Entries, newest first")
            columns: [
                TableColumn {
                    title: qsTr("When")
                    width: 160
                },
                TableColumn {
                    title: qsTr("Who")
                    least: 88
                    stretch: 1
                },
                TableColumn {
                    title: qsTr("What")
                    least: 240
                    stretch: 2
                },
                TableColumn {
                    title: qsTr("Record")
                    width: 96
                    yields: 2
                },
                TableColumn {
                    numeric: true
                    title: qsTr("Number")
                    width: 88
                    yields: 1
                }
            ]
            delegate: TableRow {
                required property int index
                required property string number
                required property string when
                required property string who
                required property string what
                required property string record

                cells: [when, who, what, record, number]
                separator: index < rows.count - 1
                table: rows
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing
        visible: root.audit.hasNewer || root.audit.hasOlder

        SecondaryButton {
            enabled: root.audit.hasNewer && !root.audit.busy
            text: qsTr("Newer entries")
            onClicked: root.audit.showNewer()
        }

        SecondaryButton {
            enabled: root.audit.hasOlder && !root.audit.busy
            text: qsTr("Older entries")
            onClicked: root.audit.showOlder()
        }

        Item {
            Layout.fillWidth: true
        }
    }
}
