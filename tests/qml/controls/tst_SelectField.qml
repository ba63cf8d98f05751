// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 500

    SelectField { id: field; width: 300; label: "Attendance"; model: ["Came", "Cancelled", "Did not come"]; currentIndex: -1 }

    SignalSpy { id: activated; target: field; signalName: "activated" }

    TestCase {
        name: "SelectField"
        when: windowShown

        function init() {
            field.currentIndex = -1;
            activated.clear();
            field.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_startsWithNothingChosen() {
            compare(field.currentText, "");
        }

        function test_choosesWithArrowsWhileClosed() {
            keyClick(Qt.Key_Down);
            compare(field.currentIndex, 0);
            keyClick(Qt.Key_Down);
            compare(field.currentText, "Cancelled");
            compare(activated.count, 2);
        }

        function test_opensWithEnterAndChooses() {
            field.currentIndex = 0;
            keyClick(Qt.Key_Return);
            wait(50);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(field.currentIndex, 1);
            compare(activated.count, 1);
        }

        function test_escapeLeavesTheChoice() {
            field.currentIndex = 0;
            keyClick(Qt.Key_Space);
            wait(50);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Escape);
            compare(field.currentIndex, 0);
            compare(activated.count, 0);
        }

        function test_choosesByPointer() {
            mouseClick(field, 100, field.height - 10);
            wait(50);
            mouseClick(field, 100, field.height + 4 + 4 + 36 + 10);
            compare(field.currentIndex, 1);
            compare(activated.count, 1);
        }
    }
}
