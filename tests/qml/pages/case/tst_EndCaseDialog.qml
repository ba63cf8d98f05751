// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property CaseModel episode: root.application.episode

    PageTest {
        property int cases: 0

        name: "EndCaseDialog"

        function initTestCase(): void {
            verify(root.clinic.open("therapist"));
            verify(root.enter());
        }

        // A case with sessions on 3, 10 and 17 March; the day is 31 March.
        function init(): void {
            const id = root.cases.make(root.application, "K-%1".arg(++cases), ["soundings-alliance-client"]);
            root.cases.makeGoodSessions(root.application, id);
            root.navigation.goTo(Page.Caseload);
            root.navigation.openCase(id);
            verify(root.clinic.settle());
            wait(0);
            press("End the case");
            tryVerify(() => dialog() !== null);
        }

        function cleanup(): void {
            if (dialog() !== null)
                keyClick(Qt.Key_Escape);
            tryVerify(() => dialog() === null);
            root.application.notice.dismiss();
        }

        function dialog(): Item {
            return find("End the case", Accessible.Dialog);
        }

        function way(): Item {
            return find("How it ended", Accessible.ComboBox);
        }

        function endButton(): Item {
            return all(dialog(), item => item instanceof PrimaryButton)[0];
        }

        function setDay(day: string): void {
            const field = find("Last day", Accessible.EditableText);
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
            type(day);
        }

        function end(): void {
            waitUntilStill(endButton());
            mouseClick(endButton());
            verify(root.clinic.settle());
        }

        function test_asksHowAndOffersToday(): void {
            verify(way().activeFocus);
            compare(way().currentIndex, -1);
            verify(!endButton().enabled);
            compare(find("Last day", Accessible.EditableText).text, "2026-03-31");
            compare(way().count, root.episode.endings.length);
        }

        function test_endsByKeyboardAlone(): void {
            keyClick(Qt.Key_Down);
            verify(endButton().enabled);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            verify(endButton().activeFocus);
            keyClick(Qt.Key_Return);
            verify(root.clinic.settle());
            compare(root.episode.failure, "");
            verify(!root.episode.mayChange);
            verify(root.application.notice.text.length > 0);
            tryVerify(() => dialog() === null);
            verify(find("Record session") === null);
            verify(find("End the case") === null);
            const id = root.episode.caseId;
            root.navigation.goTo(Page.Caseload);
            verify(root.clinic.settle());
            const open = root.application.caseload.cases;
            for (let row = 0; row < open.rowCount(); ++row)
                verify(open.data(open.index(row, 0), Qt.UserRole + 1) !== id);
        }

        function test_escapeChangesNothing(): void {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Escape);
            tryVerify(() => dialog() === null);
            verify(root.clinic.settle());
            verify(root.episode.mayChange);
            compare(root.navigation.page, Page.Case);
        }

        function test_whatWasChosenIsForgottenWithTheDialog(): void {
            keyClick(Qt.Key_Down);
            setDay("2026-03-20");
            keyClick(Qt.Key_Escape);
            tryVerify(() => dialog() === null);
            press("End the case");
            tryVerify(() => dialog() !== null);
            compare(way().currentIndex, -1);
            compare(find("Last day", Accessible.EditableText).text, "2026-03-31");
        }

        function test_aDayOnWhichItCannotHaveEndedIsRefused_data(): var {
            return [{tag: "tomorrow", day: "2026-04-01"}, {tag: "before it began", day: "2025-12-31"}, {tag: "before the last session", day: "2026-03-16"}, {tag: "no such day", day: "2026-02-30"}, {tag: "nothing", day: " "}];
        }

        function test_aDayOnWhichItCannotHaveEndedIsRefused(data: var): void {
            keyClick(Qt.Key_Down);
            setDay(data.day);
            end();
            verify(root.episode.failure.length > 0);
            compare(root.application.notice.text, root.episode.failure);
            verify(root.episode.mayChange);
        }

        function test_theDayOfTheLastSessionIsNotTooEarly(): void {
            keyClick(Qt.Key_Down);
            setDay("2026-03-17");
            end();
            compare(root.episode.failure, "");
            verify(!root.episode.mayChange);
        }

        function test_theKeysOfThePageAreLettersHere(): void {
            setDay("");
            keyClick(Qt.Key_R);
            keyClick(Qt.Key_W);
            compare(root.navigation.page, Page.Case);
        }

        function test_everyoneReachesEverything(): void {
            keyClick(Qt.Key_Down);
            checkDialog("End the case");
        }
    }
}
