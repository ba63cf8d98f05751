// SPDX-License-Identifier: GPL-3.0-or-later
// One method of a flag's evidence.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

ColumnLayout {
    id: root

    required property string heading
    required property string method
    required property string purpose
    required property string number
    required property string threshold
    required property int mark
    required property string verdict
    required property string reason
    required property string inputs
    property real numberWidth
    property real limitWidth
    property real verdictWidth

    spacing: Theme.hairSpace

    Accessible.name: qsTr("%1: number %2, threshold %3, verdict %4").arg(root.method).arg(root.number).arg(root.threshold).arg(root.verdict)
    Accessible.role: Accessible.Row

    StrongText {
        Layout.bottomMargin: Theme.innerSpace
        Layout.fillWidth: true
        Layout.topMargin: Theme.spacing
        text: root.heading
        visible: root.heading.length > 0
    }

    Rectangle {
        Layout.bottomMargin: Theme.innerSpace
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.borderWidth
        color: Theme.line
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            StrongText {
                Layout.fillWidth: true
                text: root.method
            }

            BodyText {
                Layout.fillWidth: true
                text: root.purpose
            }
        }

        NumberText {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: root.numberWidth
            text: root.number.length > 0 ? root.number : qsTr("none")
        }

        BodyText {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: root.limitWidth
            text: root.threshold.length > 0 ? root.threshold : qsTr("none")
        }

        StatusLabel {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: root.verdictWidth
            status: root.mark
            text: root.verdict
        }
    }

    Detail {
        text: root.reason.length > 0 ? qsTr("Note: %1").arg(root.reason) : ""
    }

    Detail {
        text: root.inputs.length > 0 ? qsTr("Computed from: %1").arg(root.inputs) : ""
    }

    component Detail: CaptionText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.hairSpace
        visible: text.length > 0
    }
}
