// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the feedback was talked about, what was changed, and private notes, folded away.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

FocusScope {
    id: root

    required property SessionFields fields
    property bool unfolded: false

    implicitWidth: card.implicitWidth
    implicitHeight: card.implicitHeight

    Card {
        id: card

        width: root.width
        name: heading.text

        SectionTitle {
            id: heading

            Layout.fillWidth: true
            text: root.fields.held ? qsTr("Talking about it") : qsTr("Notes")
        }

        Field {
            Layout.fillWidth: true
            focus: true
            label: qsTr("Was the feedback discussed?")
            visible: root.fields.held

            SegmentedControl {
                currentIndex: root.fields.discussed
                focus: true
                label: qsTr("Was the feedback discussed?")
                options: [qsTr("Not said"), qsTr("Yes"), qsTr("No")]
                onChosen: index => root.fields.discussed = index
            }
        }

        TextField {
            Layout.fillWidth: true
            label: qsTr("What was changed because of it?")
            maximumLength: 2000
            text: root.fields.changed
            visible: root.fields.held && root.fields.discussed === SessionFields.Yes
            onEdited: root.fields.changed = text
        }

        QuietButton {
            Layout.leftMargin: -Theme.innerSpace
            Accessible.checkable: true
            Accessible.checked: root.unfolded
            glyph: root.unfolded ? Glyph.ChevronDown : Glyph.ChevronRight
            text: qsTr("Private notes")
            onClicked: root.unfolded = !root.unfolded
        }

        TextArea {
            Layout.fillWidth: true
            hint: qsTr("Only you see them, in this vault.")
            label: qsTr("Notes")
            text: root.fields.notes
            visible: root.unfolded
            onEdited: root.fields.notes = text
        }

        TextArea {
            Layout.fillWidth: true
            hint: qsTr("Leaves your own view in no way: no supervisor, no export.")
            label: qsTr("My own reaction")
            lines: 3
            text: root.fields.reaction
            visible: root.unfolded
            onEdited: root.fields.reaction = text
        }
    }
}
