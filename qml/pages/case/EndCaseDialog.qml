// SPDX-License-Identifier: GPL-3.0-or-later
// Asks when and how a case ended.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models

DialogPanel {
    id: root

    required property CaseModel episode

    acceptEnabled: way.currentIndex >= 0 && !root.episode.busy
    acceptText: qsTr("End the case")
    text: qsTr("Nothing is deleted: the case leaves the caseload and can still be read. Sessions cannot be added any more.")
    title: qsTr("End the case")
    onAboutToShow: {
        day.text = root.episode.today();
        way.currentIndex = -1;
    }
    onAccepted: root.episode.endCase(day.isoDate.length > 0 ? day.isoDate : day.text, way.currentIndex)

    SelectField {
        id: way

        Layout.fillWidth: true
        currentIndex: -1
        label: qsTr("How it ended")
        model: root.episode.endings
    }

    DateField {
        id: day

        Layout.fillWidth: true
        label: qsTr("Last day")
    }
}
