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

        ColumnLayout {
            id: line

            required property int index
            required property string measure
            required property string whose
            required property string now
            required property string before
            required property string compared

            Layout.fillWidth: true
            spacing: Theme.spacing

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.borderWidth
                color: Theme.line
                visible: line.index > 0
            }

            RowLayout {
                spacing: Theme.groupSpace

                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    spacing: 0

                    StrongText {
                        Layout.fillWidth: true
                        text: line.measure
                    }

                    CaptionText {
                        Layout.fillWidth: true
                        text: line.whose
                    }
                }

                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 5
                    spacing: 0

                    EmphasisText {
                        Layout.fillWidth: true
                        text: line.now
                    }

                    BodyText {
                        Layout.fillWidth: true
                        text: line.compared
                        visible: text.length > 0
                    }

                    CaptionText {
                        Layout.fillWidth: true
                        text: qsTr("Last time: %1").arg(line.before)
                        visible: line.before.length > 0
                    }
                }
            }
        }
    }
}
