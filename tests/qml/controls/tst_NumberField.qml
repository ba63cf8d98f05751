// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 200

    NumberField { id: field; width: 300; label: "Length"; from: 0; to: 20; unit: "minutes" }

    SignalSpy { id: edited; target: field; signalName: "edited" }

    TestCase {
        name: "NumberField"
        when: windowShown

        function init() {
            field.text = "";
            field.decimals = 0;
            edited.clear();
            field.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_emptyIsNoNumber() {
            verify(isNaN(field.value));
            verify(!field.hasValue);
            verify(!field.inRange);
        }

        function test_readsPointAndComma() {
            field.text = "7.5";
            compare(field.value, 7.5);
            field.text = "7,5";
            compare(field.value, 7.5);
        }

        function test_wordsAreNoNumber() {
            for (const words of ["ten", "1.2.3", "-", "5 x"]) {
                field.text = words;
                verify(!field.hasValue, words);
            }
        }

        function test_outOfRangeIsSaid() {
            field.text = "21";
            verify(field.hasValue);
            verify(!field.inRange);
        }

        function test_arrowsStepAndStopAtTheEnds() {
            keyClick(Qt.Key_Up);
            compare(field.text, "0");
            keyClick(Qt.Key_Down);
            compare(field.text, "0");
            keyClick(Qt.Key_PageUp);
            compare(field.text, "10");
            keyClick(Qt.Key_PageUp);
            keyClick(Qt.Key_PageUp);
            compare(field.text, "20");
            compare(edited.count, 5);
        }

        function test_writesWithItsDecimals() {
            field.decimals = 2;
            field.setValue(3);
            compare(field.text, "3.00");
            field.setValue(NaN);
            compare(field.text, "");
        }
    }
}
