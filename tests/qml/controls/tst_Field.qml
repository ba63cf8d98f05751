// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of every field, and what is typed into.
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    id: root

    width: 400
    height: 400

    SecondaryButton { id: before; y: 300; text: "Before" }

    Field {
        id: field

        width: 300
        label: "Folder"
        hint: "A new one"

        FieldInput { id: input; width: 300; focus: true; placeholderText: "Where" }
    }

    TestCase {
        name: "Field"
        when: windowShown

        function init() {
            field.error = "";
            field.hint = "A new one";
            input.wrong = false;
            input.clear();
            before.forceActiveFocus(Qt.TabFocusReason);
        }

        // The words below the control, as they are read.
        function helpIn(item) {
            if (item instanceof Text && item.visible && item.text === field.helpText)
                return item;
            return Array.from(item.children).reduce((found, child) => found ?? helpIn(child), null);
        }

        function ringIn(item) {
            return item instanceof FocusRing ? item : Array.from(item.children).reduce((found, child) => found ?? ringIn(child), null);
        }

        function test_theHintStandsBelow() {
            compare(helpIn(field).Accessible.role, Accessible.StaticText);
        }

        function test_theErrorTakesThePlaceOfTheHintAndIsReadAtOnce() {
            field.error = "There is one already";
            compare(field.helpText, "There is one already");
            compare(helpIn(field).Accessible.role, Accessible.AlertMessage);
            compare(helpIn(field).color, Theme.alarm);
            field.error = "";
            compare(field.helpText, "A new one");
        }

        function test_withoutHelpTheFieldIsShorter() {
            const height = field.implicitHeight;
            field.hint = "";
            tryVerify(() => field.implicitHeight < height);
        }

        function test_aLongErrorWrapsAndStaysInTheField() {
            field.error = "a long sentence ".repeat(10);
            tryVerify(() => helpIn(field).lineCount > 1);
            const help = helpIn(field);
            verify(help.mapToItem(field, help.width, 0).x <= field.width + 1);
        }

        function test_theFocusOfTheFieldIsThatOfItsInput() {
            field.forceActiveFocus(Qt.TabFocusReason);
            verify(input.activeFocus);
        }

        function test_thePlaceholderLeavesWithTheFirstLetter() {
            field.forceActiveFocus(Qt.TabFocusReason);
            const words = Array.from(input.children).find(child => child instanceof Text && child.text === "Where");
            verify(words.visible);
            keyClick(Qt.Key_A);
            verify(!words.visible);
        }

        function test_theRingIsForTheKeyboardOnly() {
            const ring = ringIn(input);
            verify(!ring.visible);
            keyClick(Qt.Key_Tab);
            verify(input.activeFocus);
            verify(ring.visible);
            before.forceActiveFocus(Qt.TabFocusReason);
            verify(!ring.visible);
            mouseClick(input);
            verify(input.activeFocus);
            verify(!ring.visible);
        }

        function test_whatIsWrongHasAThickEdgeInTheColourOfAnAlarm() {
            compare(input.background.border.color, Theme.control);
            input.wrong = true;
            compare(input.background.border.color, Theme.alarm);
            compare(input.background.border.width, 2);
        }

        function test_disabledItTakesNothing() {
            field.enabled = false;
            mouseClick(input);
            keyClick(Qt.Key_A);
            field.enabled = true;
            compare(input.text, "");
        }
    }
}
