// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 700
    height: 400

    DataTable {
        id: cases

        width: 600
        height: implicitHeight
        name: "Cases"
        columns: [
            TableColumn { title: "Client"; width: 100 },
            TableColumn { title: "State"; stretch: 2; status: true },
            TableColumn { title: "Score"; numeric: true; stretch: 1 }
        ]
        model: ListModel {
            ListElement { code: "K-017"; status: 4; word: "Possible rupture"; score: "21 of 27" }
            ListElement { code: "K-032"; status: 3; word: "Off track"; score: "" }
            ListElement { code: "K-004"; status: 2; word: "Slower than expected, and a sentence that does not fit into its column at all"; score: "9 of 27" }
        }
        delegate: TableRow {
            required property string code
            required property string word
            required property string score
            required status

            table: cases
            cells: [code, word, score]
            onClicked: cases.objectName = code
        }
    }

    DataTable {
        id: narrow

        actionWidth: 60
        columns: [
            TableColumn { title: "Client"; stretch: 1; least: 100 },
            TableColumn { title: "State"; stretch: 2; least: 200 },
            TableColumn { title: "Score"; stretch: 1; least: 80; yields: 2 },
            TableColumn { title: "Rated"; width: 90; yields: 1 }
        ]
        delegate: Item {}
        model: 0
    }

    TestCase {
        name: "DataTable"
        when: windowShown

        function init() {
            cases.objectName = "";
            cases.currentIndex = 0;
            cases.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_columnsFillTheWidth() {
            const sum = cases.columnWidth(cases.columns[0]) + cases.columnWidth(cases.columns[1]) + cases.columnWidth(cases.columns[2]);
            fuzzyCompare(sum + 2 * Theme.groupSpace + 2 * Theme.spacing, 600, 1);
            fuzzyCompare(cases.columnWidth(cases.columns[1]), 2 * cases.columnWidth(cases.columns[2]), 0.01);
        }

        function test_columnsGiveWayInTheirOrderAndTheOthersKeepTheirLeast_data() {
            // Of the columns, their gaps, the actions and the padding.
            const all = 100 + 200 + 80 + 90 + 4 * Theme.groupSpace + 60 + 2 * Theme.spacing;
            return [
                {tag: "all", width: all, shown: [0, 1, 2, 3]},
                {tag: "without the first to give way", width: all - 1, shown: [0, 1, 2]},
                {tag: "without both", width: all - 90 - Theme.groupSpace - 1, shown: [0, 1]},
                {tag: "too small for any", width: 150, shown: [0, 1]}
            ];
        }

        function test_columnsGiveWayInTheirOrderAndTheOthersKeepTheirLeast(data) {
            narrow.width = data.width;
            const columns = Array.from(narrow.columns);
            const shown = columns.filter(column => narrow.shows(column));
            compare(shown.map(column => columns.indexOf(column)), data.shown);
            const words = shown.reduce((sum, column) => sum + narrow.columnWidth(column), 0);
            if (data.tag === "too small for any") {
                verify(words >= 0);
                return;
            }
            for (const column of shown)
                verify(narrow.columnWidth(column) >= (column.stretch > 0 ? column.least : 90) - 0.01, column.title);
            fuzzyCompare(words + shown.length * Theme.groupSpace + 60 + 2 * Theme.spacing, data.width, 0.01);
        }

        function test_arrowsMoveAndEnterOpens() {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(cases.objectName, "K-032");
        }

        function test_aClickOpensAndMovesThere() {
            mouseClick(cases, 50, 36 + 2 * 44 + 10);
            compare(cases.objectName, "K-004");
            compare(cases.currentIndex, 2);
        }

        function test_isATableToScreenReaders() {
            compare(cases.Accessible.role, Accessible.Table);
            compare(cases.Accessible.name, "Cases");
        }

        function test_isAsTallAsItsRows() {
            compare(cases.count, 3);
            verify(cases.height >= 36 + 3 * 44);
        }
    }
}
