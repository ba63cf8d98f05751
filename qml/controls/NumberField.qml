// SPDX-License-Identifier: GPL-3.0-or-later
// A number typed or stepped by arrow keys. Empty is allowed and means: no number.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Theme

Field {
    id: root

    property real from: 0
    property real to: 100
    property real step: 1
    property int decimals: 0
    property string unit
    property alias text: input.text
    property alias placeholder: input.placeholderText
    // NaN while empty or not a number.
    readonly property real value: root.parsed(input.text)
    readonly property bool hasValue: !isNaN(root.value)
    readonly property bool inRange: root.hasValue && root.value >= root.from && root.value <= root.to

    signal accepted
    signal edited

    function parsed(words: string): real {
        const plain = words.replace(",", ".").trim();
        return plain.length > 0 ? Number(plain) : NaN;
    }

    function setValue(number: real): void {
        input.text = isNaN(number) ? "" : number.toFixed(root.decimals);
    }

    function stepBy(steps: real): void {
        const start = root.hasValue ? root.value + steps * root.step : root.from;
        root.setValue(Math.min(root.to, Math.max(root.from, start)));
        root.edited();
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.innerSpace

        FieldInput {
            id: input

            Layout.preferredWidth: Theme.px(112)
            Accessible.description: root.helpText
            Accessible.name: root.label
            Accessible.role: Accessible.SpinBox
            focus: true
            font.family: Theme.tabularFamily
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            wrong: root.hasError || (text.length > 0 && !root.inRange)
            onAccepted: root.accepted()
            onTextEdited: root.edited()
            Keys.onUpPressed: root.stepBy(1)
            Keys.onDownPressed: root.stepBy(-1)
            Keys.onPressed: event => {
                event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown;
                if (event.accepted)
                    root.stepBy(event.key === Qt.Key_PageUp ? 10 : -10);
            }
        }

        BodyText {
            Layout.fillWidth: true
            bottomPadding: 0
            color: Theme.muted
            elide: Text.ElideRight
            lineHeight: 1
            text: root.unit
            wrapMode: Text.NoWrap
        }
    }
}
