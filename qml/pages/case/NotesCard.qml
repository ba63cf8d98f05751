// SPDX-License-Identifier: GPL-3.0-or-later
// What was written at the sessions, folded away until it is asked for.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property EntryListModel notes
    property bool unfolded: false

    name: qsTr("Notes")

    RowLayout {
        Layout.fillWidth: true

        SectionTitle {
            Layout.fillWidth: true
            text: qsTr("Notes")
        }

        QuietButton {
            glyph: root.unfolded ? Glyph.ChevronDown : Glyph.ChevronRight
            text: root.unfolded ? qsTr("Hide notes") : qsTr("Show notes (%1)").arg(root.notes.count)
            onClicked: root.unfolded = !root.unfolded
        }
    }

    Repeater {
        model: root.unfolded ? root.notes : null

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
            }
        }
    }
}
