// SPDX-License-Identifier: GPL-3.0-or-later
// A questionnaire item: its words and large choices, answered by number keys, arrows or pointer.
// Enter goes on, Delete takes the answer back. Not answered is -1, never a first choice.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Theme

FocusScope {
    id: root

    property string text
    required property list<string> options
    // The number printed on each choice and typed for it; empty means 1, 2, 3 ...
    property list<int> numbers
    property int currentIndex: -1
    readonly property bool answered: root.currentIndex >= 0
    // Choices stand under each other when they do not fit side by side.
    readonly property bool stacked: root.width < choices.count * Theme.px(104)

    signal chosen(int index)
    signal cleared
    // The user pressed Enter: on to the next item.
    signal next

    implicitWidth: Theme.px(640)
    implicitHeight: column.implicitHeight

    Accessible.description: root.answered ? qsTr("Answered: %1").arg(root.options[root.currentIndex]) : qsTr("Not answered")
    Accessible.name: root.text
    Accessible.role: Accessible.Grouping

    Keys.onPressed: event => {
        event.accepted = root.handleKey(event.key, event.text);
    }

    function numberAt(index: int): int {
        return root.numbers.length > index ? root.numbers[index] : index + 1;
    }

    function choose(index: int): void {
        // Before it is the answer: being it would give it the keyboard without a reason, and without
        // a ring.
        (choices.itemAt(index) as Item)?.forceActiveFocus(Qt.TabFocusReason);
        root.currentIndex = index;
        root.chosen(index);
    }

    function clear(): void {
        root.currentIndex = -1;
        root.cleared();
    }

    function step(by: int): void {
        const start = root.answered ? root.currentIndex + by : 0;
        root.choose(Math.max(0, Math.min(root.options.length - 1, start)));
    }

    function handleKey(key: int, typed: string): bool {
        const direction = root.LayoutMirroring.enabled && !root.stacked ? -1 : 1;
        const index = Array.from(root.options).findIndex((words, i) => typed === String(root.numberAt(i)));
        if (index >= 0)
            root.choose(index);
        else if (key === Qt.Key_Left || key === Qt.Key_Right)
            root.step(key === Qt.Key_Right ? direction : -direction);
        else if (key === Qt.Key_Delete || key === Qt.Key_Backspace)
            root.clear();
        else if (key === Qt.Key_Return || key === Qt.Key_Enter)
            root.next();
        else
            return false;
        return true;
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.innerSpace

        Text {
            Layout.fillWidth: true
            Accessible.ignored: true
            bottomPadding: -Theme.trailingGap(Theme.emphasisSize)
            color: Theme.text
            font.family: Theme.family
            font.pixelSize: Theme.emphasisSize
            lineHeight: Theme.lineHeight
            text: root.text
            textFormat: Text.PlainText
            visible: root.text.length > 0
            wrapMode: Text.Wrap
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.innerSpace
            columns: root.stacked ? 1 : Math.max(1, choices.count)
            rowSpacing: Theme.innerSpace

            Repeater {
                id: choices

                model: root.options

                Choice {
                    required property int index
                    required property string modelData

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    checked: root.currentIndex === index
                    focus: index === Math.max(0, root.currentIndex)
                    activeFocusOnTab: focus
                    key: root.numberAt(index) < 10 ? String(root.numberAt(index)) : ""
                    text: modelData
                    onClicked: root.choose(index)
                }
            }
        }
    }
}
