// SPDX-License-Identifier: GPL-3.0-or-later
// What the clinic has learned from its own cases, and the action that learns it afresh.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property LearningModel learning

    name: qsTr("Learn from our own cases")

    // Anchors, because a row layout that was hidden may come back with its parts out of place.
    Item {
        Layout.fillWidth: true
        implicitHeight: Math.max(learn.implicitHeight, title.implicitHeight)

        SectionTitle {
            id: title

            anchors.left: parent.left
            anchors.right: learn.left
            anchors.rightMargin: Theme.spacing
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Learn from our own cases")
        }

        SecondaryButton {
            id: learn

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.learning.learning || !root.learning.busy
            explanation: root.learning.learning ? qsTr("Give up learning; what was learned before stays in force") : qsTr("Take the expected course and the usual scatter from every case there is now, and keep them until they are learned again")
            text: root.learning.learning ? qsTr("Stop") : qsTr("Learn now")
            onClicked: root.learning.learning ? root.learning.stop() : root.learning.learn()
        }
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: qsTr("Open cases are held against the course that this clinic's closed cases took, and ratings of working together against how far one person's usually scatter. People who leave early, well or not, bend every such course.")
    }

    ProgressLine {
        Layout.fillWidth: true
        label: qsTr("Learning from our own cases")
        value: root.learning.progress
        visible: root.learning.learning
    }

    Repeater {
        model: root.learning.learned

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

    BodyText {
        Layout.fillWidth: true
        text: qsTr("Nothing has been learned yet: what was learned will stand here with its day and its number of cases.")
        visible: root.learning.loaded && root.learning.learned.count === 0
    }
}
