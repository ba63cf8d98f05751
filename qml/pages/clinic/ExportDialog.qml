// SPDX-License-Identifier: GPL-3.0-or-later
// Says what leaves the clinic and asks where to.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

DialogPanel {
    id: root

    required property SummaryModel summary

    acceptEnabled: folder.text.trim().length > 0
    acceptText: qsTr("Write the files")
    rejectText: qsTr("Cancel")
    text: root.summary.protection
    title: qsTr("Export the summary")
    onAccepted: root.summary.exportTo(folder.text)
    onOpened: folder.forceActiveFocus(Qt.OtherFocusReason)

    TextField {
        id: folder

        Layout.fillWidth: true
        hint: qsTr("A new folder. summary.csv and manifest.json will be written there, unencrypted")
        label: qsTr("Folder")
        text: "~/soundings-summary"
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: qsTr("Compare releases with care: two summaries whose periods overlap can be subtracted from each other.")
    }
}
