// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property NewClientModel form: root.application.newClient
    readonly property CaseModel episode: root.application.episode

    PageTest {
        name: "NewClientPage"

        function initTestCase(): void {
            verify(root.clinic.open("therapist"));
            verify(root.enter());
        }

        function init(): void {
            root.navigation.goTo(Page.Caseload);
            root.navigation.open(Page.NewClient, "");
            verify(root.clinic.settle());
            wait(0);
        }

        function cleanup(): void {
            root.navigation.unsaved = false;
            root.application.notice.dismiss();
        }

        function openCases(): int {
            root.navigation.unsaved = false;
            root.navigation.goTo(Page.Caseload);
            verify(root.clinic.settle());
            return root.application.caseload.cases.rowCount();
        }

        function field(label: string): Item {
            return find(label, Accessible.EditableText);
        }

        function fill(label: string, words: string): void {
            const input = field(label);
            verify(input !== null, label);
            input.forceActiveFocus(Qt.TabFocusReason);
            input.selectAll();
            type(words);
        }

        function save(): void {
            keyClick(Qt.Key_S, Qt.ControlModifier);
            verify(root.clinic.settle());
        }

        function test_aCodeAndEnterOpenACase(): void {
            type("K-101");
            keyClick(Qt.Key_Return);
            verify(root.clinic.settle());
            compare(root.navigation.page, Page.Case);
            verify(root.episode.title.includes("K-101"));
            verify(root.episode.mayChange);
            // Back leads to the caseload, not into the form.
            keyClick(Qt.Key_Escape);
            compare(root.navigation.page, Page.Caseload);
        }

        function test_withoutACodeNothingIsStoredAndItIsSaid(): void {
            const before = openCases();
            root.navigation.open(Page.NewClient, "");
            wait(0);
            fill("Name", "Somebody");
            save();
            compare(root.navigation.page, Page.NewClient);
            checkPointedAt("Code", root.form.codeProblems[0]);
            compare(field("Name").text, "Somebody");
            // What is typed there takes the words away again.
            const said = root.form.codeProblems[0];
            type("K");
            compare(find(said), null);
            compare(openCases(), before);
        }

        // The sentence stands under the field, and the field is where one types next.
        function checkPointedAt(label: string, sentence: string): void {
            verify(sentence.length > 0);
            verify(!sentence.includes("("), sentence);
            const input = field(label);
            verify(input.activeFocus, label);
            const said = find(sentence, Accessible.AlertMessage);
            verify(said !== null, sentence);
            const below = () => said.mapToItem(input, 0, 0).y - input.height;
            tryVerify(() => below() >= 0 && below() < input.height);
            compare(root.form.failure, "");
        }

        function test_theSecondOfTwoIsPointedAtWhenTheirCodeIsMissing(): void {
            root.form.format = 1;
            wait(0);
            fill("Code of person 1", "K-111");
            save();
            compare(root.form.codeProblems[0], "");
            checkPointedAt("Code of person 2", root.form.codeProblems[1]);
        }

        function test_aProblemIsGoneWhenThePageIsComeBackTo(): void {
            save();
            verify(root.form.codeProblems[0].length > 0);
            openCases();
            root.navigation.open(Page.NewClient, "");
            compare(root.form.codeProblems, []);
            compare(root.form.startProblem, "");
        }

        function test_aDayThatIsNoneOrIsStillToComeIsRefused_data(): var {
            return [{tag: "no such day", day: "2026-02-30"}, {tag: "not a day", day: "soon"}, {tag: "tomorrow", day: "2026-04-01"}, {tag: "nothing", day: " "}];
        }

        function test_aDayThatIsNoneOrIsStillToComeIsRefused(data: var): void {
            const before = openCases();
            root.navigation.open(Page.NewClient, "");
            wait(0);
            fill("Code", "K-102");
            fill("First contact", data.day);
            save();
            compare(root.navigation.page, Page.NewClient);
            checkPointedAt("First contact", root.form.startProblem);
            compare(field("Code").text, "K-102");
            compare(openCases(), before);
        }

        function test_aCoupleHasTwoDifferentCodes(): void {
            const before = openCases();
            root.navigation.open(Page.NewClient, "");
            wait(0);
            root.form.format = 1;
            wait(0);
            fill("Code of person 1", "K-103");
            fill("Code of person 2", "K-103");
            save();
            checkPointedAt("Code of person 2", root.form.codeProblems[1]);
            compare(root.navigation.page, Page.NewClient);
            fill("Code of person 2", "K-104");
            save();
            compare(root.navigation.page, Page.Case);
            compare(root.form.failure, "");
            verify(root.episode.title.includes("K-103"));
            compare(openCases(), before + 1);
        }

        function test_codesStayWhenSomebodyElseComes(): void {
            root.form.format = 2;
            wait(0);
            fill("Code of person 1", "K-105");
            fill("Code of person 2", "K-106");
            press("One more person");
            compare(field("Code of person 1").text, "K-105");
            compare(field("Code of person 2").text, "K-106");
            compare(field("Code of person 3").text, "");
            press("One fewer");
            compare(field("Code of person 1").text, "K-105");
            compare(field("Code of person 3"), null);
        }

        function test_aCodeThatIsNotAskedForAnyMoreIsNotStored(): void {
            root.form.format = 2;
            wait(0);
            press("One more person");
            fill("Code of person 3", "K-109");
            press("One fewer");
            fill("Code of person 1", "K-107");
            fill("Code of person 2", "K-108");
            save();
            compare(root.navigation.page, Page.Case);
            verify(!root.episode.people.includes("K-109"));
        }

        function test_thereIsNoFewerThanTwoInAFamily(): void {
            root.form.format = 2;
            wait(0);
            verify(!find("One fewer").enabled);
            compare(root.form.people, 2);
        }

        function test_theMeasuresAreSaidInWords(): void {
            for (let set = 0; set < root.form.measureSets.length; ++set) {
                root.form.measureSet = set;
                verify(find(root.form.measureSetWords[set], Accessible.StaticText) !== null);
            }
            root.form.measureSet = 0;
        }

        function test_whatIsTypedIsNotLostWithoutAQuestion(): void {
            type("K-110");
            keyClick(Qt.Key_Escape);
            compare(root.navigation.page, Page.NewClient);
            verify(find("Leave this page?", Accessible.Dialog) !== null);
            press("Stay");
            tryVerify(() => find("Leave this page?", Accessible.Dialog) === null);
            compare(field("Code").text, "K-110");
        }

        function test_anUntouchedFormIsLeftAtOnce(): void {
            keyClick(Qt.Key_Escape);
            compare(root.navigation.page, Page.Caseload);
        }

        function test_cancelLeadsBack(): void {
            press("Cancel");
            compare(root.navigation.page, Page.Caseload);
        }

        function test_theFormIsEmptyNextTime(): void {
            root.form.format = 1;
            wait(0);
            openCases();
            root.navigation.open(Page.NewClient, "");
            wait(0);
            compare(root.form.format, 0);
            compare(field("Code").text, "");
        }

        function test_everyoneReachesEverything_data(): var {
            return [{tag: "one person", format: 0, people: 1}, {tag: "a group of twelve", format: 3, people: 12}];
        }

        function test_everyoneReachesEverything(data: var): void {
            root.form.format = data.format;
            root.form.people = data.people;
            wait(0);
            checkPage();
        }
    }
}
