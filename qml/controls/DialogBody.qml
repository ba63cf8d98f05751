// SPDX-License-Identifier: GPL-3.0-or-later
// What a DialogPanel shows: title, text, the page's own content, the two answers.
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Soundings.Theme

FocusScope {
    id: root

    required property string title
    required property string text
    required property string acceptText
    required property string rejectText
    property bool acceptEnabled: true
    property bool rejectEnabled: true
    property bool rejectIsMain: false
    default property alias content: column.data

    signal accepted
    signal rejected

    // The first field, else the answer that changes nothing.
    function focusFirst(): void {
        if (column.children.length > 0 || !root.rejectIsMain)
            root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        else
            main.forceActiveFocus(Qt.TabFocusReason);
    }

    function answer(yes: bool): void {
        if (yes)
            root.accepted();
        else
            root.rejected();
    }

    implicitWidth: Theme.px(432)
    implicitHeight: body.implicitHeight

    Accessible.description: root.text
    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    // Enter in a line of typing is the answer, as in a form.
    function acceptTyped(event: KeyEvent): void {
        event.accepted = root.Window.activeFocusItem instanceof TextInput;
        if (event.accepted && root.acceptEnabled)
            root.accepted();
    }

    Keys.onEnterPressed: event => root.acceptTyped(event)
    Keys.onReturnPressed: event => root.acceptTyped(event)

    ColumnLayout {
        id: body

        anchors.fill: parent
        spacing: Theme.spacing

        SectionTitle {
            Layout.fillWidth: true
            text: root.title
        }

        BodyText {
            Layout.fillWidth: true
            text: root.text
            visible: root.text.length > 0
        }

        ColumnLayout {
            id: column

            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.spacing
            visible: children.length > 0
        }

        RowLayout {
            Layout.topMargin: Theme.innerSpace
            spacing: Theme.spacing

            Item {
                Layout.fillWidth: true
            }

            SecondaryButton {
                enabled: root.rejectIsMain ? root.acceptEnabled : root.rejectEnabled
                focus: true
                text: root.rejectIsMain ? root.acceptText : root.rejectText
                visible: text.length > 0
                onClicked: root.answer(root.rejectIsMain)
            }

            PrimaryButton {
                id: main

                enabled: root.rejectIsMain ? root.rejectEnabled : root.acceptEnabled
                text: root.rejectIsMain ? root.rejectText : root.acceptText
                onClicked: root.answer(!root.rejectIsMain)
            }
        }
    }
}
