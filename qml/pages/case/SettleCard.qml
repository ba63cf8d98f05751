// SPDX-License-Identifier: GPL-3.0-or-later
// What the therapist does with a flag that is no possible rupture: keep it in sight or close it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property WhyModel why

    name: qsTr("What you do with it")

    SectionTitle {
        text: qsTr("What you do with it")
    }

    BodyText {
        Layout.fillWidth: true
        text: root.why.mayClose ? qsTr("Acknowledge it to keep it in sight while you work on it. Close it once you have talked about it and nothing is left to do.") : qsTr("This flag is closed. It stays with its session.")
    }

    RowLayout {
        spacing: Theme.spacing
        visible: root.why.mayClose

        PrimaryButton {
            enabled: !root.why.busy
            text: qsTr("Acknowledge")
            visible: root.why.mayAcknowledge
            onClicked: root.why.acknowledge()
        }

        SecondaryButton {
            enabled: !root.why.busy
            text: qsTr("Close the flag")
            onClicked: root.why.close()
        }
    }
}
