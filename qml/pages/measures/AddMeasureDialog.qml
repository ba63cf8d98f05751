// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the folder of a measure package.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models

DialogPanel {
    id: root

    required property MeasuresModel measures

    acceptEnabled: folder.text.trim().length > 0
    acceptText: qsTr("Check and add")
    rejectText: qsTr("Cancel")
    text: qsTr("A measure is a folder with profile.json and, where the licence allows, the questions. It is checked before it is added, and its faults are said.")
    title: qsTr("Add a measure")
    onAboutToShow: folder.text = ""
    onAccepted: root.measures.add(folder.text)
    onOpened: folder.forceActiveFocus(Qt.OtherFocusReason)

    TextField {
        id: folder

        Layout.fillWidth: true
        label: qsTr("Folder of the measure")
    }
}
