// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    id: root

    width: 600
    height: 200

    SecondaryButton { id: before; y: 100; text: "Before" }

    SegmentedControl { id: control; label: "Format"; options: ["Individual", "Couple", "Family"] }

    Component {
        id: untouched

        SegmentedControl { y: 150; label: "Colours"; currentIndex: 1; options: ["Light", "Dark"] }
    }

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

        // Of one that nobody has touched yet: it stands as it was made.
        function test_tabLeadsToTheChosenOneFromTheBeginning() {
            const fresh = createTemporaryObject(untouched, root);
            before.forceActiveFocus(Qt.TabFocusReason);
            const stops = [];
            for (let i = 0; i < 4; ++i) {
                keyClick(Qt.Key_Tab);
                if (fresh.activeFocus)
                    stops.push(root.Window.activeFocusItem.text);
            }
            verify(stops.includes("Dark"));
            verify(!stops.includes("Light"));
        }

        function test_doesNothingWhileDisabled() {
            control.enabled = false;
            mouseClick(control, control.width - 20, control.height / 2);
            control.enabled = true;
            compare(control.currentIndex, 0);
        }
    }
}
