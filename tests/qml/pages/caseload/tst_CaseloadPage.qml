// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Chart
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property CaseloadModel caseload: root.application.caseload

    PageTest {
        name: "CaseloadPage"

        // What a row says, by the names of its roles in CaseloadListModel.
        function line(row: int): var {
            const cases = root.caseload.cases;
            const role = number => cases.data(cases.index(row, 0), Qt.UserRole + number);
            return {id: role(1), code: role(2), mark: role(5), situation: role(6)};
        }

        function rows(): var {
            return all(root, item => item instanceof TableRow);
        }

        function initTestCase(): void {
            verify(root.clinic.openDemo(40, "therapist"));
            verify(root.enter());
        }

        function init(): void {
            root.caseload.search = "";
            root.navigation.goTo(Page.Settings);
            root.navigation.goTo(Page.Caseload);
            verify(root.clinic.settle());
            wait(0); // the page before, with its keys, is gone
            tryVerify(() => rows().length === root.caseload.cases.rowCount());
        }

        function test_isWhereTheTherapistArrives(): void {
            verify(rows().length > 2);
            compare(rows().length, root.caseload.cases.rowCount());
        }

        function test_enterOpensTheMostUrgentCaseAtOnce(): void {
            keyClick(Qt.Key_Return);
            compare(root.navigation.page, Page.Case);
            compare(root.navigation.subject, line(0).id);
        }

        function test_arrowsGoThroughTheRowsAndStopAtTheEnds(): void {
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(root.navigation.subject, line(2).id);
            keyClick(Qt.Key_Escape);
            verify(root.clinic.settle());
            const last = root.caseload.cases.rowCount() - 1;
            for (let row = 0; row < last + 3; ++row)
                keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(root.navigation.subject, line(last).id);
        }

        function test_aClickOpensARow(): void {
            waitUntilStill(rows()[1]);
            mouseClick(rows()[1], 20, 20);
            compare(root.navigation.subject, line(1).id);
        }

        function test_rRecordsTheSessionOfTheRow(): void {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_R);
            compare(root.navigation.page, Page.Record);
            compare(root.navigation.subject, line(1).id);
        }

        function test_theSlashLeadsToTheSearchAndIsNotTyped(): void {
            const code = line(1).code;
            keyClick(Qt.Key_Slash);
            type(code);
            compare(root.caseload.search, code);
            tryVerify(() => rows().length === 1);
            compare(line(0).code, code);
        }

        function test_nIsALetterInTheSearch(): void {
            keyClick(Qt.Key_F, Qt.ControlModifier);
            keyClick(Qt.Key_N);
            compare(root.navigation.page, Page.Caseload);
            compare(root.caseload.search, "n");
        }

        function test_nothingFoundIsSaidAndEscapeShowsAllAgain(): void {
            const count = rows().length;
            keyClick(Qt.Key_Slash);
            type("zzz");
            tryVerify(() => rows().length === 0);
            verify(find("No open case fits what you search for.") !== null);
            keyClick(Qt.Key_Escape);
            compare(root.navigation.page, Page.Caseload);
            tryVerify(() => rows().length === count);
        }

        function test_urgencyIsSaidByWordAndByShape(): void {
            const shapeOf = new Map();
            for (let row = 0; row < rows().length; ++row) {
                const label = all(rows()[row], item => item instanceof StatusLabel)[0];
                const mark = all(label, item => item instanceof StatusMark)[0];
                compare(label.text, line(row).situation);
                verify(label.text.length > 0);
                verify(mark.width > 0);
                compare(mark.status, line(row).mark);
                shapeOf.set(mark.status, Number(mark.shape));
            }
            verify(shapeOf.size > 1);
            compare(new Set(shapeOf.values()).size, shapeOf.size);
        }

        FontMetrics {
            id: metrics
        }

        // Words that a cell shows in pieces, or only the beginning of.
        function brokenIn(cell: Item): list<string> {
            const texts = all(cell, item => item instanceof Text && item.text === cell.text);
            return texts.filter(text => {
                metrics.font = text.font;
                const longest = Math.max(...text.text.split(" ").map(word => metrics.advanceWidth(word)));
                return text.truncated || longest > text.width;
            }).map(text => text.text);
        }

        function test_clientAndStateKeepTheirWordsWholeInASmallWindow(): void {
            const width = root.width;
            for (const narrow of [960, 1024, width]) {
                root.width = narrow;
                waitUntilStill(rows()[0]);
                for (const row of rows()) {
                    const cells = all(row, item => item instanceof TableCell);
                    verify(cells.length >= 4);
                    for (const cell of cells)
                        compare(brokenIn(cell), [], `${narrow}`);
                    compare(all(row, item => item instanceof SparklineItem).length, narrow < width ? 0 : 1);
                }
            }
            root.width = width;
        }

        function test_nLeadsToANewClient(): void {
            keyClick(Qt.Key_N);
            compare(root.navigation.page, Page.NewClient);
        }

        function test_everyoneReachesEverything(): void {
            checkPage();
        }
    }
}
