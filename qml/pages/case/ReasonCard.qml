// SPDX-License-Identifier: GPL-3.0-or-later
// A flag in plain words: what was noticed, what would have cleared it, how it went on.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models

Card {
    id: root

    required property WhyModel why

    name: qsTr("In plain words")

    StatusLabel {
        Layout.fillWidth: true
        status: root.why.mark
        strong: true
        text: root.why.stateWords
    }

    EmphasisText {
        Layout.fillWidth: true
        text: root.why.sentence
    }

    BodyText {
        Layout.fillWidth: true
        text: root.why.agreement
        visible: root.why.agreement.length > 0
    }

    Reason {
        heading: qsTr("What would have cleared this")
        words: root.why.clearing
    }

    Reason {
        heading: qsTr("How it went on")
        words: root.why.course
    }

    CaptionText {
        Layout.fillWidth: true
        text: qsTr("A pattern in the scores: a reason to talk, not a judgement about client or therapist.")
    }

    component Reason: ColumnLayout {
        id: reason

        property string heading
        property string words

        Layout.fillWidth: true
        spacing: 0
        visible: reason.words.length > 0

        StrongText {
            Layout.fillWidth: true
            text: reason.heading
        }

        BodyText {
            Layout.fillWidth: true
            text: reason.words
        }
    }
}
