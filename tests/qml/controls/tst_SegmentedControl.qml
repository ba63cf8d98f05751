// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 600
    height: 200

    SegmentedControl { id: control; label: "Format"; options: ["Individual", "Couple", "Family"] }

    SignalSpy { id: chosen; target: control; signalName: "chosen" }

    TestCase {
        name: "SegmentedControl"
        when: windowShown

        function init() {
            control.currentIndex = 0;
            chosen.clear();
            control.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_arrowsMoveAndStopAtTheEnds() {
            keyClick(Qt.Key_Left);
            compare(control.currentIndex, 0);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            compare(control.currentIndex, 2);
            compare(chosen.count, 2);
        }

        function test_choosesByPointer() {
            mouseClick(control, control.width - 20, control.height / 2);
            compare(control.currentIndex, 2);
        }

        function test_doesNothingWhileDisabled() {
            control.enabled = false;
            mouseClick(control, control.width - 20, control.height / 2);
            control.enabled = true;
            compare(control.currentIndex, 0);
        }
    }
}
