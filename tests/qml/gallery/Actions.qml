// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

GalleryPage {
    title: "Caseload"
    purpose: "38 open cases, 3 need you"
    actions: PrimaryButton {
        glyph: Glyph.Add
        text: "New client"
    }

    RowLayout {
        spacing: Theme.spacing

        PrimaryButton { text: "Save session" }
        PrimaryButton { text: "Disabled"; enabled: false }
        SecondaryButton { id: focused; text: "Hand over"; Component.onCompleted: forceActiveFocus(Qt.TabFocusReason) }
        SecondaryButton { text: "Disabled"; enabled: false }
        QuietButton { text: "Why?" }
        IconButton { glyph: Glyph.Edit; text: "Edit" }
        IconButton { glyph: Glyph.Undo; text: "Undo" }
        IconButton { glyph: Glyph.Lock; text: "Lock" }
        KeyHint { keys: "Ctrl+S" }
        KeyHint { keys: "/" }
    }

    Card {
        Layout.fillWidth: true
        name: "States"
        padding: 0

        DataTable {
            id: cases

            Layout.fillWidth: true
            name: "Cases"
            columns: [
                TableColumn { title: "Client"; width: 96 },
                TableColumn { title: "State"; stretch: 2; status: true },
                TableColumn { title: "Score"; numeric: true; width: 96 },
                TableColumn { title: "Last session"; stretch: 1 }
            ]
            actionWidth: 80
            model: ListModel {
                ListElement { code: "K-017"; status: 4; word: "Possible rupture, 2 sessions ago"; score: "21 of 27"; day: "due today" }
                ListElement { code: "K-032"; status: 3; word: "Off track since session 6"; score: "21 of 27"; day: "12 days ago" }
                ListElement { code: "K-004"; status: 2; word: "Slower than expected"; score: "14 of 27"; day: "3 days ago" }
                ListElement { code: "K-011"; status: 1; word: "On track"; score: "6 of 27"; day: "5 days ago" }
                ListElement { code: "K-020"; status: 5; word: "Repaired"; score: "9 of 27"; day: "5 days ago" }
                ListElement { code: "K-022"; status: 6; word: "Sudden gain between sessions 4 and 5, which is a rather long sentence for one cell of a table"; score: "3 of 27"; day: "8 days ago" }
                ListElement { code: "K-023"; status: 0; word: "Not enough ratings yet to say (3 of 5)"; score: "-"; day: "never" }
            }
            delegate: TableRow {
                required property string code
                required property int index
                required property string word
                required property string score
                required property string day
                required status

                table: cases
                cells: [code, word, score, day]
                separator: index < 6

                QuietButton { text: "Why?" }
            }
        }
    }
}
