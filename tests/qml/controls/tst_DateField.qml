// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 200

    DateField { id: field; width: 300; label: "Date"; startDate: "2026-02-14" }

    TestCase {
        name: "DateField"
        when: windowShown

        function init() {
            field.text = "";
            field.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_knowsTheDaysOfTheCalendar_data() {
            return [
                {tag: "a day", text: "2026-02-14", valid: true},
                {tag: "leap day", text: "2024-02-29", valid: true},
                {tag: "no leap day", text: "2026-02-29", valid: false},
                {tag: "century without leap day", text: "1900-02-29", valid: false},
                {tag: "month 13", text: "2026-13-01", valid: false},
                {tag: "day 0", text: "2026-01-00", valid: false},
                {tag: "day 31 of April", text: "2026-04-31", valid: false},
                {tag: "short", text: "2026-2-14", valid: false},
                {tag: "words", text: "yesterday", valid: false},
                {tag: "empty", text: "", valid: false}
            ];
        }

        function test_knowsTheDaysOfTheCalendar(data) {
            field.text = data.text;
            compare(field.valid, data.valid);
            compare(field.isoDate, data.valid ? data.text : "");
        }

        function test_theFirstArrowGivesTheStartDay() {
            keyClick(Qt.Key_Down);
            compare(field.isoDate, "2026-02-14");
        }

        function test_arrowsMoveADayOverTheEndOfTheYear() {
            field.text = "2025-12-31";
            keyClick(Qt.Key_Up);
            compare(field.isoDate, "2026-01-01");
            keyClick(Qt.Key_Down);
            compare(field.isoDate, "2025-12-31");
        }

        function test_arrowsMoveADayOverSummerTime() {
            field.text = "2026-03-28";
            for (let i = 0; i < 3; ++i)
                keyClick(Qt.Key_Up);
            compare(field.isoDate, "2026-03-31");
        }

        function test_pageKeysMoveAMonthAndStayInIt() {
            field.text = "2026-01-31";
            keyClick(Qt.Key_PageUp);
            compare(field.isoDate, "2026-02-28");
            field.text = "2026-01-15";
            keyClick(Qt.Key_PageDown);
            compare(field.isoDate, "2025-12-15");
        }
    }
}
