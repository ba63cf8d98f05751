// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 300

    Column {
        CheckField { id: check; text: "Discussed"; hint: "In the session" }
        CheckField { id: wide; width: 160; text: "A long sentence that has to wrap because there is no room beside the box" }
    }

    TestCase {
        name: "CheckField"
        when: windowShown

        function test_toggledBySpaceAndPointer() {
            check.checked = false;
            check.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(check.checked);
            mouseClick(check);
            verify(!check.checked);
        }

        function test_tellsItsStateToScreenReaders() {
            check.checked = true;
            compare(check.Accessible.role, Accessible.CheckBox);
            verify(check.Accessible.checkable);
            verify(check.Accessible.checked);
            compare(check.Accessible.description, "In the session");
        }

        function test_wrapsWhatDoesNotFit() {
            verify(wide.height > 36);
            compare(wide.width, 160);
        }
    }
}
