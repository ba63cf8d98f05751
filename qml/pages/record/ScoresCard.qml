// SPDX-License-Identifier: GPL-3.0-or-later
// The scores of the session beside those of the time before.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property ResultModel result

    name: heading.text

    SectionTitle {
        id: heading

        Layout.fillWidth: true
        text: qsTr("Scores")
    }

    Repeater {
        model: root.result.scores

        // Placed by hand: of layouts within layouts, with words that wrap, the outer ones keep the height
        // that the words have in the few pixels which they are first given.
        Item {
            id: line

            required property int index
            required property string measure
            required property string whose
            required property string now
            required property string before
            required property string compared
            readonly property real begin: line.index > 0 ? Theme.borderWidth + Theme.spacing : 0

            Layout.fillWidth: true
            implicitHeight: line.begin + Math.max(source.height, score.height)

            Rectangle {
                color: Theme.line
                height: Theme.borderWidth
                visible: line.index > 0
                width: line.width
            }

            Column {
                id: source

                width: (line.width - Theme.groupSpace) * 3 / 8
                y: line.begin

                StrongText {
                    text: line.measure
                    width: parent.width
                }

                CaptionText {
                    text: line.whose
                    width: parent.width
                }
            }

            Column {
                id: score

                width: (line.width - Theme.groupSpace) * 5 / 8
                x: source.width + Theme.groupSpace
                y: line.begin

                EmphasisText {
                    text: line.now
                    width: parent.width
                }

                BodyText {
                    text: line.compared
                    visible: text.length > 0
                    width: parent.width
                }

                CaptionText {
                    text: qsTr("Last time: %1").arg(line.before)
                    visible: line.before.length > 0
                    width: parent.width
                }
            }
        }
    }
}
