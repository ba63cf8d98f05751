// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 300

    TableColumn { id: plain; title: "Client" }
    TableColumn { id: state; title: "State"; status: true }
    TableColumn { id: score; title: "Score"; numeric: true }

    TableCell { id: words; width: 120; column: plain; text: "K-017" }
    TableCell { id: label; y: 60; width: 120; column: state; status: StatusMark.Rupture; text: "Possible rupture" }
    TableCell { id: number; y: 120; width: 60; column: score; text: "14" }

    TestCase {
        name: "TableCell"
        when: windowShown

        function shown(cell) {
            return Array.from(cell.children).filter(child => child.visible);
        }

        function test_isACellWithItsText_data() {
            return [{tag: "words", cell: words}, {tag: "state", cell: label}, {tag: "number", cell: number}];
        }

        function test_isACellWithItsText(data) {
            compare(data.cell.Accessible.role, Accessible.Cell);
            compare(data.cell.Accessible.name, data.cell.text);
            compare(shown(data.cell).length, 1);
            compare(shown(data.cell)[0].text, data.cell.text);
            compare(data.cell.implicitHeight, shown(data.cell)[0].implicitHeight);
        }

        function test_aStateHasItsShapeBesideItsWord() {
            verify(shown(label)[0] instanceof StatusLabel);
            compare(shown(label)[0].status, StatusMark.Rupture);
        }

        function test_numbersStandUnderEachOther() {
            const text = shown(number)[0];
            compare(text.horizontalAlignment, Text.AlignRight);
            compare(text.font.family, Theme.tabularFamily);
            compare(text.wrapMode, Text.NoWrap);
        }

        function test_wordsTakeTwoLinesAndNotMore() {
            words.text = "a rather long text that needs more than the place there is in two lines";
            const text = shown(words)[0];
            compare(text.lineCount, 2);
            verify(text.truncated);
            verify(text.contentWidth <= words.width);
            // Nothing is lost to those who listen.
            compare(words.Accessible.name, words.text);
        }
    }
}
