// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

GalleryPage {
    title: "Record session 9"
    purpose: "K-017, couple: how the last two weeks were"
    maximumWidth: Theme.px(800)

    StepProgress { Layout.fillWidth: true; current: 4; total: 9 }

    Card {
        Layout.fillWidth: true
        spacing: Theme.groupSpace

        ChoiceRow {
            Layout.fillWidth: true
            text: "Little interest or pleasure in doing things"
            options: ["Not at all", "Several days", "More than half the days", "Nearly every day"]
            numbers: [0, 1, 2, 3]
            currentIndex: 1
        }
        ChoiceRow {
            Layout.fillWidth: true
            text: "Feeling tired or having little energy"
            options: ["Not at all", "Several days", "More than half the days", "Nearly every day"]
            numbers: [0, 1, 2, 3]
            Component.onCompleted: forceActiveFocus(Qt.TabFocusReason)
        }
        RatingLine {
            Layout.fillWidth: true
            label: "I felt heard, understood and respected"
            lowText: "I did not feel heard"
            highText: "I felt heard, understood and respected"
            value: 7.3
        }
        RatingLine {
            Layout.fillWidth: true
            label: "We worked on what I wanted to work on"
            lowText: "We did not"
            highText: "We did"
        }
    }

    MessageBar { Layout.fillWidth: true; kind: MessageBar.Done; text: "Session 9 is saved."; actionText: "Undo" }
    MessageBar { Layout.fillWidth: true; kind: MessageBar.Failed; text: "The disk is full, so the session was not saved. Nothing that was there is lost. Free some space, then save again." }
}
