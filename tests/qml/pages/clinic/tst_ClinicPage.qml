// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Clinic
import Soundings.Tests

PageStage {
    id: root

    readonly property SummaryModel summary: root.application.summary

    PageTest {
        name: "ClinicPage"

        function initTestCase(): void {
            verify(root.clinic.openDemo(60, "manager"));
            verify(root.enter());
        }

        // The last two years, as the page is met.
        function init(): void {
            root.summary.to = 0;
            root.summary.from = 7;
            root.summary.byYear = false;
            root.navigation.goTo(Page.Settings);
            root.navigation.goTo(Page.Clinic);
            verify(root.clinic.settle());
            wait(0);
        }

        function cleanup(): void {
            root.application.notice.dismiss();
        }

        function figures(): var {
            return all(root, item => item instanceof FigureRow);
        }

        function words(item: Item): var {
            return all(item, one => one instanceof Text).map(text => text.text);
        }

        function openExport(): void {
            press("Export summary");
            tryVerify(() => find("Export the summary", Accessible.Dialog) !== null);
        }

        function exportTo(folder: string): void {
            openExport();
            const field = find("Folder", Accessible.EditableText);
            verify(field.activeFocus);
            field.selectAll();
            type(folder);
            press("Write the files");
            verify(root.clinic.settle());
            tryVerify(() => find("Export the summary", Accessible.Dialog) === null);
        }

        function test_isWhereTheManagerArrivesAndNoClientIsOffered(): void {
            compare(root.navigation.places.indexOf(Page.Caseload), -1);
            verify(!root.navigation.allows(Page.Case));
            verify(figures().length > 0);
            verify(find("From quarter", Accessible.ComboBox).activeFocus);
        }

        function test_aHiddenCountIsShownAsHidden(): void {
            const hidden = figures().filter(row => row.hidden);
            verify(hidden.length > 0);
            for (const row of hidden) {
                verify(row.words.startsWith("Hidden: "));
                verify(find(row.words, Accessible.Row) !== null);
                compare(row.percent, "");
                compare(row.share, 0);
                compare(words(row).filter(text => /^\d+( %)?$/.test(text)), []);
            }
        }

        function test_aCountIsReadWithWhatItCounts(): void {
            const shown = figures().filter(row => !row.hidden);
            verify(shown.length > 0);
            for (const row of shown) {
                verify(words(row).includes(row.clients));
                const read = row.percent.length > 0 ? "%1, %2 clients, %3".arg(row.words).arg(row.clients).arg(row.percent) : "%1, %2 clients".arg(row.words).arg(row.clients);
                verify(find(read, Accessible.Row) !== null, read);
            }
        }

        function test_thePeriodIsChosenByKey(): void {
            find("From quarter", Accessible.ComboBox).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Up);
            compare(root.summary.from, 6);
            verify(root.clinic.settle());
            verify(figures().every(row => !row.words.includes(root.summary.quarters[7])));
        }

        function test_yearsAreChosenByKey(): void {
            const segment = find("Quarter", Accessible.Button) ?? find("Quarter");
            segment.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            verify(root.clinic.settle());
            verify(root.summary.byYear);
            tryVerify(() => figures().some(row => row.tableTitle === "Clients who began, by year"));
        }

        function test_aPeriodNeverEndsBeforeItBegins(): void {
            root.summary.to = 12;
            compare(root.summary.from, 12);
            root.summary.from = 3;
            compare(root.summary.to, 3);
            verify(root.clinic.settle());
            compare(find("From quarter", Accessible.ComboBox).currentIndex, 3);
            compare(find("To quarter", Accessible.ComboBox).currentIndex, 3);
            compare(root.summary.failure, "");
        }

        function test_wherePerhapsSomebodyCouldBeRecognisedNothingIsShown(): void {
            root.summary.to = 19;
            verify(root.clinic.settle());
            wait(0);
            verify(root.summary.allHidden);
            compare(figures().length, 0);
            verify(find("Too few clients to show", Accessible.Heading) !== null);
        }

        // The rows are replaced while they are hidden, and shown again.
        function test_figuresComeBackAfterAPeriodWithoutAny(): void {
            const before = figures().length;
            for (let turn = 0; turn < 4; ++turn) {
                root.summary.to = 19;
                verify(root.clinic.settle());
                wait(0);
                root.summary.to = 0;
                root.summary.from = 7;
                verify(root.clinic.settle());
                tryVerify(() => figures().length === before);
            }
        }

        function test_theFilesHoldWhatThePageShows(): void {
            const folder = root.clinic.folder + "/summary";
            exportTo(folder);
            verify(root.application.notice.text.includes(folder));
            const lines = root.clinic.fileText(folder + "/summary.csv").trim().split("\n").slice(1);
            const counts = lines.map(line => line.trim().split(",")[3]).filter(count => count.length > 0);
            compare(figures().filter(row => !row.hidden).map(row => row.clients), counts);
            verify(root.clinic.fileText(folder + "/manifest.json").length > 0);
        }

        function test_aFolderThatHoldsASummaryIsLeftAlone(): void {
            const folder = root.clinic.folder + "/kept";
            exportTo(folder);
            const before = root.clinic.fileText(folder + "/summary.csv");
            root.application.notice.dismiss();
            root.summary.from = 2;
            verify(root.clinic.settle());
            exportTo(folder);
            verify(root.summary.failure.length > 0);
            compare(root.application.notice.text, root.summary.failure);
            compare(root.clinic.fileText(folder + "/summary.csv"), before);
        }

        function test_enterInTheFieldWritesTheFiles(): void {
            const folder = root.clinic.folder + "/by-enter";
            openExport();
            find("Folder", Accessible.EditableText).selectAll();
            type(folder);
            keyClick(Qt.Key_Return);
            verify(root.clinic.settle());
            tryVerify(() => find("Export the summary", Accessible.Dialog) === null);
            verify(root.clinic.fileText(folder + "/summary.csv").length > 0);
        }

        function test_withoutAFolderNothingCanBeWritten(): void {
            openExport();
            find("Folder", Accessible.EditableText).selectAll();
            type(" ");
            verify(!find("Write the files").enabled);
            keyClick(Qt.Key_Return);
            verify(find("Export the summary", Accessible.Dialog) !== null);
            keyClick(Qt.Key_Escape);
            tryVerify(() => find("Export the summary", Accessible.Dialog) === null);
            compare(root.navigation.page, Page.Clinic);
            compare(root.application.notice.text, "");
        }

        function test_whatTheClinicLearnedIsLearnedAfresh(): void {
            const learning = root.application.learning;
            tryVerify(() => learning.loaded);
            press("Learn now");
            verify(root.clinic.settle());
            tryVerify(() => find("Learn now") !== null);
            verify(root.application.notice.text.startsWith("Learned from"));
            verify(learning.learned.count > 0);
            verify(words(root).some(text => text.endsWith(": expected course")));
            verify(words(root).some(text => text.startsWith("Not enough closed cases yet")));
        }

        function test_learningIsGivenUpByItsButton(): void {
            // A made-up clinic is learned from within a mouse click: both in one turn of the loop.
            const learning = root.application.learning;
            tryVerify(() => learning.loaded);
            const before = learning.learned.count;
            const button = find("Learn now", Accessible.Button) ?? find("Learn now");
            learning.learn();
            compare(button.text, "Stop");
            verify(button.enabled);
            button.clicked();
            verify(root.clinic.settle());
            tryVerify(() => find("Learn now") !== null);
            verify(root.application.notice.text.startsWith("Stopped."));
            compare(learning.learned.count, before);
            compare(find("Learning from our own cases", Accessible.ProgressBar), null);
        }

        function test_everyoneReachesEverything(): void {
            checkPage();
        }

        function test_everyoneReachesEverythingInTheExport(): void {
            openExport();
            checkDialog("Export the summary");
            keyClick(Qt.Key_Escape);
            tryVerify(() => find("Export the summary", Accessible.Dialog) === null);
        }
    }
}
