// SPDX-License-Identifier: GPL-3.0-or-later
// The codes of everybody in the room, and what else is known of the first of them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

FocusScope {
    id: root

    required property NewClientModel form
    readonly property list<string> codes: root.collect(people.count, root.edits)
    readonly property string clientName: clientName.text
    readonly property bool caution: caution.checked
    // Counts the edits, so that `codes` is read anew.
    property int edits: 0

    signal accepted

    function collect(count: int, _edits: int): list<string> {
        const typed = [];
        for (let index = 0; index < count; ++index)
            typed.push((people.itemAt(index) as TextField)?.text ?? "");
        return typed;
    }

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    ColumnLayout {
        id: column

        spacing: Theme.spacing
        width: parent.width

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.spacing
            columns: root.form.people > 1 ? 2 : 1
            rowSpacing: Theme.spacing

            Repeater {
                id: people

                model: root.form.people

                TextField {
                    required property int index

                    Layout.fillWidth: true
                    focus: index === 0
                    hint: index === 0 ? qsTr("What stands for the person on every page, such as K-017") : ""
                    label: root.form.people > 1 ? qsTr("Code of person %1").arg(index + 1) : qsTr("Code")
                    maximumLength: 40
                    onAccepted: root.accepted()
                    onEdited: ++root.edits
                }
            }
        }

        RowLayout {
            spacing: Theme.spacing
            visible: root.form.mostPeople > root.form.fewestPeople

            SecondaryButton {
                enabled: root.form.people < root.form.mostPeople
                glyph: Glyph.Add
                text: qsTr("One more person")
                onClicked: ++root.form.people
            }

            QuietButton {
                enabled: root.form.people > root.form.fewestPeople
                text: qsTr("One fewer")
                onClicked: --root.form.people
            }
        }

        TextField {
            id: clientName

            Layout.fillWidth: true
            hint: qsTr("Not needed. Only you will see it; supervisors see the code")
            label: root.form.people > 1 ? qsTr("Name of the first person") : qsTr("Name")
            maximumLength: 200
            onAccepted: root.accepted()
        }

        CheckField {
            id: caution

            Layout.fillWidth: true
            hint: qsTr("For some people in crisis, seeing their own curve does harm")
            text: qsTr("Do not show curves or flags to this client")
        }
    }
}
