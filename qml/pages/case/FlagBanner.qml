// SPDX-License-Identifier: GPL-3.0-or-later
// The most urgent flag of a case, or who of several people fares worst, on a ground in its colour.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property caseBanner banner

    signal opened

    border.color: heading.ink
    color: Theme.tinted(heading.ink)
    name: root.banner.title
    padding: Theme.spacing
    visible: root.banner.title.length > 0

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.groupSpace

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.innerSpace

            StatusLabel {
                id: heading

                Layout.fillWidth: true
                status: root.banner.mark
                strong: true
                text: root.banner.title
            }

            BodyText {
                Layout.fillWidth: true
                text: root.banner.sentence
                visible: root.banner.sentence.length > 0
            }

            CaptionText {
                Layout.fillWidth: true
                text: root.banner.others
                visible: root.banner.others.length > 0
            }
        }

        SecondaryButton {
            Layout.alignment: Qt.AlignVCenter
            explanation: qsTr("The reasons, and what to do about it (W)")
            text: qsTr("Why?")
            // A state of a course is no flag: its reasons stand beside the curve.
            visible: root.banner.flagId.length > 0
            onClicked: root.opened()
        }
    }
}
