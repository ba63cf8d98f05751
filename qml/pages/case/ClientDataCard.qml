// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the data of the people in a case: given out to them, or erased.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Card {
    id: root

    // The same places in both.
    required property list<string> codes
    required property list<string> parts

    signal erasureAsked(string code)
    signal givingOutAsked(string code)

    name: heading.text

    SectionTitle {
        id: heading

        text: root.codes.length > 1 ? qsTr("The clients' data") : qsTr("The client's data")
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: qsTr("Somebody may ask for what is kept about them, or that it is erased. Erasing is asked about again before anything goes.")
    }

    Repeater {
        model: root.codes

        RowLayout {
            id: line

            required property int index
            required property string modelData

            Layout.fillWidth: true
            spacing: Theme.innerSpace

            StrongText {
                Layout.fillWidth: true
                text: root.codes.length > 1 ? qsTr("%1: %2").arg(root.parts[line.index] ?? "").arg(line.modelData) : line.modelData
            }

            SecondaryButton {
                explanation: qsTr("Writes the data of %1 into a new folder, not encrypted").arg(line.modelData)
                text: qsTr("Give out ...")
                onClicked: root.givingOutAsked(line.modelData)
            }

            SecondaryButton {
                explanation: qsTr("Erases %1 for good").arg(line.modelData)
                text: qsTr("Erase ...")
                onClicked: root.erasureAsked(line.modelData)
            }
        }
    }
}
