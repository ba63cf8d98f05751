// SPDX-License-Identifier: GPL-3.0-or-later
// The most urgent flag of a case, or who of several people fares worst, on a ground in its colour.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Card {
    id: root

    property int mark: StatusMark.Unknown
    property string title
    property string sentence
    property string others
    // A state of a course is no flag: its reasons stand beside the curve.
    property bool withReasons: true
    readonly property color role: [Theme.muted, Theme.good, Theme.attention, Theme.alarm, Theme.rupture, Theme.rupture, Theme.info][root.mark] ?? Theme.muted

    signal opened

    border.color: root.role
    color: Theme.tinted(root.role)
    name: root.title
    padding: Theme.spacing

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.groupSpace

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.innerSpace

            StatusLabel {
                Layout.fillWidth: true
                status: root.mark
                strong: true
                text: root.title
            }

            BodyText {
                Layout.fillWidth: true
                text: root.sentence
                visible: root.sentence.length > 0
            }

            CaptionText {
                Layout.fillWidth: true
                text: root.others
                visible: root.others.length > 0
            }
        }

        SecondaryButton {
            Layout.alignment: Qt.AlignVCenter
            explanation: qsTr("The reasons, and what to do about it (W)")
            text: qsTr("Why?")
            visible: root.withReasons
            onClicked: root.opened()
        }
    }
}
