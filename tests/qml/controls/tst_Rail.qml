// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 600
    height: 600

    SecondaryButton { id: before; x: 400; text: "Before" }

    Rail {
        id: rail

        height: 600
        userName: "Anna"
        items: [
            RailItem { text: "Today"; glyph: Glyph.Today },
            RailItem { text: "Caseload"; glyph: Glyph.Caseload },
            RailItem { text: "Clinic"; glyph: Glyph.Clinic; shown: false },
            RailItem { text: "Measures"; glyph: Glyph.Measures }
        ]
    }

    SignalSpy { id: activated; target: rail; signalName: "activated" }
    SignalSpy { id: locked; target: rail; signalName: "lockRequested" }

    TestCase {
        name: "Rail"
        when: windowShown

        function init() {
            activated.clear();
            locked.clear();
            rail.currentIndex = 0;
            before.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
        }

        function test_folds() {
            rail.folded = false;
            compare(rail.implicitWidth, 200);
            rail.folded = true;
            compare(rail.implicitWidth, 64);
            rail.folded = false;
        }

        function test_opensByEnter() {
            keyClick(Qt.Key_Return);
            compare(activated.signalArguments[0][0], 0);
        }

        function test_arrowsSkipWhatARoleMayNotSee() {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(activated.signalArguments[0][0], 3);
        }

        function test_locks() {
            mouseClick(rail, 100, rail.height - 30);
            compare(locked.count, 1);
        }
    }
}
