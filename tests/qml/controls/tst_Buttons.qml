// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    id: root

    width: 400
    height: 300

    Column {
        spacing: Theme.spacing

        PrimaryButton { id: primary; text: "Save session"; explanation: "Keeps the answers" }
        SecondaryButton { id: secondary; text: "Hand over" }
        QuietButton { id: quiet; text: "Why?" }
        IconButton { id: icon; glyph: Glyph.Edit; text: "Edit" }
        PrimaryButton { id: narrow; width: 90; text: "A rather long sentence on a button that has no room for it" }
    }

    SignalSpy { id: spy; signalName: "clicked" }

    TestCase {
        name: "Buttons"
        when: windowShown

        function buttons() {
            return [{tag: "primary", button: primary}, {tag: "secondary", button: secondary}, {tag: "quiet", button: quiet}, {tag: "icon", button: icon}];
        }

        function init() {
            spy.target = null;
            spy.clear();
            Theme.handedOver = false;
        }

        function test_pressedBySpaceAndEnter_data() { return buttons(); }

        function test_pressedBySpaceAndEnter(data) {
            spy.target = data.button;
            data.button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            compare(spy.count, 3);
        }

        function test_notPressedWhileDisabled_data() { return buttons(); }

        function test_notPressedWhileDisabled(data) {
            spy.target = data.button;
            data.button.enabled = false;
            mouseClick(data.button);
            keyClick(Qt.Key_Space);
            data.button.enabled = true;
            compare(spy.count, 0);
        }

        function test_hasNameAndRole_data() { return buttons(); }

        function test_hasNameAndRole(data) {
            compare(data.button.Accessible.role, Accessible.Button);
            compare(data.button.Accessible.name, data.button.text);
            verify(data.button.Accessible.name.length > 0);
        }

        function test_isTallEnough_data() { return buttons(); }

        function test_isTallEnough(data) {
            verify(data.button.height >= 36);
            Theme.handedOver = true;
            verify(data.button.height >= 44);
        }

        function test_showsTheRingOnKeyboardFocusOnly_data() { return buttons(); }

        function test_showsTheRingOnKeyboardFocusOnly(data) {
            narrow.forceActiveFocus(Qt.TabFocusReason);
            mouseClick(data.button);
            verify(!data.button.visualFocus);
            narrow.forceActiveFocus(Qt.TabFocusReason);
            data.button.forceActiveFocus(Qt.TabFocusReason);
            verify(data.button.visualFocus);
        }

        function test_elidesWhatDoesNotFit() {
            verify(narrow.contentItem.width <= narrow.availableWidth);
            verify(narrow.contentItem.children[0].width <= narrow.contentItem.width);
        }

        function test_tellsWhatItDoes() {
            compare(primary.Accessible.description, "Keeps the answers");
        }

        function test_tabLeadsToTheNextButton() {
            primary.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            verify(secondary.activeFocus);
            keyClick(Qt.Key_Backtab);
            verify(primary.activeFocus);
        }
    }
}
