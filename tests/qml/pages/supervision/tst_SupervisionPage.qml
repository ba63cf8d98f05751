// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's way: the queue, a flag with its reasons, a signature.
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property SupervisionModel supervision: root.application.supervision
    readonly property WhyModel why: root.application.why

    PageTest {
        name: "SupervisionPage"

        // What a row says, by the names of its roles in ReviewQueueModel.
        function line(row: int): var {
            const queue = root.supervision.queue;
            const role = number => queue.data(queue.index(row, 0), Qt.UserRole + number);
            return {id: role(1), code: role(2), mark: role(4), kind: role(5)};
        }

        function rows(): var {
            return all(root, item => item instanceof TableRow);
        }

        function initTestCase(): void {
            verify(root.clinic.openDemo(80, "supervisor"));
            verify(root.enter());
            // Two of the tests sign a flag, which then waits no more.
            verify(root.supervision.waiting > 4);
        }

        function init(): void {
            root.navigation.unsaved = false;
            root.navigation.goTo(Page.Settings);
            root.navigation.goTo(Page.Supervision);
            verify(root.clinic.settle());
            wait(0); // the page before, with its keys, is gone
            tryVerify(() => rows().length === root.supervision.waiting);
        }

        function cleanup(): void {
            root.application.notice.dismiss();
        }

        // Opens the first flag of the queue and returns what is signed for it so far.
        function openFirst(): int {
            keyClick(Qt.Key_Return);
            verify(root.clinic.settle());
            wait(0);
            verify(root.why.loaded);
            return root.why.reviews.count;
        }

        function disagree(): void {
            press("I do not agree");
        }

        function write(label: string, words: string): void {
            const field = find(label, Accessible.EditableText);
            verify(field !== null, label);
            field.forceActiveFocus(Qt.TabFocusReason);
            type(words);
        }

        function sign(): void {
            press("Sign");
            verify(root.clinic.settle());
        }

        function test_everyFlagOfTheQueueHasARow(): void {
            compare(rows().length, root.supervision.waiting);
        }

        function test_urgencyIsSaidByWordAndByShape(): void {
            for (let row = 0; row < rows().length; ++row) {
                const label = all(rows()[row], item => item instanceof StatusLabel)[0];
                const mark = all(label, item => item instanceof StatusMark)[0];
                compare(label.text, line(row).kind);
                verify(label.text.length > 0);
                compare(mark.status, line(row).mark);
                verify(Number(mark.shape) !== Glyph.Ring);
            }
        }

        function test_arrowsAndEnterOpenAFlagAndEscapeLeadsBack(): void {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(root.navigation.page, Page.Why);
            compare(root.navigation.subject, line(1).id);
            verify(root.clinic.settle());
            keyClick(Qt.Key_Escape);
            compare(root.navigation.page, Page.Supervision);
        }

        function test_aClickOpensAFlag(): void {
            waitUntilStill(rows()[1]);
            mouseClick(rows()[1], 20, 20);
            compare(root.navigation.subject, line(1).id);
        }

        function test_agreeingNeedsNoNote(): void {
            const before = openFirst();
            const flag = root.navigation.subject;
            press("I agree");
            sign();
            compare(root.why.failure, "");
            compare(root.why.reviews.count, before + 1);
            verify(!root.navigation.unsaved);
            // What is signed does not wait any more.
            keyClick(Qt.Key_Escape);
            verify(root.clinic.settle());
            for (let row = 0; row < root.supervision.waiting; ++row)
                verify(line(row).id !== flag);
        }

        function test_disagreeingWithoutANoteIsRefusedAndNothingIsSigned(): void {
            const before = openFirst();
            disagree();
            verify(find("Needed: say why you do not agree", Accessible.StaticText) !== null);
            write("Task for the therapist", "Ask about the last session");
            write("Note", "   ");
            sign();
            const said = find("Say why you do not agree. Nothing is signed yet.", Accessible.AlertMessage);
            verify(said !== null);
            verify(find("Note", Accessible.EditableText).activeFocus);
            compare(root.why.reviews.count, before);
            verify(root.navigation.unsaved);
            compare(find("Task for the therapist", Accessible.EditableText).text, "Ask about the last session");
            verify(find("I do not agree").checked);
        }

        function test_disagreeingWithANoteIsSignedAndTheFormIsEmptyAgain(): void {
            const before = openFirst();
            disagree();
            write("Note", "The fall is one missed bus");
            sign();
            compare(root.why.failure, "");
            compare(root.why.reviews.count, before + 1);
            verify(all(root, item => item instanceof Text && item.text.includes("The fall is one missed bus")).length > 0);
            compare(find("Note", Accessible.EditableText).text, "");
            verify(!find("I agree").checked);
            verify(!find("I do not agree").checked);
        }

        function test_controlAndSSignWhatWasChosen(): void {
            const before = openFirst();
            press("I agree");
            write("Note", "Seen in the hour");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            verify(root.clinic.settle());
            compare(root.why.reviews.count, before + 1);
            verify(!root.navigation.unsaved);
        }

        function test_controlAndSWithoutAChoiceSignsNothingAndSaysWhatIsMissing(): void {
            const before = openFirst();
            keyClick(Qt.Key_S, Qt.ControlModifier);
            verify(root.clinic.settle());
            compare(root.why.reviews.count, before);
            verify(find("Choose first whether you agree. Nothing is signed yet.", Accessible.AlertMessage) !== null);
            press("I agree");
            compare(find("Choose first whether you agree. Nothing is signed yet."), null);
        }

        function test_whatIsSignedIsSaidAtTheTopOfThePage(): void {
            openFirst();
            compare(root.why.reviewed, "");
            press("I agree");
            sign();
            verify(root.why.reviewed.includes("agreed"));
            const said = all(root, item => item instanceof Text && item.text === root.why.reviewed)[0];
            verify(said);
            waitUntilStill(said);
            const y = said.mapToItem(null, 0, 0).y;
            verify(y > 0 && y < root.height / 3, `${y}`);
        }

        function test_nothingIsChosenBeforehandSoThatNobodySignsWhatTheyDidNotChoose(): void {
            openFirst();
            verify(!find("I agree").checked);
            verify(!find("I do not agree").checked);
            verify(!find("Sign").enabled);
            press("I agree");
            verify(find("Sign").enabled);
        }

        function test_aTaskThatIsDueBeforeTodayIsRefused(): void {
            const before = openFirst();
            press("I agree");
            write("Task for the therapist", "Ask");
            write("Due", "2026-03-30");
            sign();
            verify(root.why.failure.length > 0);
            compare(root.why.reviews.count, before);
        }

        function test_aReviewThatIsBegunIsNotLostWithoutAQuestion(): void {
            openFirst();
            write("Note", "x");
            keyClick(Qt.Key_Escape);
            compare(root.navigation.page, Page.Why);
            verify(find("Leave this page?", Accessible.Dialog) !== null);
            press("Leave without saving");
            tryCompare(root.navigation, "page", Page.Supervision);
        }

        function test_aReviewOfOneFlagIsNotSignedOnAnother(): void {
            openFirst();
            write("Note", "of the first flag");
            root.navigation.unsaved = false;
            keyClick(Qt.Key_Escape);
            verify(root.clinic.settle());
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            verify(root.clinic.settle());
            wait(0);
            compare(find("Note", Accessible.EditableText).text, "");
        }

        function test_everyoneReachesEverything(): void {
            checkPage();
        }

        function test_everyoneReachesEverythingOfTheReview(): void {
            openFirst();
            write("Task for the therapist", "Ask");
            checkPage();
        }
    }
}
