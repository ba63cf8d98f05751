// SPDX-License-Identifier: GPL-3.0-or-later
// What each method looked at, what it found, and where its threshold comes from.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Case
import Soundings.Theme

Card {
    id: root

    required property EvidenceListModel evidence
    required property list<string> sources
    readonly property real numberWidth: Theme.px(64)
    readonly property real limitWidth: Theme.px(96)
    readonly property real verdictWidth: Theme.px(112)

    name: qsTr("By method")

    SectionTitle {
        text: qsTr("By method")
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing

        CaptionText {
            Layout.fillWidth: true
            text: qsTr("Method and what it looked at")
        }

        CaptionText {
            Layout.preferredWidth: root.numberWidth
            horizontalAlignment: Text.AlignRight
            text: qsTr("Number")
        }

        CaptionText {
            Layout.preferredWidth: root.limitWidth
            text: qsTr("Threshold")
        }

        CaptionText {
            Layout.preferredWidth: root.verdictWidth
            text: qsTr("Verdict")
        }
    }

    Repeater {
        model: root.evidence

        EvidenceRow {
            Layout.fillWidth: true
            limitWidth: root.limitWidth
            numberWidth: root.numberWidth
            verdictWidth: root.verdictWidth
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.borderWidth
        color: Theme.line
        visible: root.sources.length > 0
    }

    StrongText {
        Layout.fillWidth: true
        text: qsTr("Where the thresholds come from")
        visible: root.sources.length > 0
    }

    Repeater {
        model: root.sources

        CaptionText {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
}
