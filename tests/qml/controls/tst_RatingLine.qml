// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 800
    height: 300

    SecondaryButton { id: before; y: 200; text: "Before" }
    RatingLine { id: line; width: 500; label: "I felt heard"; lowText: "no"; highText: "yes" }

    SignalSpy { id: edited; target: line; signalName: "edited" }

    TestCase {
        name: "RatingLine"
        when: windowShown

        function init() {
            line.value = NaN;
            edited.clear();
            before.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
        }

        function test_startsUnanswered() {
            verify(!line.answered);
        }

        function test_arrowsMoveATenth() {
            line.value = 7;
            keyClick(Qt.Key_Right);
            fuzzyCompare(line.value, 7.1, 1e-9);
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Left);
            fuzzyCompare(line.value, 6.9, 1e-9);
        }

        function test_pageKeysMoveOneAndStopAtTheEnds() {
            line.value = 9.5;
            keyClick(Qt.Key_PageUp);
            compare(line.value, 10);
            keyClick(Qt.Key_Home);
            compare(line.value, 0);
            keyClick(Qt.Key_PageDown);
            compare(line.value, 0);
            keyClick(Qt.Key_End);
            compare(line.value, 10);
        }

        function test_deleteTakesTheAnswerBack() {
            line.value = 4;
            keyClick(Qt.Key_Delete);
            verify(!line.answered);
            compare(edited.count, 1);
        }

        function test_takesATypedNumber() {
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_8);
            keyClick(Qt.Key_Period);
            keyClick(Qt.Key_4);
            fuzzyCompare(line.value, 8.4, 1e-9);
        }

        function test_aTypedNumberOutOfRangeIsNoAnswer() {
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_1);
            keyClick(Qt.Key_2);
            verify(!line.answered);
        }

        function test_aClickOnTheLineMarksIt() {
            mouseClick(line, 20, 24 + 18);
            tryVerify(() => line.answered);
            verify(line.value < 5);
        }
    }
}
