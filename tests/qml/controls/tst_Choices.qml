// SPDX-License-Identifier: GPL-3.0-or-later
// One choice of a question, of a SegmentedControl, of an opened list.
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 400

    Choice { id: choice; width: 160; key: "2"; text: "Several days" }
    Segment { id: segment; y: 150; width: 120; height: 36; text: "Couple" }
    SelectOption { id: option; y: 250; width: 200; text: "Cancelled" }

    SignalSpy { id: clicked; signalName: "clicked" }

    TestCase {
        name: "Choices"
        when: windowShown

        function init() {
            choice.checked = false;
            segment.checked = false;
            option.selected = false;
            clicked.clear();
            clicked.target = null;
        }

        function all() {
            return [{tag: "choice", item: choice, role: Accessible.RadioButton}, {tag: "segment", item: segment, role: Accessible.RadioButton}, {tag: "option", item: option, role: Accessible.ListItem}];
        }

        function test_isReadAsWhatItIs_data() { return all(); }

        function test_isReadAsWhatItIs(data) {
            compare(data.item.Accessible.role, data.role);
            compare(data.item.Accessible.name, data.item.text);
        }

        function test_isChosenByPointer_data() { return all(); }

        function test_isChosenByPointer(data) {
            clicked.target = data.item;
            mouseClick(data.item);
            compare(clicked.count, 1);
        }

        function test_isNotChosenWhileDisabled_data() { return all(); }

        function test_isNotChosenWhileDisabled(data) {
            clicked.target = data.item;
            data.item.enabled = false;
            mouseClick(data.item);
            data.item.enabled = true;
            compare(clicked.count, 0);
        }

        function test_theChosenOneIsToldByMoreThanItsColour() {
            const edge = choice.background.border.width;
            choice.checked = true;
            verify(choice.Accessible.checked);
            verify(choice.background.border.width > edge);
            segment.checked = true;
            verify(segment.Accessible.checked);
            compare(segment.contentItem.font.weight, Font.DemiBold);
            option.selected = true;
            verify(option.Accessible.selected);
            const check = Array.from(option.background.children).find(child => child instanceof Glyph);
            verify(check.visible);
            compare(check.shape, Glyph.Check);
        }

        function test_tabStopsAtTheChosenSegmentOnly() {
            verify(!segment.activeFocusOnTab);
            segment.checked = true;
            verify(segment.activeFocusOnTab);
        }

        function test_theKeyOfAChoiceIsPrintedOnIt() {
            const hint = Array.from(choice.contentItem.children).find(child => child instanceof KeyHint);
            verify(hint.visible);
            compare(hint.keys, "2");
            choice.key = "";
            verify(!hint.visible);
            choice.key = "2";
        }

        function test_aLongChoiceWrapsAndGrows() {
            const height = choice.implicitHeight;
            choice.text = "More than half of the days of the last two weeks, and some of the others";
            tryVerify(() => choice.implicitHeight > height);
            choice.text = "Several days";
        }
    }
}
