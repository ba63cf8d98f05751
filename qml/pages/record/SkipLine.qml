// SPDX-License-Identifier: GPL-3.0-or-later
// The ways not to answer a form: to type its total, or to say why it was skipped.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

ColumnLayout {
    id: root

    required property FormModel form
    readonly property bool skipped: root.form.skip !== FormModel.NotSkipped

    function focusReason(): void {
        reason.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.spacing

    RowLayout {
        spacing: Theme.spacing
        visible: !root.skipped

        QuietButton {
            Layout.leftMargin: -Theme.innerSpace
            text: qsTr("Skip this form")
            onClicked: {
                root.form.skip = Math.max(0, reasons.currentIndex) + FormModel.NoTime;
                reasons.forceActiveFocus(Qt.TabFocusReason);
            }
        }

        QuietButton {
            text: root.form.totalEntered ? qsTr("Type the answers instead") : qsTr("Type the total instead")
            visible: root.form.offersTotal
            onClicked: root.form.totalEntered = !root.form.totalEntered
        }
    }

    RowLayout {
        spacing: Theme.spacing
        visible: root.skipped

        Field {
            label: qsTr("Why was it skipped?")

            SegmentedControl {
                id: reasons

                currentIndex: root.form.skip - FormModel.NoTime
                label: qsTr("Why was it skipped?")
                options: [qsTr("No time"), qsTr("Client declined"), qsTr("Another reason")]
                onChosen: index => root.form.skip = index + FormModel.NoTime
            }
        }

        QuietButton {
            Layout.alignment: Qt.AlignBottom
            text: qsTr("Fill it in after all")
            onClicked: root.form.skip = FormModel.NotSkipped
        }
    }

    TextField {
        id: reason

        Layout.fillWidth: true
        label: qsTr("The reason, in your words")
        maximumLength: 200
        text: root.form.skipText
        visible: root.form.skip === FormModel.OtherReason
        onEdited: root.form.skipText = text
    }
}
