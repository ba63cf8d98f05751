// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 300

    Column {
        TextArea { id: area; width: 300; label: "Notes"; lines: 3 }
        SecondaryButton { id: after; text: "After" }
    }

    TestCase {
        name: "TextArea"
        when: windowShown

        function init() {
            area.text = "";
            area.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_takesSeveralLines() {
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_B);
            compare(area.text, "a\nb");
        }

        function test_tabLeavesIt() {
            keyClick(Qt.Key_Tab);
            compare(area.text, "");
            verify(after.activeFocus);
            keyClick(Qt.Key_Backtab);
            verify(area.activeFocus);
        }

        function test_keepsItsHeightAndScrollsWhenTheTextIsLong() {
            const height = area.height;
            area.text = "line\n".repeat(40);
            compare(area.height, height);
        }
    }
}
