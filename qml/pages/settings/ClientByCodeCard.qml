// SPDX-License-Identifier: GPL-3.0-or-later
// The data of a client who stands in no list, by their code.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Card {
    id: root

    // Every client of the vault, not only one's own.
    required property bool everybody

    signal erasureAsked(string code)
    signal givingOutAsked(string code)

    // Whoever was asked about may be gone.
    function clear(): void {
        code.text = "";
    }

    name: heading.text

    SectionTitle {
        id: heading

        text: qsTr("A client's data")
    }

    TextField {
        id: code

        Layout.fillWidth: true
        hint: root.everybody ? qsTr("Of any client of the vault, also where the therapist has left.") : qsTr("Of one of your clients, also where all cases have ended.")
        label: qsTr("Code of the client")
    }

    RowLayout {
        spacing: Theme.innerSpace

        SecondaryButton {
            enabled: code.text.trim().length > 0
            explanation: qsTr("Writes the data of this client into a new folder, not encrypted")
            text: qsTr("Give out the data ...")
            onClicked: root.givingOutAsked(code.text)
        }

        SecondaryButton {
            enabled: code.text.trim().length > 0
            explanation: qsTr("Erases this client for good")
            text: qsTr("Erase the client ...")
            onClicked: root.erasureAsked(code.text)
        }
    }
}
