// SPDX-License-Identifier: GPL-3.0-or-later
// One chart with its heading, the choice of measure where there are several, and what it says in a
// sentence. Arrow keys go from session to session.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Chart
import Soundings.Controls
import Soundings.Theme

Card {
    id: root

    property alias chart: curve.chart
    property string title
    property string sentence
    // Against the clinic's expected course; empty where nothing is expected.
    property string standing
    property int mark: StatusMark.Unknown
    property string expected
    // What was compared with what, and where it comes from.
    property string details
    property list<string> measures
    property int measure: 0

    signal measureChosen(int index)

    name: root.title
    padding: Theme.px(20)
    spacing: Theme.px(12)

    // Anchors, because a row layout that was hidden may come back with its parts out of place.
    Item {
        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.controlHeight, title.implicitHeight)

        SectionTitle {
            id: title

            anchors.left: parent.left
            anchors.right: choice.visible ? choice.left : caption.left
            anchors.rightMargin: Theme.spacing
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
        }

        CaptionText {
            id: caption

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            // Said once where the measure is called as the card is.
            text: root.measures[root.measure] === root.title ? "" : root.measures[root.measure] ?? ""
            visible: root.measures.length === 1
            wrapMode: Text.NoWrap
        }

        SegmentedControl {
            id: choice

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            currentIndex: root.measure
            label: qsTr("Measure of %1").arg(root.title)
            options: root.measures
            visible: root.measures.length > 1
            onChosen: index => root.measureChosen(index)
        }
    }

    Item {
        Layout.fillWidth: true
        implicitHeight: standing.implicitHeight
        visible: root.standing.length > 0

        StatusLabel {
            id: standing

            anchors.left: parent.left
            anchors.right: expected.left
            anchors.rightMargin: Theme.spacing
            status: root.mark
            strong: true
            text: root.standing
        }

        BodyText {
            id: expected

            anchors.right: parent.right
            anchors.verticalCenter: standing.verticalCenter
            color: Theme.muted
            text: root.expected
            wrapMode: Text.NoWrap
        }
    }

    CurveChartItem {
        id: curve

        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(288) + curve.legendHeight
        Accessible.description: curve.currentText.length > 0 ? curve.currentText : curve.description
        Accessible.focusable: true
        Accessible.name: root.title
        Accessible.role: Accessible.Chart
        activeFocusOnTab: true
        colours.accent: Theme.accent
        colours.alarm: Theme.alarm
        colours.attention: Theme.attention
        colours.band: Theme.tinted(Theme.accent)
        colours.good: Theme.good
        colours.info: Theme.info
        colours.line: Theme.line
        colours.muted: Theme.muted
        colours.rupture: Theme.rupture
        colours.surface: Theme.surface
        colours.text: Theme.text
        fontFamily: Theme.family
        pixelSize: Theme.captionSize
        // Without a measure there is no range to draw.
        visible: root.measures.length > 0

        FocusRing {
            shown: curve.activeFocus
        }
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: qsTr("No rating yet. The curve will stand here.")
        visible: root.measures.length === 0
    }

    BodyText {
        Layout.fillWidth: true
        text: root.sentence
        visible: text.length > 0
    }

    CaptionText {
        Layout.fillWidth: true
        text: root.details
        visible: text.length > 0
    }
}
