// SPDX-License-Identifier: GPL-3.0-or-later
// One line of typing with its label; password hides what is typed until it is asked to show it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Field {
    id: root

    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias readOnly: input.readOnly
    property alias maximumLength: input.maximumLength
    property alias validator: input.validator
    property alias inputMethodHints: input.inputMethodHints
    property bool password: false
    property bool revealed: false

    // The user pressed Enter; the user typed.
    signal accepted
    signal edited

    function selectAll(): void {
        input.selectAll();
    }

    FieldInput {
        id: input

        Layout.fillWidth: true
        Accessible.description: root.helpText
        Accessible.name: root.label
        echoMode: root.password && !root.revealed ? TextInput.Password : TextInput.Normal
        focus: true
        rightPadding: root.password ? reveal.width + Theme.innerSpace : Theme.px(12)
        wrong: root.hasError
        onAccepted: root.accepted()
        onTextEdited: root.edited()

        IconButton {
            id: reveal

            anchors.right: parent.right
            anchors.rightMargin: Theme.hairSpace
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: input.height - Theme.innerSpace
            implicitWidth: implicitHeight
            horizontalPadding: Theme.hairSpace
            glyph: root.revealed ? Glyph.EyeCrossed : Glyph.Eye
            text: root.revealed ? qsTr("Hide what is typed") : qsTr("Show what is typed")
            visible: root.password
            onClicked: root.revealed = !root.revealed
        }
    }
}
