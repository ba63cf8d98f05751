// SPDX-License-Identifier: GPL-3.0-or-later
// The period that is summarised, how finely, and how what is shown was protected.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property SummaryModel summary

    name: qsTr("Period")

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing

        SelectField {
            Layout.preferredWidth: Theme.px(160)
            currentIndex: root.summary.from
            focus: true
            label: qsTr("From quarter")
            model: root.summary.quarters
            onActivated: index => root.summary.from = index
        }

        SelectField {
            Layout.preferredWidth: Theme.px(160)
            currentIndex: root.summary.to
            label: qsTr("To quarter")
            model: root.summary.quarters
            onActivated: index => root.summary.to = index
        }

        Field {
            label: qsTr("Counted by")

            SegmentedControl {
                currentIndex: root.summary.byYear ? 1 : 0
                label: qsTr("Counted by")
                options: [qsTr("Quarter"), qsTr("Year")]
                onChosen: index => root.summary.byYear = index === 1
            }
        }

        Item {
            Layout.fillWidth: true
        }
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: root.summary.protection
        visible: text.length > 0
    }
}
