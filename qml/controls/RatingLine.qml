// SPDX-License-Identifier: GPL-3.0-or-later
// A mark on a line from 0 to 10 in tenths, set by pointer, arrow keys or typed number. Nothing is
// marked until the user marks it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Theme

Field {
    id: root

    property real from: 0
    property real to: 10
    property real step: 0.1
    property string lowText
    property string highText
    // NaN while nothing is marked.
    property real value: NaN
    readonly property bool answered: !isNaN(root.value)

    signal edited
    signal accepted

    function mark(number: real): void {
        const inside = Math.min(root.to, Math.max(root.from, number));
        root.value = isNaN(number) ? NaN : Math.round(inside / root.step) * root.step;
        root.edited();
    }

    onValueChanged: {
        if (!entry.activeFocus)
            entry.text = root.answered ? root.value.toFixed(1) : "";
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing

        RatingTrack {
            Layout.fillWidth: true
            Accessible.description: root.answered ? root.helpText : qsTr("Not answered")
            Accessible.name: root.label
            answered: root.answered
            focus: true
            from: root.from
            stepSize: root.step
            to: root.to
            value: root.answered ? root.value : (root.from + root.to) / 2
            onMarked: number => root.mark(number)
            onCleared: root.mark(NaN)
            Keys.onReturnPressed: root.accepted()
            Keys.onEnterPressed: root.accepted()
        }

        FieldInput {
            id: entry

            Layout.preferredWidth: Theme.px(72)
            Accessible.description: qsTr("From %1 to %2").arg(root.from).arg(root.to)
            Accessible.name: qsTr("%1, as a number").arg(root.label)
            font.family: Theme.tabularFamily
            horizontalAlignment: TextInput.AlignRight
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            wrong: text.length > 0 && !(entry.typed() >= root.from && entry.typed() <= root.to)
            onAccepted: root.accepted()
            onEditingFinished: text = root.answered ? root.value.toFixed(1) : ""
            onTextEdited: root.mark(wrong ? NaN : entry.typed())

            function typed(): real {
                return text.length > 0 ? Number(text.replace(",", ".")) : NaN;
            }
        }
    }

    Item {
        Layout.fillWidth: true
        Layout.rightMargin: entry.width + Theme.spacing
        implicitHeight: Math.max(low.implicitHeight, high.implicitHeight)
        visible: root.lowText.length > 0 || root.highText.length > 0

        CaptionText {
            id: low

            anchors.left: parent.left
            width: (parent.width - Theme.spacing) / 2
            text: root.lowText
        }

        CaptionText {
            id: high

            anchors.right: parent.right
            width: (parent.width - Theme.spacing) / 2
            horizontalAlignment: Text.AlignRight
            text: root.highText
        }
    }
}
