// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, size of text, motion.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models

FocusScope {
    id: root

    required property SettingsModel settings
    readonly property list<real> scales: [0.9, 1, 1.15, 1.3, 1.5, 2]
    readonly property int nearestScale: Array.from(root.scales).reduce((best, scale, index) => Math.abs(scale - root.settings.textScale) < Math.abs(root.scales[best] - root.settings.textScale) ? index : best, 0)

    implicitHeight: card.implicitHeight

    Card {
        id: card

        anchors.left: parent.left
        anchors.right: parent.right
        name: heading.text

        SectionTitle {
            id: heading

            text: qsTr("Appearance")
        }

        SettingRow {
            Layout.fillWidth: true
            text: qsTr("Colours")

            SegmentedControl {
                currentIndex: root.settings.scheme
                focus: true
                label: qsTr("Colours")
                options: [qsTr("As the system"), qsTr("Light"), qsTr("Dark"), qsTr("High contrast")]
                onChosen: index => root.settings.scheme = index
            }
        }

        SettingRow {
            Layout.fillWidth: true
            text: qsTr("Size of text")

            SegmentedControl {
                currentIndex: root.nearestScale
                label: qsTr("Size of text")
                options: Array.from(root.scales).map(scale => qsTr("%1 %").arg(Math.round(scale * 100)))
                onChosen: index => root.settings.textScale = root.scales[index]
            }
        }

        CheckField {
            Layout.fillWidth: true
            checked: root.settings.reducedMotion
            hint: qsTr("Nothing slides or fades.")
            text: qsTr("Less motion")
            onToggled: root.settings.reducedMotion = checked
        }
    }
}
