// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 800
    height: 400

    ChoiceRow { id: row; width: 700; text: "Little interest"; options: ["Not at all", "Several days", "More than half the days", "Nearly every day"]; numbers: [0, 1, 2, 3] }

    SignalSpy { id: chosen; target: row; signalName: "chosen" }
    SignalSpy { id: cleared; target: row; signalName: "cleared" }
    SignalSpy { id: next; target: row; signalName: "next" }

    TestCase {
        name: "ChoiceRow"
        when: windowShown

        function init() {
            row.width = 700;
            row.currentIndex = -1;
            row.numbers = [0, 1, 2, 3];
            chosen.clear();
            cleared.clear();
            next.clear();
            row.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_startsUnanswered() {
            verify(!row.answered);
            compare(row.Accessible.description, "Not answered");
        }

        function test_answeredByThePrintedNumber() {
            keyClick(Qt.Key_0);
            compare(row.currentIndex, 0);
            keyClick(Qt.Key_3);
            compare(row.currentIndex, 3);
            compare(chosen.count, 2);
            compare(row.Accessible.description, "Answered: Nearly every day");
        }

        function test_countsFromOneWithoutNumbers() {
            row.numbers = [];
            keyClick(Qt.Key_1);
            compare(row.currentIndex, 0);
        }

        function test_anotherNumberChangesNothing() {
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_9);
            compare(row.currentIndex, -1);
            compare(chosen.count, 0);
        }

        function test_arrowsMoveAndStopAtTheEnds() {
            keyClick(Qt.Key_Right);
            compare(row.currentIndex, 0);
            keyClick(Qt.Key_Left);
            compare(row.currentIndex, 0);
            for (let i = 0; i < 6; ++i)
                keyClick(Qt.Key_Right);
            compare(row.currentIndex, 3);
        }

        function test_deleteTakesTheAnswerBack() {
            keyClick(Qt.Key_2);
            keyClick(Qt.Key_Delete);
            compare(row.currentIndex, -1);
            compare(cleared.count, 1);
        }

        function test_enterGoesOn() {
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_2);
            keyClick(Qt.Key_Enter);
            compare(next.count, 2);
            compare(row.currentIndex, 2);
        }

        function test_tabEntersAndLeavesTheWholeRow() {
            keyClick(Qt.Key_2);
            keyClick(Qt.Key_Tab);
            verify(!row.activeFocus || row.currentIndex === 2);
        }

        function test_standsUnderEachOtherWhenNarrow() {
            const flat = row.height;
            row.width = 300;
            verify(row.stacked);
            tryVerify(() => row.height > 2 * flat);
        }
    }
}
