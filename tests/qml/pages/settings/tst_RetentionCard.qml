// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property RetentionModel retention: root.application.retention

    PageTest {
        name: "RetentionCard"

        function initTestCase(): void {
            verify(root.clinic.open("therapist,manager"));
            verify(root.enter());
            root.cases.makeEnded(root.application, "K-1", "2014-05-01");
            root.cases.makeEnded(root.application, "K-2", "2012-05-01");
            root.cases.makeEnded(root.application, "K-3", "2026-03-01");
        }

        function init(): void {
            root.navigation.goTo(Page.Measures);
            root.navigation.goTo(Page.Settings);
            verify(root.clinic.settle());
            wait(0);
        }

        function cleanup(): void {
            root.application.notice.dismiss();
        }

        function rows(): var {
            return all(root, item => item instanceof TableRow);
        }

        function set(years: string, why: string): void {
            const field = find("Keep clients for", Accessible.EditableText) ?? find("Keep clients for", Accessible.SpinBox);
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
            type(years);
            find("Why", Accessible.EditableText).forceActiveFocus(Qt.TabFocusReason);
            type(why);
            press("Set the years");
            verify(root.clinic.settle());
        }

        function test_1_nobodyIsDueBeforeItIsSaid(): void {
            compare(root.retention.years, 0);
            compare(rows().length, 0);
            verify(find("No such rule any more") === null);
            checkPage();
        }

        function test_2_whatIsMissingIsSaidAtItsField(): void {
            press("Set the years");
            wait(0);
            verify(find(root.retention.yearsProblem) !== null);
            verify(find(root.retention.reasonProblem) !== null);
            compare(root.retention.years, 0);
        }

        function test_3_theYearsAreSetAndWhoIsDueStandsThere(): void {
            set("10", "code 10");
            compare(root.retention.years, 10);
            tryVerify(() => rows().length === 2, 5000);
            verify(rows()[0].text.startsWith("K-2"));
            compare(find("Why", Accessible.EditableText).text, "");
            checkPage();
        }

        function test_4_whoIsDueIsErasedFromTheList(): void {
            press("Erase ...");
            tryVerify(() => find("Erase K-2?", Accessible.Dialog) !== null);
            find("Type K-2 to erase this client", Accessible.EditableText).forceActiveFocus(Qt.TabFocusReason);
            type("K-2");
            press("Erase for good");
            verify(root.clinic.settle());
            verify(root.clinic.settle());
            tryVerify(() => rows().length === 1, 5000);
            verify(rows()[0].text.startsWith("K-1"));
            compare(root.navigation.page, Page.Settings);
        }

        function test_5_anyClientIsReachedByTheCode(): void {
            const field = find("Code of the client", Accessible.EditableText);
            verify(!find("Erase the client ...", Accessible.Button).enabled);
            field.forceActiveFocus(Qt.TabFocusReason);
            type("K-3");
            press("Give out the data ...");
            tryVerify(() => find("Give out the data of K-3", Accessible.Dialog) !== null);
            keyClick(Qt.Key_Escape);
            tryVerify(() => find("Give out the data of K-3", Accessible.Dialog) === null);
            field.forceActiveFocus(Qt.TabFocusReason);
            type("33");
            press("Erase the client ...");
            verify(root.clinic.settle());
            verify(root.application.notice.text.includes("K-333"));
        }

        function test_5_whoWasErasedByTheCodeStandsNowhereAfterIt(): void {
            const field = find("Code of the client", Accessible.EditableText);
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
            type("K-3");
            press("Erase the client ...");
            tryVerify(() => find("Erase K-3?", Accessible.Dialog) !== null);
            find("Type K-3 to erase this client", Accessible.EditableText).forceActiveFocus(Qt.TabFocusReason);
            type("K-3");
            press("Erase for good");
            verify(root.clinic.settle());
            verify(root.clinic.settle());
            tryVerify(() => find("Code of the client", Accessible.EditableText) !== null, 5000);
            compare(find("Code of the client", Accessible.EditableText).text, "");
        }

        function test_6_theRuleIsTakenBack(): void {
            find("Why", Accessible.EditableText).forceActiveFocus(Qt.TabFocusReason);
            type("law changed");
            press("No such rule any more");
            verify(root.clinic.settle());
            compare(root.retention.years, 0);
            tryVerify(() => rows().length === 0, 5000);
        }
    }
}
