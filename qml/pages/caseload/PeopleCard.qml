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
    readonly property string clientName: clientName.text
    readonly property bool caution: caution.checked
    // Kept beside the fields, which are made anew when the number of people changes.
    property list<string> typed

    signal accepted
    signal edited

    function codes(): list<string> {
        const asked = [];
        for (let index = 0; index < root.form.people; ++index)
            asked.push(root.typed[index] ?? "");
        return asked;
    }

    function keep(index: int, code: string): void {
        const typed = Array.from(root.typed);
        while (typed.length <= index)
            typed.push("");
        typed[index] = code;
        root.typed = typed;
        root.edited();
    }

    function focusCode(person: int): void {
        people.itemAt(person)?.forceActiveFocus(Qt.ShortcutFocusReason);
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

                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    error: root.form.codeProblems[index] ?? ""
                    focus: index === 0
                    hint: index === 0 ? qsTr("What stands for the person on every page, such as K-017") : ""
                    label: root.form.people > 1 ? qsTr("Code of person %1").arg(index + 1) : qsTr("Code")
                    maximumLength: 40
                    onAccepted: root.accepted()
                    onEdited: root.keep(index, text)
                    Component.onCompleted: text = root.typed[index] ?? ""
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
            hint: qsTr("Not needed. Seen by you, by others with the same client, and by managers; supervisors see the code")
            label: root.form.people > 1 ? qsTr("Name of the first person") : qsTr("Name")
            maximumLength: 200
            onAccepted: root.accepted()
            onEdited: root.edited()
        }

        CheckField {
            id: caution

            Layout.fillWidth: true
            hint: qsTr("For some people in crisis, seeing their own curve does harm")
            text: qsTr("Do not show curves or flags to this client")
            onToggled: root.edited()
        }
    }
}
