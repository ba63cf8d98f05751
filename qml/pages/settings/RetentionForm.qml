// SPDX-License-Identifier: GPL-3.0-or-later
// How long clients are kept, for a manager to say or to take back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

ColumnLayout {
    id: root

    required property RetentionModel retention

    function begin(): void {
        years.setValue(root.retention.years > 0 ? root.retention.years : NaN);
        reason.text = "";
    }

    spacing: Theme.spacing

    Component.onCompleted: root.begin()

    Connections {
        function onDecided(): void {
            root.begin();
        }

        function onLoadedChanged(): void {
            root.begin();
        }

        target: root.retention
    }

    NumberField {
        id: years

        Layout.fillWidth: true
        error: root.retention.yearsProblem
        from: root.retention.shortest
        hint: qsTr("After the end of their last case. How long records have to be kept differs between countries and professions.")
        label: qsTr("Keep clients for")
        to: root.retention.longest
        unit: qsTr("years")
        onAccepted: reason.forceActiveFocus(Qt.TabFocusReason)
        onEdited: root.retention.clearProblems()
    }

    TextField {
        id: reason

        Layout.fillWidth: true
        error: root.retention.reasonProblem
        hint: qsTr("One line for the audit, such as \"professional code, section 10\". Name nobody.")
        label: qsTr("Why")
        maximumLength: 200
        onAccepted: root.retention.decide(years.text, reason.text)
        onEdited: root.retention.clearProblems()
    }

    RowLayout {
        spacing: Theme.innerSpace

        SecondaryButton {
            enabled: !root.retention.busy
            text: qsTr("Set the years")
            onClicked: root.retention.decide(years.text, reason.text)
        }

        QuietButton {
            enabled: !root.retention.busy
            text: qsTr("No such rule any more")
            visible: root.retention.years > 0 || root.retention.damaged
            onClicked: root.retention.takeBack(reason.text)
        }
    }
}
