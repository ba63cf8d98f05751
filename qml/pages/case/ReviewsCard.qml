// SPDX-License-Identifier: GPL-3.0-or-later
// The reviews that supervisors have signed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property EntryListModel reviews

    name: qsTr("Signed reviews")

    SectionTitle {
        text: qsTr("Signed reviews")
    }

    Repeater {
        model: root.reviews

        ColumnLayout {
            id: entry

            required property string heading
            required property string words

            Layout.fillWidth: true
            spacing: Theme.hairSpace

            StrongText {
                Layout.fillWidth: true
                text: entry.heading
            }

            BodyText {
                Layout.fillWidth: true
                text: entry.words
                visible: entry.words.length > 0
            }
        }
    }
}
