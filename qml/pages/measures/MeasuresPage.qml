// SPDX-License-Identifier: GPL-3.0-or-later
// What can be rated in this clinic.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Measures
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property MeasuresModel measures: root.application.measures

    maximumWidth: Theme.px(960)
    purpose: qsTr("What can be rated here, how it is scored, and which numbers the rules use.")
    title: qsTr("Measures")
    actions: [
        SecondaryButton {
            explanation: qsTr("Add a measure of the clinic's own from a folder")
            glyph: Glyph.Add
            text: qsTr("Add a measure")
            visible: root.measures.mayAdd
            onClicked: addDialog.open()
        }
    ]

    Repeater {
        model: root.measures.measures

        MeasureCard {
            Layout.fillWidth: true
        }
    }

    AddMeasureDialog {
        id: addDialog

        measures: root.measures
    }
}
