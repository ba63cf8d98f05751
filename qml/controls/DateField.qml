// SPDX-License-Identifier: GPL-3.0-or-later
// A day typed as YYYY-MM-DD, moved by arrow keys: up and down a day, page keys a month.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Theme

Field {
    id: root

    property alias text: input.text
    // "YYYY-MM-DD" when the text is a day of the calendar, else empty.
    readonly property string isoDate: root.isDay(input.text) ? input.text : ""
    readonly property bool valid: root.isoDate.length > 0
    // The day that the first arrow key gives to an empty field.
    property string startDate: Qt.formatDate(new Date(), "yyyy-MM-dd")

    signal accepted
    signal edited

    function isDay(words: string): bool {
        return /^\d{4}-\d{2}-\d{2}$/.test(words) && root.written(new Date(words + "T00:00:00Z")) === words;
    }

    function written(day: date): string {
        return isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
    }

    // Months keep the day where the month has it, else its last day.
    function move(days: int, months: int): void {
        const day = new Date((root.valid ? root.isoDate : root.startDate) + "T00:00:00Z");
        const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate();
        const moved = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, Math.min(day.getUTCDate(), last) + days);
        input.text = root.valid ? root.written(new Date(moved)) : root.startDate;
        root.edited();
    }

    FieldInput {
        id: input

        Layout.preferredWidth: Theme.px(160)
        Accessible.description: root.helpText
        Accessible.name: root.label
        focus: true
        font.family: Theme.tabularFamily
        inputMethodHints: Qt.ImhDate
        maximumLength: 10
        placeholderText: qsTr("YYYY-MM-DD")
        wrong: root.hasError || (text.length === 10 && !root.valid)
        onAccepted: root.accepted()
        onTextEdited: root.edited()
        Keys.onUpPressed: root.move(1, 0)
        Keys.onDownPressed: root.move(-1, 0)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown;
            if (event.accepted)
                root.move(0, event.key === Qt.Key_PageUp ? 1 : -1);
        }
    }
}
