// SPDX-License-Identifier: GPL-3.0-or-later
// One flag: its shape and word, why it was raised, what to do, and the way to its reasons.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Card {
    id: root

    required property string flagId
    required property int status
    required property string kind
    required property string whose
    required property string sentence
    required property string next
    // Its reasons open with the key W.
    property bool first: false

    signal whyAsked

    name: root.kind

    RowLayout {
        spacing: Theme.groupSpace

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.innerSpace

            StatusLabel {
                Layout.fillWidth: true
                status: root.status
                strong: true
                text: root.kind
            }

            CaptionText {
                Layout.fillWidth: true
                text: root.whose
            }

            EmphasisText {
                Layout.fillWidth: true
                text: root.sentence
            }

            BodyText {
                Layout.fillWidth: true
                text: root.next
            }
        }

        RowLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Theme.innerSpace

            KeyHint {
                keys: "W"
                visible: root.first
            }

            SecondaryButton {
                explanation: qsTr("Shows the methods, their numbers and where they come from")
                text: qsTr("Why?")
                onClicked: root.whyAsked()
            }
        }
    }
}
